import assert from 'node:assert/strict'
import test from 'node:test'
import { geometryOfWkb, wkbOfArea } from './wellKnownBinary.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

// Written by PostGIS 3.3: ST_AsEWKB / ST_AsBinary.
test('a point with SRID, and the same without', () => {
  const coordinates = '000000000000f03f0000000000000040'
  assert.deepEqual(geometryOfWkb(bytes(`0101000020e6100000${coordinates}`)), { type: 'Point', coordinates: [1, 2] })
  assert.deepEqual(geometryOfWkb(bytes(`0101000000${coordinates}`)), { type: 'Point', coordinates: [1, 2] })
})

test('big-endian, and a third coordinate (ISO and PostGIS flags) passed over', () => {
  const [one, two, three] = ['3ff0000000000000', '4000000000000000', '4008000000000000']
  assert.deepEqual(geometryOfWkb(bytes(`0000000001${one}${two}`)), { type: 'Point', coordinates: [1, 2] })
  const twoPoints = `00000002${one}${two}${three}${two}${one}${three}`
  const line = {
    type: 'LineString',
    coordinates: [
      [1, 2],
      [2, 1],
    ],
  }
  assert.deepEqual(geometryOfWkb(bytes(`00000003ea${twoPoints}`)), line)
  assert.deepEqual(geometryOfWkb(bytes(`0080000002${twoPoints}`)), line)
})

test('a multipolygon of one polygon, and what is not drawn', () => {
  const position = '000000000000f03f000000000000f03f'
  const polygon = `01030000000100000004000000${position.repeat(4)}`
  const multi = geometryOfWkb(bytes(`010600000001000000${polygon}`))
  assert.deepEqual(multi, {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    ],
  })
  assert.throws(() => geometryOfWkb(bytes('010700000000000000')), RangeError)
  assert.throws(() => geometryOfWkb(bytes('0101000000')), RangeError)
})

test('an area is written as it is read, byte for byte as PostGIS writes it', () => {
  const square = (x: number): [number, number][] => [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 0],
  ]
  const area = { type: 'MultiPolygon' as const, coordinates: [[square(0), square(0.25)], [square(5)]] }
  assert.deepEqual(geometryOfWkb(wkbOfArea(area)), area)
  // ST_AsBinary('MULTIPOLYGON(((1 1,2 1,2 2,1 1)))').
  const [one, two] = ['000000000000f03f', '0000000000000040']
  const small = {
    type: 'MultiPolygon' as const,
    coordinates: [[square(1).map(([x, y]): [number, number] => [x, y + 1])]],
  }
  const expected = `01060000000100000001030000000100000004000000${one}${one}${two}${one}${two}${two}${one}${one}`
  assert.equal(Buffer.from(wkbOfArea(small)).toString('hex'), expected)
})
