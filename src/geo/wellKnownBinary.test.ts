import assert from 'node:assert/strict'
import test from 'node:test'
import { geometryOfWkb } from './wellKnownBinary.ts'

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
