import type { WordsLike } from '../words.ts'
import type { vi } from './vi.ts'

export const en: WordsLike<typeof vi> = {
  map: 'Map',
  sketch: 'Sketch base map; it decides no boundary',
  loading: 'Opening the map',
  failed: 'The map did not open: this browser has no WebGL. The list beside it is complete.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'To our area',
  country: 'Whole country',
  locate: 'Where I am',
  locateFailed: 'Position not found. Allow location in the browser and try again.',
  legend: 'Legend',
  units: 'Unit boundaries',
  many: 'Several points close together',
  pointer: 'Coordinates of the pointer',
  middle: 'Coordinates of the middle of the map',
  wgs84: 'WGS84',
  vn2000: 'VN-2000',
  zone: (meridian) => `central meridian ${meridian}, 3° zone`,
  scale: (length) => `Scale bar ${length}`,
  asOf: (date) => `As of ${date}`,
  measure: 'Measure',
  measureDistance: 'Measure a distance',
  measureArea: 'Measure an area',
  measureHint: 'Click each corner on the map, or move the map with the arrow keys and press Enter to take its middle.',
  measureClear: 'Clear the measurement',
  measureUndo: 'Remove the last point',
  distance: (length) => `Length ${length}`,
  area: (area, length) => `Area ${area}, perimeter ${length}`,
  share: 'Copy link',
  shared: 'Copied a link with this view and these filters',
  shareFailed: 'Not copied. Take the address from the address bar of the browser.',
  print: 'Print PDF',
  printTitle: 'Title of the map',
  printing: 'Preparing the print',
  printFailed: 'The map was not printed. Try again.',
  printMake: 'Make the PDF',
  orientation: 'Paper',
  landscape: 'Landscape',
  portrait: 'Portrait',
  pickPlace: 'Click the map to set the point, or move the map and press Enter.',
  picked: (place) => `Point set at ${place}`,
  tools: 'Map tools',
  system: 'Coordinate system',
  systemName: (srid, meridian) =>
    srid === 4326
      ? 'WGS 84, degrees'
      : srid === 4756
        ? 'VN-2000, degrees'
        : srid === 3857
          ? 'Web Mercator'
          : srid === 3405 || srid === 3406
            ? `VN-2000 6° zone, central meridian ${meridian}`
            : srid === 32648 || srid === 32649
              ? `WGS 84 UTM, central meridian ${meridian}`
              : `VN-2000 3° zone, central meridian ${meridian}`,
  paper: {
    projection:
      'Map frame: Web Mercator (EPSG:3857); coordinates in VN-2000, central meridian 107°00′, 3° zone (EPSG:9214)',
    printedOn: (date) => `Printed ${date}`,
    asOf: (date) => `Figures and units as of ${date}`,
    demonstration: 'Invented data: names, figures and places were made up by the software',
    corner: (corner, x, y) => `${corner === 'sw' ? 'Bottom left' : 'Top right'}: X ${x} m, Y ${y} m`,
    north: 'N',
    scale: (denominator) => `Scale about 1:${denominator}`,
    legend: 'Legend',
    fileName: 'map',
  },
  problems: {
    'tile.unknown': () => 'There is no such map tile.',
    'baseMap.unusable': ({ reason, name }) =>
      `The base map ${name} cannot be used: ${baseMapReasons[String(reason)] ?? reason}.`,
    'mapPrint.unreadable': () => 'The map was not printed: the picture sent could not be read. Print again.',
  },
}

const baseMapReasons: Readonly<Record<string, string>> = {
  outside: 'the file must lie in the data folder (DATA_DIR)',
  missing: 'there is no such file in the data folder',
  kind: 'only .pmtiles, .mbtiles or an address with {z}/{x}/{y}',
  damaged: 'the file is damaged or of another format',
  address: 'the address must have {z}, {x} and {y}',
}
