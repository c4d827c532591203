// Words of importing boundaries, in English.
import { dateText } from '../../platform/format.ts'
import type { WordsLike } from '../../platform/words.ts'
import { navigationWords } from '../navigationWords.ts'
import type { vi } from './vi.ts'

const count = (value: unknown) => new Intl.NumberFormat('en-GB').format(Number(value))
const rowsText = (rows: number) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`
const km2 = (value: unknown) => `${Number(value).toFixed(2)}\u00a0km²`
const ha = (value: unknown) => `${Number(value).toFixed(2)}\u00a0ha`

export const en: WordsLike<typeof vi> = {
  audit: {
    'boundaryImport.open': 'Open a boundary file to look at it',
    'territory.import': 'Import territories',
    'territory.undoImport': 'Undo an import of territories',
  },
  problems: {
    'boundaryFile.unreadable': (p) =>
      `The ${p.format ?? ''} file cannot be read: it is damaged or of another form. Export it anew from the mapping software.`,
    'boundaryFile.bomb': () => 'This zip is not read: it unfolds to too much. Zip only the boundary layer.',
    'boundaryFile.locked': () => 'A zip with a password cannot be read. Zip it again without one.',
    'boundaryFile.noLayer': () =>
      'The file holds no boundary layer. Choose one with a Shapefile, GeoPackage or GeoJSON.',
    'boundaryFile.severalLayers': (p) => `The file holds several layers: ${p.names}. Export the one of territories.`,
    'boundaryFile.partMissing': (p) => `The zip lacks ${p.part}. Zip .shp, .shx, .dbf and .prj of one name together.`,
    'boundaryFile.noRows': () => 'The file holds no rows. Choose another file.',
    'boundaryFile.partsDiffer': (p) =>
      `The Shapefile does not fit: .shp has ${p.shapes} shapes, .dbf has ${p.rows} rows. Export both again.`,
    'boundaryFile.tooManyRows': (p) =>
      `The file holds ${count(p.count)} rows, ${count(p.most)} at most. Is it a layer of territories?`,
    'boundaryFile.tooManyCorners': (p) =>
      `The boundaries have more than ${count(p.most)} corners. Simplify them in the mapping software and try again.`,
    'boundaryFile.unknownSystem': (p) =>
      `The coordinate system of the file is not known${p.system ? ` (${p.system})` : ''}. Choose it and read the file again.`,
    'boundaryImport.written': () => 'This import is in the register. Undo it first to write it again.',
    'boundaryImport.undone': () => 'This import was undone. Open the file again to import it.',
    'boundaryImport.notWritten': () => 'This import has written nothing, so there is nothing to undo.',
    'boundaryImport.nothingReady': () =>
      'Nothing was written: no row is ready. Correct or accept the rows that are named.',
    'boundaryImport.parentNotInForce': (p) =>
      `Nothing was written: the higher territory is not in force on ${dateText(String(p.on))}. Choose another or change the day.`,
    'boundaryImport.replacedAgain': (p) =>
      `Not undone: a later import replaced the boundary of ${p.names}. Undo the later import first.`,
    'boundaryImport.territoryInUse': (p) =>
      `Not undone: a territory made by this import is in use${p.names ? `: ${p.names}` : ' in another record'}. The boundaries are as written.`,
  },
  faults: {
    shapeMissing: () => 'No shape. Draw it in the mapping software, or leave the row out.',
    shapeNotArea: () => 'The shape is no area. A closed area is needed, not a point or a line.',
    shapeBroken: () => 'The shape is broken: a ring of fewer than three corners, or a coordinate that is no number.',
    shapeOutsideCountry: () => 'The shape lies outside Vietnam. Check the coordinate system of the file.',
    shapeRepaired: (p) =>
      `The shape crosses itself${placeOf(p.why)} and was made sound. Look at it on the map, then accept.`,
    codeMalformed: (p) => `Code “${p.given}” is not right: 2 to 5 digits are needed. Write it again.`,
    nameMissing: () => 'No name of the territory. Write it.',
    kindUnknown: (p) => `The kind of “${p.given}” is not known. Choose ward, commune or another.`,
    territoryUnknown: (p) =>
      `On that day no territory in the register has ${[p.code ? `code ${p.code}` : '', p.name ? `name ${p.name}` : ''].filter(Boolean).join(' or ')}.`,
    territoryGone: () => 'The chosen territory is not in force on that day. Choose again.',
    sameTerritory: (p) => `The same territory as row ${p.other}. Leave one out, or choose another territory.`,
    codeTaken: (p) => `On that day this code is ${p.name}. Change the code, or choose the territory of the register.`,
    nameDiffers: (p) =>
      `Code ${p.code} is ${p.name} on that day; the file says “${p.given}”. Codes are re-used: check the day before accepting.`,
    codeDiffers: (p) => `Matched by name with ${p.name}, code ${p.code} in the register; the file says ${p.given}.`,
    marksDiffer: (p) => `Matches only without marks: the file says “${p.given}”, the register ${p.name}.`,
    areaDiffers: (p) =>
      `The file says ${km2(p.officialKm2)}, measured on the boundary ${km2(p.areaKm2)}${differenceOf(p.areaKm2, p.officialKm2)}.`,
    registerDiffers: (p) =>
      `The boundary in use has ${km2(p.before)}, the file ${km2(p.areaKm2)}${differenceOf(p.areaKm2, p.before)}.`,
    overlaps: (p) => `Covers ${ha(p.areaHa)} of row ${p.other}.`,
  },
  screen: {
    title: navigationWords.en.boundaryImport,
    list: 'Imports',
    none: 'Nothing was imported yet',
    steps: { file: 'Choose the file', columns: 'Match columns, coordinates', preview: 'Look at it', written: 'Write' },
    why: 'GeoJSON, a zipped Shapefile, or a GeoPackage. Look at each row first; nothing is written until you write it.',
    choose: 'Choose a boundary file',
    chosenTooLarge: (most) => `The file is larger than ${most}. Split it by commune and load each.`,
    reading: 'Reading the file',
    file: 'File',
    fileFacts: (name, rows, system) => `${name} · ${rows} rows · ${system}`,
    format: { geoJson: 'GeoJSON', shapefile: 'Shapefile', geoPackage: 'GeoPackage' },
    srid: 'Coordinate system',
    sridFrom: {
      file: 'As the file says.',
      person: 'Chosen by a person.',
      range: 'Guessed by the range of the numbers: check on the map that it is the right place.',
    },
    turned: 'X and Y stood the other way round (X is north) and were turned.',
    tcvn3: 'TCVN3 letters, turned into Unicode.',
    rereadWith: 'Read again with this system',
    columns: 'Which column is what',
    column: { code: 'Code', name: 'Name', areaKm2: 'Official area, km²' },
    columnNone: 'None',
    sample: (values) => `For example: ${values}`,
    validFrom: 'Look up codes and names as of',
    validFromHelp: 'New territories made from the file are in force from this day.',
    parent: 'New territories are part of',
    next: 'Look at it',
    back: 'Change columns or day',
    summary: (ready, toFix) =>
      toFix === 0
        ? `${rowsText(ready)} ready`
        : `${rowsText(ready)} ready, ${rowsText(toFix)} to correct or to look at`,
    nothingWritten:
      'Nothing has been written. Correct it here, or download the failed rows, correct them and load again.',
    state: { all: 'All', wrong: 'Wrong', look: 'To look at', ready: 'Ready', leftOut: 'Left out' },
    download: (rows) => `Download ${count(rows)} failed ${rows === 1 ? 'row' : 'rows'}`,
    downloadName: 'failed-rows',
    head: {
      row: 'Row',
      code: 'Code',
      name: 'Name in the file',
      target: 'Goes to',
      areaKm2: 'Measured, km²',
      officialKm2: 'Official, km²',
      column: 'Column',
      given: 'Value',
      expected: 'To correct',
    },
    newTerritory: (name) => `New: ${name}`,
    noTarget: 'Not matched',
    shapeColumn: 'shape',
    accept: 'Accept',
    acceptAll: (rows) => `Accept all ${count(rows)} rows to look at`,
    accepted: 'Accepted',
    leaveOut: 'Leave out',
    takeIn: 'Take in again',
    asNew: 'As a new territory',
    allAsNew: (rows) => `All ${count(rows)} unknown ones as new`,
    asFound: 'Match again by code, name',
    pick: 'Choose from the register',
    kind: 'Kind',
    code: 'Code',
    name: 'Name',
    sums: 'Against the register in use',
    sumHead: { name: 'Territory', before: 'Register, km²', after: 'File, km²', difference: 'Difference' },
    sumTotal: 'Sum',
    sketchBefore: 'sketch',
    noBefore: 'none yet',
    more: 'More rows',
    mapOf: 'Boundaries in the file',
    legend: 'Blue: ready; red: wrong; yellow: to look at.',
    legalBasisWhy: 'Number, symbol and date of the instrument on the boundaries. Needed before writing.',
    write: (rows) => `Write ${count(rows)} ${rows === 1 ? 'territory' : 'territories'}`,
    nothingToWrite: 'No row is ready',
    keep: 'Keep, go on later',
    kept: 'Kept. Go on from the list of imports.',
    undoable: 'The whole import can be undone afterwards',
    written: (rows) => `${count(rows)} ${rows === 1 ? 'territory' : 'territories'} written`,
    writtenOn: (rows, created, basis) =>
      `${count(rows)} written${created > 0 ? `, ${count(created)} of them new` : ''}, by ${basis}.`,
    undo: 'Undo the whole import',
    undone: 'The whole import was undone: the boundaries are as before',
    undoneSentence: 'This import was undone; the boundaries are as before.',
    openAgain: 'Import another file',
    toRegister: 'See the territories',
    toMap: 'See them on the map',
    status: { open: 'Being looked at', written: 'Written', undone: 'Undone' },
    columnsOfList: {
      fileName: 'File',
      boundaryImportStatus: 'State',
      rowCount: 'Rows',
      writtenCount: 'Written',
      validFrom: 'Register of',
      openedBy: 'By',
      openedAt: 'Opened',
      writtenAt: 'Written at',
    },
  },
}

function placeOf(why: unknown): string {
  const place = /\[(-?[\d.]+) (-?[\d.]+)\]/.exec(String(why))
  return place ? ` at ${Number(place[2]).toFixed(4)} ${Number(place[1]).toFixed(4)}` : ''
}

function differenceOf(now: unknown, before: unknown): string {
  return ` (${(Math.abs((Number(now) - Number(before)) / Number(before)) * 100).toFixed(1)}\u00a0% off)`
}
