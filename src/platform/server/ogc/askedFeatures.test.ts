import assert from 'node:assert/strict'
import test from 'node:test'
import { Problem } from '../../problem.ts'
import { askedFeatures, crs84, offeredSystems, placedIn } from './askedFeatures.ts'

const ask = (query: Record<string, unknown>) => askedFeatures(query, { filters: ['tk', 'khoanh'] })
const epsg = (srid: number) => `http://www.opengis.net/def/crs/EPSG/0/${srid}`
const near = (given: readonly number[] = [], expected: readonly number[], within: number) => {
  assert.equal(given.length, expected.length)
  expected.forEach((value, index) => {
    assert.ok(Math.abs((given[index] ?? Number.NaN) - value) <= within, `${given} is not ${expected}`)
  })
}

test('what is not asked for is usual', () => {
  assert.deepEqual(ask({}), { crs: crs84, limit: 1000 })
  assert.deepEqual(ask({ f: 'json', limit: '99999999', tk: '67', after: 'x' }), {
    crs: crs84,
    limit: 10_000,
    after: 'x',
    filters: { tk: '67' },
  })
})

test('a box in any offered system, latitude first where EPSG says so, heights passed over', () => {
  assert.deepEqual(ask({ bbox: '107,16,108,17' }).bounds, [107, 16, 108, 17])
  assert.deepEqual(ask({ bbox: '107,16,-5,108,17,900' }).bounds, [107, 16, 108, 17])
  assert.deepEqual(ask({ bbox: '16,107,17,108', 'bbox-crs': epsg(4326) }).bounds, [107, 16, 108, 17])
  // The two corners stand in domain/vietnam.md §1.5 to a millimetre; the box holds its bent sides too.
  const { bounds = [0, 0, 0, 0] } = ask({ bbox: '540000,1800000,550000,1820000', 'bbox-crs': epsg(9214) })
  near(bounds, [107.37609038, 16.27460413, 107.47008671, 16.45515927], 5e-4)
  assert.ok(bounds[0] <= 107.37609039 && bounds[3] >= 16.45515926)
})

test('a day, an instant, an open interval', () => {
  assert.equal(ask({ datetime: '2025-06-01' }).asOf, '2025-06-01')
  assert.equal(ask({ datetime: '2025-06-01T10:00:00Z' }).asOf, '2025-06-01')
  assert.equal(ask({ datetime: '../2025-06-01' }).asOf, '2025-06-01')
  assert.equal(ask({ datetime: '2025-06-01/..' }).asOf, undefined)
})

test('what cannot be used is refused by its name, all of it at once', () => {
  const refused = (query: Record<string, unknown>, ...paths: string[]) =>
    assert.throws(
      () => ask(query),
      (error) => {
        assert.ok(error instanceof Problem && error.code === 'input.invalid')
        assert.deepEqual(
          error.fields.map(({ path }) => path),
          paths,
        )
        return true
      },
    )
  refused({ colour: 'red' }, '/colour')
  refused({ limit: '0', bbox: '1,2,3' }, '/bbox', '/limit')
  for (const bbox of ['a,b,c,d', '108,16,107,17', '1,2,3,', '1,2,3,4,5', 'Infinity,1,2,3']) refused({ bbox }, '/bbox')
  refused({ crs: epsg(9999) }, '/crs')
  refused({ datetime: 'yesterday' }, '/datetime')
  refused({ datetime: '2025-01-01/2025-02-01/..' }, '/datetime')
  refused({ tk: ['1', '2'] }, '/tk')
})

test('places in the system that was asked for', () => {
  const place = { type: 'Point' as const, coordinates: [107.4661, 16.5267] as const }
  const at = (crs: string) => placedIn(crs, place).coordinates.flat(3).map(Number)
  near(at(epsg(9214)), [549556.013, 1827915.396], 0.001)
  near(at(epsg(4326)), [16.5267, 107.4661], 0)
  near(at(crs84), [107.4661, 16.5267], 0)
  for (const crs of offeredSystems) assert.ok(at(crs).every(Number.isFinite), crs)
})
