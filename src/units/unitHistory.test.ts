// Codes mean a unit only with a day; sums by old and new units are equal, whatever became of what.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  binhDienId,
  cityId,
  huongTraId,
  provinceId,
  territoryId,
  territorySeeds,
  territorySuccessionSeeds,
  townId,
} from './seed/territories.ts'
import {
  ancestryOn,
  type DatedUnit,
  forebearsOf,
  heirsOf,
  partsOn,
  type UnitSuccession,
  unitByCode,
  unitsOn,
} from './unitHistory.ts'

const units = territorySeeds.map((territory) => ({ ...territory, id: territory.territoryId }))
const byId: ReadonlyMap<string, DatedUnit & { parentId: string | null }> = new Map(units.map((unit) => [unit.id, unit]))
const named = (code: string, on: string) => unitByCode(units, code, on)?.fullName

test('a re-used code means another unit on another day', () => {
  assert.equal(named('19996', '2025-06-30'), 'phường Tứ Hạ')
  assert.equal(named('19996', '2025-07-01'), 'phường Hương Trà')
  assert.equal(named('20035', '2019-12-31'), 'xã Bình Điền')
  assert.equal(named('20035', '2020-01-01'), 'xã Bình Tiến')
  assert.equal(named('20035', '2025-07-01'), 'xã Bình Điền')
  assert.equal(named('20017', '2025-06-30'), 'phường Hương Xuân')
  assert.equal(named('20017', '2025-07-01'), 'phường Kim Trà')
  assert.equal(named('46', '2024-12-31'), 'tỉnh Thừa Thiên Huế')
  assert.equal(named('46', '2025-01-01'), 'thành phố Huế')
  assert.equal(named('20008', '2025-07-01'), undefined)
})

test('no code means two units on one day', () => {
  for (const on of ['2019-06-01', '2020-01-01', '2025-01-10', '2025-06-30', '2025-07-01', '2026-06-19']) {
    const codes = unitsOn(units, on).map(({ code }) => code)
    assert.equal(new Set(codes).size, codes.length, on)
  }
})

test('names that differ by one mark are different units', () => {
  const names = new Map(unitsOn(units, '2025-06-30').map(({ name, code }) => [name, code]))
  assert.equal(names.get('Hương Vân'), '20008')
  assert.equal(names.get('Hương Văn'), '20011')
})

test('nine wards and communes became three, and the other way round', () => {
  const before = unitsOn(units, '2025-06-30').filter(({ territoryKind: kind }) => kind === 'ward' || kind === 'commune')
  assert.equal(before.length, 9)
  const shares = new Map<string | null, number>()
  for (const { id } of before)
    for (const part of partsOn(id, '2025-07-01', byId, territorySuccessionSeeds))
      shares.set(part.id, (shares.get(part.id) ?? 0) + part.share)
  assert.deepEqual([...shares.values()], [3, 3, 3])
  assert.deepEqual(partsOn(huongTraId, '2025-06-30', byId, territorySuccessionSeeds), [{ id: null, share: 1 }])
  const old = territoryId('20038', '2011-11-15')
  assert.deepEqual(heirsOf(old, territorySuccessionSeeds), [territoryId('20035', '2020-01-01'), binhDienId])
  assert.deepEqual(partsOn(old, '2026-01-01', byId, territorySuccessionSeeds), [{ id: binhDienId, share: 1 }])
  assert.ok(forebearsOf(binhDienId, territorySuccessionSeeds).includes(old))
})

test('the town goes to the three by area, wholly', () => {
  const parts = partsOn(territoryId('480', '2011-11-15'), '2026-01-01', byId, territorySuccessionSeeds)
  assert.equal(parts.length, 3)
  assert.ok(Math.abs(parts.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-12)
})

test('above a unit stand the versions of the day', () => {
  const above = (id: string, on: string) => ancestryOn(id, on, byId, territorySuccessionSeeds)
  const binhTien = territoryId('20035', '2020-01-01')
  assert.deepEqual(above(binhTien, '2024-06-01'), [binhTien, townId, provinceId])
  assert.deepEqual(above(binhTien, '2025-06-30'), [binhTien, townId, cityId])
  // Asked today of a unit of then: what it became, and what is above that.
  assert.deepEqual(above(binhTien, '2026-06-19'), [binhDienId, cityId])
  assert.deepEqual(above(binhDienId, '2026-06-19'), [binhDienId, cityId])
})

/** Generations of units, each succeeding the one before by random shares that sum to one, some of them not known. */
const histories = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 }).chain((sizes) =>
  fc.record({
    sizes: fc.constant(sizes),
    weights: fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
    unknown: fc.infiniteStream(fc.boolean()),
    quantities: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }),
  }),
)

test('sums by old and by new units are equal for any history', () => {
  fc.assert(
    fc.property(histories, ({ sizes, weights, unknown, quantities }) => {
      const day = (generation: number) => `20${10 + generation}-07-01`
      const all = sizes.flatMap((size, generation) =>
        Array.from({ length: size }, (_, index) => ({
          id: `${generation}.${index}`,
          code: String(index),
          validFrom: day(generation),
          validTo: generation + 1 < sizes.length ? day(generation + 1) : null,
        })),
      )
      const successions: UnitSuccession[] = sizes.slice(1).flatMap((size, generation) =>
        Array.from({ length: sizes[generation] ?? 0 }, (_, from) => {
          const given = Array.from({ length: size }, () => weights.next().value as number)
          const sum = given.reduce((total, weight) => total + weight, 0)
          const isUnknown = unknown.next().value === true
          return given.flatMap((weight, to) =>
            weight === 0
              ? []
              : [
                  {
                    fromId: `${generation}.${from}`,
                    toId: `${generation + 1}.${to}`,
                    succeededOn: day(generation + 1),
                    areaShare: isUnknown ? null : weight / sum,
                  },
                ],
          )
        }).flat(),
      )
      const known = new Map(all.map((unit) => [unit.id, unit]))
      for (const [from, to] of [
        [0, sizes.length - 1],
        [sizes.length - 1, 0],
      ] as const) {
        const counted = new Map<string | null, number>()
        let total = 0
        for (let index = 0; index < (sizes[from] ?? 0); index++) {
          const quantity = quantities[index] ?? 0
          total += quantity
          for (const { id, share } of partsOn(`${from}.${index}`, day(to), known, successions)) {
            assert.ok(id === null || id.startsWith(`${to}.`))
            counted.set(id, (counted.get(id) ?? 0) + quantity * share)
          }
        }
        const sum = [...counted.values()].reduce((a, b) => a + b, 0)
        assert.ok(Math.abs(sum - total) < 1e-6, `${sum} is not ${total}`)
      }
    }),
    { numRuns: 300 },
  )
})
