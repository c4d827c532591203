// A GeoJSON read feature by feature is what it is when it is read whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../../../../test/durability/random.ts'
import { inMemory } from './byteSource.ts'
import { parsedGeoJson } from './geoJsonFile.ts'
import { openedGeoJson } from './geoJsonRows.ts'

const rules = { noun: 'plotFile', mostRows: 100_000 }
const random = randomFrom(58)
const oneOf = <One>(some: readonly One[]): One => some[Math.floor(random() * some.length)] as One

function someFeature(): unknown {
  const texts = ['Khe "Dài"', '}],"features":[{', '\\\\', '\\"', 'ng\u01b0\u1eddi', '[[', '', '\n\t']
  const geometry = oneOf<unknown>([
    null,
    { type: 'Point', coordinates: [107.4, -1.5e-7] },
    {
      coordinates: [
        [
          [
            [1, 2],
            [3, 4],
            [5, 6],
            [1, 2],
          ],
        ],
      ],
      type: 'MultiPolygon',
    },
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
  ])
  const properties = oneOf<unknown>([
    null,
    {},
    { a: oneOf(texts), [oneOf(texts)]: oneOf<unknown>([1, true, null, [{ b: ']' }]]) },
  ])
  return oneOf<unknown>([
    { type: 'Feature', properties, geometry },
    { type: 'Feature', properties, geometry },
    7,
    null,
    'features',
    [],
  ])
}

test('whatever stands in a feature and around the features, in whatever order', () => {
  for (let turn = 0; turn < 300; turn++) {
    const features = Array.from({ length: Math.floor(random() * 6) }, someFeature)
    const parts: [string, unknown][] = [
      ['type', 'FeatureCollection'],
      ['features', features],
      [
        'crs',
        oneOf<unknown>([undefined, null, { type: 'name', properties: { name: oneOf(['EPSG:9214', 'EPSG:1']) } }]),
      ],
      ['name', oneOf<unknown>(['features', { features: [1, 2] }, [{ features: [] }]])],
    ]
    const document = Object.fromEntries(parts.sort(() => random() - 0.5))
    const text = `${oneOf(['', '\ufeff', ' \r\n'])}${JSON.stringify(document, null, oneOf([0, 2, '\t']))}${oneOf(['', '\n '])}`
    const opened = openedGeoJson(inMemory(Buffer.from(text)), rules)
    const { rows, srid, unknownSystem } = parsedGeoJson(text.replace(/^\ufeff/, ''), rules)
    assert.deepEqual([...opened.rows()], rows, text)
    assert.deepEqual([opened.srid, opened.unknownSystem], [srid, unknownSystem], text)
  }
})

test('a feature that stands across the pieces in which the file is read', () => {
  const features = Array.from({ length: 40_000 }, (_, index) => ({
    type: 'Feature',
    properties: { number: index, name: `Khe Dài "${index}"` },
    geometry: { type: 'Point', coordinates: [index, 1] },
  }))
  const bytes = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  assert.ok(bytes.byteLength > 3 * 1024 ** 2)
  const numbers = [...openedGeoJson(inMemory(bytes), rules).rows()].map(({ properties }) => properties.number)
  assert.deepEqual(
    numbers,
    features.map(({ properties }) => properties.number),
  )
})

test('one feature alone is a file too; what is no collection is none', () => {
  const one = { type: 'Feature', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [1, 2] } }
  const read = (text: string) => [...openedGeoJson(inMemory(Buffer.from(text)), rules).rows()]
  assert.deepEqual(read(JSON.stringify(one)), [{ properties: { a: 1 }, geometry: one.geometry }])
  for (const text of [
    '',
    '{',
    '[]',
    '{"type":"Topology"}',
    '{"type":"FeatureCollection"}',
    '{"type":"FeatureCollection","features":{}}',
    '{"type":"FeatureCollection","features":[1 2]}',
    '{"type":"FeatureCollection","features":[1,]}',
    '{"type":"FeatureCollection","features":[,1]}',
    '{"type":"FeatureCollection","features":[{]}}',
    '{"type":"FeatureCollection","features":[{"a":1]}',
    '{"type":"FeatureCollection","features":[1]',
    '{"type":"FeatureCollection","features":[1]}}',
    '{"type":"FeatureCollection","features":["a]}',
  ])
    assert.throws(() => read(text), { code: 'plotFile.unreadable' }, text)
})
