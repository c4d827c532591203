import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyImage, drawn } from '../../test/support/drawnGrid.ts'
import type { Grid } from './grid.ts'
import { type AlertBook, alertSummaries, emptyBook, type GrowthRule, growAlerts } from './growAlerts.ts'
import type { AlertLayer } from './integrateAlerts.ts'
import { atLeast, connectedRegions, regionAreas } from './regions.ts'

const rule: GrowthRule = { connectivity: 8, minimumMappingUnit: 2, daysOpen: Number.POSITIVE_INFINITY }
/** Days of a drawing: its digit n stands for day 10 n; confirmed ones from another. */
function layer(flags: readonly string[], confirmed: readonly string[] = flags.map((row) => row.replace(/\d/g, '.'))) {
  const days = (rows: readonly string[]) => Int32Array.from(drawn(...rows).values, (digit) => 10 * digit)
  return { flaggedOn: days(flags), detectedOn: days(confirmed) }
}
const ones = (grid: Grid) => new Float64Array(grid.height).fill(1)
const line: Grid = { width: 7, height: 1 }
const on = (day: number, book: AlertBook, given: AlertLayer, grid = line, own = rule) =>
  growAlerts(grid, book, given, ones(grid), day, own)
const shown = ({ numbers }: AlertBook) => numbers.join('').replaceAll('0', '.')

test('an alert is opened from the minimum mapping unit on, and grows', () => {
  const first = on(10, emptyBook(line), layer(['1..11..']))
  assert.equal(shown(first), '...11..')
  const second = on(20, first, layer(['1..112.']))
  assert.equal(shown(second), '...111.')
  const third = on(30, second, layer(['13.112.']))
  assert.equal(shown(third), '22.111.')
})

test('what joins two makes them one under the older number', () => {
  const two = on(10, emptyBook(line), layer(['11.11.1']))
  assert.equal(shown(two), '11.22..')
  const one = on(20, two, layer(['11211.1']))
  assert.equal(shown(one), '11111..')
  assert.deepEqual([...one.joinedTo], [0, 0, 1])
  const { areas, flaggedOn, grownOn } = alertSummaries(line, one, layer(['11211.1']), ones(line), rule)
  assert.deepEqual(
    [[...areas], [...flaggedOn], [...grownOn]],
    [
      [0, 5, 0],
      [0, 10, 0],
      [0, 20, 0],
    ],
  )
})

test('a refuted pixel leaves; one alert may stand in two pieces and joins with both', () => {
  const whole = on(10, emptyBook(line), layer(['..11111']))
  const pieces = on(20, whole, layer(['..11.11']))
  assert.equal(shown(pieces), '..11.11')
  const { areas } = alertSummaries(line, pieces, layer(['..11.11']), ones(line), rule)
  assert.equal(areas[1], 4)
  // All of it refuted: nothing is left, and its number is not given again.
  const none = on(30, pieces, layer(['.......']))
  assert.equal(shown(on(40, none, layer(['44.....']))), '22.....')
  // An older alert meets one of the pieces: the other goes with it.
  const older = on(10, emptyBook(line), layer(['11.....']))
  const both = on(20, older, layer(['11.2222']))
  assert.equal(shown(both), '11.2222')
  const split = on(30, both, layer(['11.22.2']))
  assert.equal(shown(on(40, split, layer(['11422.2']))), '11111.1')
})

test('what is joined in one place is joined in all', () => {
  const grid = { width: 9, height: 1 }
  // Alert 3 stands in two pieces; one meets alert 2, the other alert 1.
  const one = on(10, emptyBook(grid), layer(['.......11']), grid)
  const two = on(20, one, layer(['22.....11']), grid)
  const three = on(30, two, layer(['22.333.11']), grid)
  const split = on(40, three, layer(['22.3.3.11']), grid)
  assert.equal(shown(split), '22.3.3.11')
  const joined = on(50, split, layer(['2253.3511']), grid)
  assert.equal(shown(joined), '1111.1111')
  assert.deepEqual([...joined.joinedTo], [0, 0, 1, 2])
})

test('what begins beside a closed alert is another one', () => {
  const own = { ...rule, daysOpen: 30 }
  const first = on(10, emptyBook(line), layer(['11.....']), line, own)
  assert.equal(shown(on(40, first, layer(['1144...']), line, own)), '1111...')
  assert.equal(shown(on(50, first, layer(['1155...']), line, own)), '1122...')
  assert.equal(shown(on(50, first, layer(['115....']), line, own)), '11.....')
})

test('an alert is confirmed on the day its confirmed area reaches the unit; rows count by their area', () => {
  const grid = { width: 2, height: 2 }
  const given = layer(['11', '12'], ['3.', '54'])
  const unit = { ...rule, minimumMappingUnit: 2.5 }
  const book = growAlerts(grid, emptyBook(grid), given, Float64Array.of(1, 1.5), 60, unit)
  const { areas, confirmedAreas, flaggedOn, detectedOn } = alertSummaries(
    grid,
    book,
    given,
    Float64Array.of(1, 1.5),
    unit,
  )
  assert.deepEqual([areas[1], confirmedAreas[1], flaggedOn[1], detectedOn[1]], [5, 4, 10, 40])
  const early = layer(['11', '12'], ['3.', '..'])
  assert.equal(alertSummaries(grid, book, early, Float64Array.of(1, 1.5), rule).detectedOn[1], 0)
})

test('grown day by day, alerts that stay open are the regions of all days at once', () => {
  fc.assert(
    fc.property(anyImage(4), fc.constantFrom(4 as const, 8 as const), ({ grid, values }, connectivity) => {
      const own = { connectivity, minimumMappingUnit: 2, daysOpen: Number.POSITIVE_INFINITY }
      const none = new Int32Array(values.length)
      const until = (last: number) => Int32Array.from(values, (digit) => (digit > 0 && digit <= last ? 10 * digit : 0))
      let book = emptyBook(grid)
      for (let last = 1; last <= 4; last++) {
        const before = book
        book = on(10 * last, book, { flaggedOn: until(last), detectedOn: none }, grid, own)
        // No pixel changes its alert but to the one that alert has become part of.
        for (const [p, number] of before.numbers.entries())
          if (number !== 0 && book.numbers[p] !== number) assert.notEqual(book.joinedTo[number], 0)
      }
      const all = connectedRegions(grid, until(4).map(Math.sign), connectivity)
      const wanted = atLeast(all, regionAreas(grid, all, ones(grid)), 2)
      const pairs = new Set([...book.numbers].map((number, p) => `${number} ${wanted.labels[p]}`))
      const named = [...pairs].filter((pair) => pair !== '0 0')
      assert.equal(named.length, wanted.count)
      assert.equal(new Set(named.map((pair) => pair.split(' ')[0])).size, wanted.count)
      assert.ok(named.every((pair) => !pair.split(' ').includes('0')))
      const { areas } = alertSummaries(grid, book, { flaggedOn: until(4), detectedOn: none }, ones(grid), own)
      assert.equal(
        areas.reduce((sum, area) => sum + area, 0),
        book.numbers.filter((number) => number > 0).length,
      )
    }),
    { numRuns: 300 },
  )
})
