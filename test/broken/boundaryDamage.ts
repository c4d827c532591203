// What can be wrong with a file of boundaries: its bytes, its parts, each unit's shape and words.
import { type DrawnRow, geoJsonFile, geoPackageFile, shapefileZip, square } from '../support/boundaryFiles.ts'
import { units } from './boundaryImporter.ts'
import { mojibake, tcvn3 } from './letters.ts'
import { strangers } from './renamed.ts'
import { shapefiles } from './shapefileDamage.ts'
import type { Case, Expected } from './tableDamage.ts'

type Feature = { properties: unknown; geometry: unknown }

export const refused: Expected = { outcome: 'refused' }
const asMeant: Expected = { outcome: 'asMeant' }
export const clear: Expected = { outcome: 'clear' }
const rowWrong = (row: number, column: string): Expected => ({ outcome: 'rowWrong', rows: [row], columns: [column] })

export function boundaryCases(): readonly Case[] {
  return [...letters(), ...shapes(), ...structure(), ...bytes(), ...shapefiles(), ...others()]
}

export const made = (
  damage: string,
  place: string,
  ending: string,
  make: () => Uint8Array,
  expected: Expected,
): Case => ({
  importer: 'boundaries',
  damage,
  place,
  fileName: `a.${ending}`,
  bytes: make,
  expected,
})

const featuresOf = (rows: readonly DrawnRow[]) =>
  (JSON.parse(geoJsonFile(rows).toString()) as { features: Feature[] }).features

/** The good collection with one feature changed; `text` may put in what JSON cannot write. */
function changed(row: number, change: (feature: Feature) => unknown, text = (json: string) => json): Buffer {
  const features = featuresOf(units).map((feature, index) => (index === row ? change(feature) : feature))
  return Buffer.from(text(JSON.stringify({ type: 'FeatureCollection', features })))
}

const named = (row: number, name: unknown, code?: unknown) => (feature: Feature) => {
  const known = units[row]?.properties
  return { ...feature, properties: { code: code ?? known?.code, name: name ?? known?.name } }
}

function* letters(): Generator<Case> {
  for (const row of units.keys()) {
    const name = String(units[row]?.properties.name)
    const broken: Record<string, [name: string, column: string]> = {
      mojibake: [mojibake(name), 'name'],
      'letters lost': [name.replace(/[^\0-\x7f]/g, '?'), 'name'],
      'zero sign': [`${name.slice(0, 3)}\0${name.slice(4)}`, 'name'],
      'half a pair': [`${name.slice(0, 3)}\ud800${name.slice(4)}`, 'name'],
      'the other half': [`${name}\udfff`, 'name'],
    }
    for (const [how, [text, column]] of Object.entries(broken))
      yield made(
        'wrong encoding',
        `${how}, feature ${row + 1}`,
        'geojson',
        () => changed(row, named(row, text)),
        rowWrong(row, column),
      )
    for (const [how, code] of Object.entries({ letters: 'mã', long: '1'.repeat(4000), zero: '0\0' }))
      yield made(
        'key',
        `${how}, feature ${row + 1}`,
        'geojson',
        () => changed(row, named(row, null, code)),
        rowWrong(row, 'code'),
      )
    const other = units[(row + 1) % units.length]?.properties
    yield made(
      'duplicate',
      `the code of another, feature ${row + 1}`,
      'geojson',
      () => changed(row, named(row, other?.name, other?.code)),
      clear,
    )
    yield made(
      'too long',
      `feature ${row + 1}`,
      'geojson',
      () => changed(row, named(row, 'dài '.repeat(50_000))),
      rowWrong(row, 'name'),
    )
  }
  const names = ['UTF-16', 'Windows-1258'] as const
  for (const label of names)
    yield made(
      'encoding',
      label,
      'geojson',
      () =>
        label === 'UTF-16'
          ? Buffer.from(`\ufeff${geoJsonFile(units)}`, 'utf16le')
          : Buffer.from(`${geoJsonFile(units)}`, 'latin1'),
      refused,
    )
  yield made('encoding', 'UTF-8 with its mark', 'geojson', () => Buffer.from(`\ufeff${geoJsonFile(units)}`), asMeant)
  const old = units.map((row) => ({
    ...row,
    properties: { ...row.properties, name: tcvn3(String(row.properties.name))?.toString('latin1') ?? '' },
  }))
  yield made('encoding', 'TCVN3 of a Shapefile', 'zip', () => shapefileZip(old, { letters: 'latin1' }), asMeant)
  yield made('encoding', 'UTF-8 of a Shapefile', 'zip', () => shapefileZip(units, { cpg: 'UTF-8' }), asMeant)
  for (const cpg of ['KLINGON', '', '\0\0', '1258', 'x'.repeat(5000)])
    yield made('encoding', `.cpg ${JSON.stringify(cpg.slice(0, 8))}`, 'zip', () => shapefileZip(units, { cpg }), clear)
}

