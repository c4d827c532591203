// Tables of proposals and spendings, on each database: told row by row what is wrong, recorded, taken back as a whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { offices } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import {
  openBulkEntry,
  showBulkEntry,
  showBulkTemplate,
  withdrawBulkEntry,
  writeBulkEntry,
} from '../../platform/bulk/contract.ts'
import { templateBook } from '../../platform/server/bulk/template.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { decideBudgetAllocation } from '../actContract.ts'
import { listExpenditures, readBudgetOverview } from '../contract.ts'
import { aDecision } from '../example.ts'
import { readBudgetChoices } from '../proposalContract.ts'
import { fundingSourceId } from '../seed/fundingSources.ts'

for (const [kind, opened] of Object.entries(offices))
  test(`tables of money on ${kind}`, async (t) => {
    const office = await opened(t)
    const { give, ask } = office
    office.at('2026-04-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const finance = await office.persona('finance')
    const year = { fiscalYear: 2026 }
    const open = (as: Actor, bulkKind: string, content: Uint8Array, fileName = 'bang.xlsx') =>
      give(openBulkEntry, as, { bulkKind, fileName, content: Buffer.from(content).toString('base64') })
    const faults = async (as: Actor, bulkEntryId: string) =>
      (await ask(showBulkEntry, as, { bulkEntryId })).rows.map(({ rowNumber, rowState, faults: of }) => [
        rowNumber,
        rowState,
        ...of.map(({ column, sentence }) => `${column}: ${sentence.length > 12}`),
      ])

    await t.test(
      'proposals: amounts as numbers or as text, quantity times price; handed in, and taken back',
      async () => {
        const heads =
          'Năm ngân sách;Đơn vị đề xuất;Tên đề xuất;Nhiệm vụ;Nguồn vốn;Dùng vào việc gì;Số lượng;Đơn vị tính;Đơn giá;Thành tiền'
        const own = '2026;UBND xã Bình Điền;Kinh phí tuần tra mùa khô'
        const rows = [
          `${own};2.3;NSTX;Xăng xe tuần tra;24;đợt;1.250.000;`,
          `${own};2.3;DVMTR;Hỗ trợ tổ bảo vệ rừng;;;;12.500.001`,
          `${own};9.9;NSTX;Nhiệm vụ không có;;;;1.000.000`,
          `${own};2.3;NSTX;Số âm;;;;-5`,
          `${own};2.3;NSTX;Không khớp;2;đợt;1000;3000`,
          `2026;Hạt Kiểm lâm khu vực;Của đơn vị khác;2.3;NSTX;Tuần tra;;;;1.000`,
        ]
        const { id } = await open(officer, 'budgetProposal', Buffer.from([heads, ...rows].join('\n')), 'de-xuat.csv')
        assert.deepEqual(await faults(officer, id), [
          [2, 'ready'],
          [3, 'ready'],
          [4, 'wrong', 'taskId: true'],
          [5, 'wrong', 'amountDong: true'],
          [6, 'wrong', 'amountDong: true'],
          [7, 'wrong', 'agencyId: true'],
        ])
        assert.equal((await ask(readBudgetOverview, finance, year)).sums.proposed, 0)
        await give(writeBulkEntry, officer, { bulkEntryId: id })
        assert.equal((await ask(readBudgetOverview, finance, year)).sums.proposed, 42_500_001)
        await give(withdrawBulkEntry, officer, { bulkEntryId: id, reason: 'Gửi nhầm bản nháp.' })
        assert.equal((await ask(readBudgetOverview, finance, year)).sums.proposed, 0)
      },
    )

    await t.test('spendings: formulas, merged cells, vouchers twice, more than the line has', async () => {
      const { tasks } = await ask(readBudgetChoices, finance, { on: '2026-04-06', ...year })
      const taskId = tasks.find(({ code }) => code === '2.3')?.id ?? ''
      const key = { agencyId: agencyId('UBND-BD'), taskId, fundingSourceId: fundingSourceId('NSTX') }
      const allocations = [{ ...key, content: 'Tuần tra', amountDong: 10_000_000 }]
      await give(decideBudgetAllocation, finance, { decision: aDecision(), allocations })
      const template = await ask(showBulkTemplate, finance, { bulkKind: 'expenditure' })
      const book = new ExcelJS.Workbook()
      await book.xlsx.load((await templateBook(template)).buffer as ArrayBuffer)
      const sheet = book.worksheets[0] as ExcelJS.Worksheet
      const line = 'UBND xã Bình Điền · 2.3 · NSTX · 2026'
      const day = new Date('2026-03-12T00:00:00Z')
      const before = sheet.rowCount
      sheet.addRow(['', day, line, 4_000_000, 'Xăng xe', 'PC-01'])
      sheet.addRow(['', day, line, '1.234.567', 'Nước uống', 'PC-02', '20/03/2026'])
      sheet.addRow(['', day, line, { formula: 'D3*2', result: 100 }, 'Công thức', 'PC-03'])
      sheet.addRow(['', day, line, 500, 'Trùng chứng từ', 'PC-01'])
      sheet.addRow(['', day, line, 10_000_001, 'Quá số còn', 'PC-05'])
      sheet.addRow(['', day, line, 12.5, 'Lẻ đồng', 'PC-06'])
      sheet.addRow(['', day, line, 700, 'Gộp ô', 'PC-07'])
      sheet.mergeCells(before + 7, 4, before + 7, 5)
      const { id } = await open(finance, 'expenditure', Buffer.from(await book.xlsx.writeBuffer()))
      const judged = await faults(finance, id)
      assert.deepEqual(
        judged.map(([, state, first = '']) => [state, String(first).split(':')[0]]),
        [
          ['ready', ''],
          ['ready', ''],
          ['wrong', 'amountDong'],
          ['wrong', 'voucherNumber'],
          ['wrong', 'amountDong'],
          ['wrong', 'amountDong'],
          ['wrong', 'content'],
        ],
      )
      assert.deepEqual((await give(writeBulkEntry, finance, { bulkEntryId: id })).written, 2)
      assert.equal((await ask(listExpenditures, finance, year)).sums.amountDong, 5_234_567)
      await give(withdrawBulkEntry, finance, { bulkEntryId: id, reason: 'Nhập nhầm tệp.' })
      assert.equal((await ask(readBudgetOverview, finance, year)).sums.remaining, 10_000_000)
    })
  })
