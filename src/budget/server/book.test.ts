// The invented money and its workbook, on each database: what is told is what was recorded, and every sheet adds up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { offices } from '../../../test/support/office.ts'
import { seedId } from '../../platform/seedId.ts'
import { readBudgetOverview } from '../contract.ts'
import { inventedDecision, inventedSpendings, inventedTransfer, waitingProposal } from '../seed/demonstration.ts'
import { budgetBook } from './book.ts'
import { demonstrate } from './demonstration.ts'

for (const [kind, open] of Object.entries(offices))
  test(`the invented money on ${kind}: four sheets, each adding up to the đồng`, async (t) => {
    const office = await open(t)
    const today = '2026-06-19'
    await demonstrate({
      today,
      persona: office.persona,
      async give(contract, as, input, { key, at }) {
        office.at(at ?? `${today}T03:00:00Z`)
        const answer = await office.give(contract, as, input, seedId(contract.name, key))
        return answer as never
      },
      ask: office.ask,
      photo: async () => '',
      random: () => 0,
    })
    office.at(`${today}T03:00:00Z`)
    const overview = await office.ask(readBudgetOverview, await office.persona('finance'), { fiscalYear: 2026 })
    const spent = inventedSpendings.reduce((sum, { amountDong }) => sum + amountDong, 0)
    const { sums } = overview
    assert.equal(sums.spent, spent)
    assert.equal(sums.transferredIn, inventedTransfer.amountDong)
    assert.equal(sums.remaining, sums.allocated - spent)
    assert.ok(sums.allocated <= inventedDecision.totalDong)
    assert.equal(overview.waiting.amountDong, waitingProposal.lines[0]?.amountDong)

    const file = await budgetBook.file(overview as never, {} as never, 'xlsx', office.office.stores)
    assert.match(file.name, /^kinh-phi-2026/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(file.bytes as unknown as ExcelJS.Buffer)
    assert.equal(book.worksheets.length, 4)
    for (const sheet of book.worksheets) {
      const heads = sheet.getRow(2).values as unknown[]
      const last = sheet.rowCount
      for (let column = 1; column < heads.length; column++) {
        const total = sheet.getRow(last).getCell(column).value
        if (typeof total !== 'number') continue
        let sum = 0
        for (let row = 3; row < last; row++) {
          const { value } = sheet.getRow(row).getCell(column)
          assert.equal(typeof value, 'number', `${sheet.name} ${row} ${column}: a value, not a formula`)
          sum += value as number
        }
        assert.equal(sum, total, `${sheet.name}, ${heads[column]}`)
      }
      assert.equal(sheet.getRow(last).getCell(heads.length - 1).value === null, false)
    }
  })