function* shapes(): Generator<Case> {
  const ring = square(107.4, 16.42, 0.05)
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const collections = (depth: number) =>
    `${'{"type":"GeometryCollection","geometries":['.repeat(depth)}${']}'.repeat(depth)}`
  const faulty: Record<string, unknown> = {
    missing: null,
    'a point': { type: 'Point', coordinates: [107.4, 16.4] },
    'a line': { type: 'LineString', coordinates: ring },
    'no coordinates': { type: 'Polygon' },
    'two corners': { type: 'Polygon', coordinates: [ring.slice(0, 2)] },
    'words for numbers': { type: 'Polygon', coordinates: [ring.map(([x, y]) => [String(x), String(y)])] },
    'no height of a corner': { type: 'Polygon', coordinates: [ring.map(([x]) => [x])] },
    'one place four times': { type: 'Polygon', coordinates: [[ring[0], ring[0], ring[0], ring[0]]] },
    'outside the country': { type: 'Polygon', coordinates: [square(2.3, 48.8, 0.1)] },
    'beyond the world': { type: 'Polygon', coordinates: [square(1e200, 1e200, 1e199)] },
    'an empty list': { type: 'MultiPolygon', coordinates: [] },
    'an unknown type': { type: 'Blob', coordinates: [ring] },
    'a text': 'POLYGON((1 2))',
    'a number': 7,
  }
  for (const row of units.keys()) {
    for (const [how, geometry] of Object.entries(faulty))
      yield made(
        'shape',
        `${how}, feature ${row + 1}`,
        'geojson',
        () => changed(row, (feature) => ({ ...feature, geometry })),
        rowWrong(row, 'shape'),
      )
    for (const [how, text] of Object.entries({
      'lists without end': deep(200_000),
      'collections without end': collections(50_000),
      'an infinite corner': '{"type":"Polygon","coordinates":[[[1e999,1],[2,3],[4,5],[1e999,1]]]}',
    }))
      yield made(
        'shape',
        `${how}, feature ${row + 1}`,
        'geojson',
        () =>
          changed(
            row,
            (feature) => ({ ...feature, geometry: 'HERE' }),
            (json) => json.replace('"HERE"', text),
          ),
        clear,
      )
    const [a, b, c, d] = square(107.2, 16.1, 0.05)
    const bow = [a, c, b, d, a]
    yield made(
      'shape',
      `crossing itself, feature ${row + 1}`,
      'geojson',
      () => changed(row, (feature) => ({ ...feature, geometry: { type: 'Polygon', coordinates: [bow] } })),
      rowWrong(row, 'shape'),
    )
    yield made(
      'shape',
      `a value of lists without end, feature ${row + 1}`,
      'geojson',
      () =>
        changed(
          row,
          (feature) => ({ ...feature, properties: { ...(feature.properties as object), more: 'HERE' } }),
          (json) => json.replace('"HERE"', deep(200_000)),
        ),
      clear,
    )
  }
}

function* structure(): Generator<Case> {
  const text = geoJsonFile(units).toString()
  const collection = (more: object) => () =>
    Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: featuresOf(units), ...more }))
  yield made('structure', 'no features', 'geojson', collection({ features: [] }), refused)
  yield made('structure', 'features are no list', 'geojson', collection({ features: { a: 1 } }), refused)
  yield made('structure', 'features are numbers', 'geojson', collection({ features: [1, 'x', null, []] }), clear)
  yield made('structure', 'another type', 'geojson', collection({ type: 'Topology' }), refused)
  yield made(
    'structure',
    'an unknown system',
    'geojson',
    collection({ crs: { properties: { name: 'EPSG:999999' } } }),
    refused,
  )
  yield made('structure', 'a system without a name', 'geojson', collection({ crs: { properties: { name: 7 } } }), clear)
  yield made(
    'structure',
    'columns without end',
    'geojson',
    () =>
      changed(1, (feature) => ({
        ...feature,
        properties: {
          ...(feature.properties as object),
          ...Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`c${at}`, at])),
        },
      })),
    asMeant,
  )
  yield made(
    'structure',
    'strange names of columns',
    'geojson',
    () =>
      changed(1, (feature) => ({
        ...feature,
        properties: { ...(feature.properties as object), __proto__x: 1, 'a\0b': 2, '\ud800': 3, constructor: 4 },
      })),
    asMeant,
  )
  yield made(
    'structure',
    'properties are a list',
    'geojson',
    () => changed(1, (feature) => ({ ...feature, properties: [1, 2] })),
    rowWrong(1, 'code'),
  )
  yield made(
    'structure',
    'no properties',
    'geojson',
    () => changed(2, ({ geometry }) => ({ type: 'Feature', geometry })),
    rowWrong(2, 'code'),
  )
  for (const share of [0.01, 0.2, 0.5, 0.8, 0.99])
    yield made(
      'cut off',
      `GeoJSON at ${share * 100} %`,
      'geojson',
      () => Buffer.from(text.slice(0, text.length * share)),
      refused,
    )
  const many = Array.from({ length: 5010 }, (_, at) => ({ properties: { code: `${10_000 + at}` }, parts: [] }))
  yield made('too many rows', 'GeoJSON', 'geojson', () => geoJsonFile(many), refused)
  yield made('too many rows', 'Shapefile', 'zip', () => shapefileZip(many), refused)
  yield made('too many rows', 'GeoPackage', 'gpkg', () => geoPackageFile(many), refused)
}

function* bytes(): Generator<Case> {
  const files = { zip: shapefileZip(units), gpkg: geoPackageFile(units) }
  for (const [ending, whole] of Object.entries(files)) {
    for (const share of [0.001, 0.1, 0.4, 0.7, 0.95])
      yield made(
        'cut off',
        `.${ending} at ${share * 100} %`,
        ending,
        () => whole.subarray(0, Math.floor(whole.length * share)),
        ending === 'zip' ? refused : clear,
      )
    for (let at = 30; at < whole.length; at += Math.ceil(whole.length / 40))
      yield made(
        'changed byte',
        `.${ending}, byte ${at}`,
        ending,
        () => whole.with(at, (whole[at] ?? 0) ^ 0x55),
        ending === 'zip' ? { outcome: 'toldOrAsMeant' } : clear,
      )
  }
}

function* others(): Generator<Case> {
  const itself = ['GeoJSON', 'a Shapefile', 'a GeoPackage']
  for (const [really, content] of Object.entries(strangers))
    if (!itself.includes(really))
      for (const ending of ['geojson', 'zip', 'gpkg'])
        yield made('renamed', `${really} as .${ending}`, ending, () => content, refused)
}
