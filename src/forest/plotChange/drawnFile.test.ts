import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from '../../geo/geometry.ts'
import type { AreaShape } from '../plotFile.ts'
import { drawnIn, outlineIn } from './drawnFile.ts'

const line = [
  [107.47, 16.348],
  [107.47, 16.352],
]
const ring = [...line, [107.48, 16.35], line[0]]

test('a track of a GPS device is a line', () => {
  const gpx = `<?xml version="1.0"?><gpx xmlns="x"><wpt lat="1" lon="2"/><trk><trkseg>
    <trkpt lat="16.348" lon="107.47"><ele>12</ele></trkpt><trkpt lon='107.47' lat='16.352'/></trkseg></trk></gpx>`
  assert.deepEqual(drawnIn(gpx), { lines: [line], areas: [] })
})

test('lines and areas of KML and GeoJSON', () => {
  const list = (places: (number[] | undefined)[]) => places.map((place) => `${place?.join(',')},0`).join('\n ')
  const kml = `<kml><Document><Placemark><LineString><coordinates>${list(line)}</coordinates></LineString></Placemark>
    <Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${list(ring)}</coordinates></LinearRing></outerBoundaryIs>
    </Polygon></Placemark></Document></kml>`
  const expected = { lines: [line], areas: [{ type: 'MultiPolygon', coordinates: [[ring]] }] }
  assert.deepEqual(drawnIn(kml), expected)
  const features = [
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } },
    { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [[ring]] } },
    { type: 'Feature', properties: {}, geometry: null },
  ]
  assert.deepEqual(drawnIn(JSON.stringify({ type: 'FeatureCollection', features })), expected)
  assert.deepEqual(drawnIn(JSON.stringify({ type: 'Polygon', coordinates: [ring] }))?.areas, expected.areas)
})

test('the outline of a file is its areas, else the line walked around it', () => {
  const area = { type: 'MultiPolygon', coordinates: [[ring]] } as unknown as AreaShape
  const track = line as unknown as readonly Position[]
  assert.deepEqual(outlineIn({ lines: [track], areas: [area] }), { lines: [], corners: [], areas: [area] })
  assert.deepEqual(outlineIn({ lines: [track], areas: [] }), { lines: [], corners: line, areas: [] })
})

test('what is empty, broken, or in metres is nothing', () => {
  const metres = {
    type: 'LineString',
    coordinates: [
      [549000, 1820000],
      [549100, 1820000],
    ],
  }
  for (const text of ['', '{', '<kml></kml>', '{"type":"Point","coordinates":[107,16]}', JSON.stringify(metres)])
    assert.equal(drawnIn(text), undefined, text)
})
