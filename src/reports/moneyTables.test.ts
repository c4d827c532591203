// The money of the report: both tables and the sheet of records say the same to the đồng.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withRemaining } from '../budget/ledger.ts'
import {
  type MoneyRow,
  moneyBySource,
  moneyByUnit,
  moneyFigure,
  moneyOf,
  moneyParts,
  moneyProofs,
} from './moneyTables.ts'

const none = {
  proposed: 0,
  allocated: 0,
  carriedIn: 0,
  transferredIn: 0,
  transferredOut: 0,
  spent: 0,
  disbursed: 0,
  carriedOut: 0,
}
const unit = (letter: string) => `${letter.repeat(8)}-0000-8000-8000-000000000000`
const row = (agency: string, source: string, sums: Partial<typeof none>, budgetLineId: string | null): MoneyRow => ({
  agencyId: unit(agency),
  agencyName: `Đơn vị ${agency}`,
  fundingSourceId: unit(source),
  fundingSourceName: `Nguồn ${source}`,
  taskCode: '2.3',
  budgetLineId,
  ...withRemaining({ ...none, ...sums }),
})
const rows = [
  row('a', 'c', { proposed: 30_000_001, allocated: 27_000_000, transferredOut: 3_000_000, spent: 2_487_301 }, 'line-1'),
  row('a', 'd', { allocated: 1, transferredIn: 3_000_000 }, 'line-2'),
  row('b', 'd', { proposed: 92_000_000 }, null),
]

test('units with their sources, sources alone, records: one total', () => {
  const [units, sources] = [moneyByUnit(rows), moneyBySource(rows)]
  assert.equal(units.rows.length, 6)
  const total = (table: typeof units) =>
    table.rows
      .at(-1)
      ?.cells.slice(2)
      .map((cell) => cell.value)
  assert.deepEqual(total(units), [122_000_001, 27_000_001, 0, 2_487_301, 24_512_700])
  assert.deepEqual(total(sources), total(units))
  const ofUnits = units.rows.filter((each) => each.cells[0]?.value !== undefined)
  assert.deepEqual(
    moneyParts.map((_, at) => ofUnits.reduce((sum, each) => sum + Number(each.cells[at + 2]?.value), 0)),
    total(units),
  )
  for (const proof of moneyProofs(rows, '2026-12-31')) {
    if (proof.figureId === 'money-proposed') continue // what was only proposed has no line yet
    assert.equal(
      proof.records.reduce((sum, record) => sum + record.amount, 0),
      proof.value,
    )
  }
})

test('a figure of money opens the lines it was added from', () => {
  for (const each of moneyByUnit(rows).rows)
    for (const cell of each.cells.filter(({ figureId }) => figureId)) {
      const figure = moneyFigure(cell.figureId ?? '')
      assert.ok(figure)
      const behind = rows.filter(
        (one) =>
          (figure.agencyId === 'all' || one.agencyId === figure.agencyId) &&
          (figure.fundingSourceId === 'all' || one.fundingSourceId === figure.fundingSourceId),
      )
      assert.equal(
        behind.reduce((sum, one) => sum + moneyOf(one, figure.part), 0),
        cell.value,
      )
    }
  assert.equal(moneyFigure('1.2.sessions@all'), undefined)
})
