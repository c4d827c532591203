// Sessions and signs from a file, on each database: looked at with the faults of each row, mended, recorded, taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import {
  amendBulkRow,
  leaveOutBulkRows,
  listBulkEntries,
  openBulkEntry,
  showBulkEntry,
  showBulkTemplate,
  withdrawBulkEntry,
  writeBulkEntry,
} from '../../platform/bulk/contract.ts'
import { templateBook } from '../../platform/server/bulk/template.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { amendSession, listSessions, showSession } from '../contract.ts'

const heads = [
  'Ngày',
  'Đơn vị thực hiện',
  'Địa bàn',
  'Đối tượng',
  'Hình thức',
  'Chủ đề chính',
  'Tổng số người',
  'Nữ',
  'Nam',
]
const plain = ['UBND xã Bình Điền', 'xã Bình Điền', 'Người dân', 'Hội nghị', 'Bảo vệ và phát triển rừng']
const csv = (...rows: readonly (readonly string[])[]) =>
  Buffer.from([heads, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
const open = ({ give }: TestOffice, as: Actor, content: Uint8Array, bulkKind = 'session') =>
  give(openBulkEntry, as, { bulkKind, fileName: 'buoi.csv', content: Buffer.from(content).toString('base64') })
const refusal = (code: string) => ({ code })

for (const [kind, opened] of Object.entries(offices))
  test(`sessions and signs from a file on ${kind}`, async (t) => {
    const office = await opened(t)
    const { give, ask } = office
    const officer = await office.persona('communeOfficer')
    const stationHead = await office.persona('stationHead')
    const leader = await office.persona('leader')
    office.at('2026-04-06T03:00:00Z')
    const shown = (bulkEntryId: string) => ask(showBulkEntry, officer, { bulkEntryId })
    const counted = async () => (await ask(listSessions, stationHead, {})).total

    await t.test(
      'good rows are recorded, wrong ones are mended or left out; a second writing adds nothing',
      async () => {
        const { id } = await open(
          office,
          officer,
          csv(
            ['05/03/2026', ...plain, '54', '30', '24'],
            ['2026-03-06', ...plain, '', '', ''],
            ['7-3-26', ...plain, '20', '', ''],
            ['08/03/2026', 'UBND xã Bình Đien', ...plain.slice(1), '20', '', ''],
            ['01/09/2026', ...plain, '20', '', ''],
            ['09/03/2026', ...plain, '20', '15', '15'],
            ['05/03/2026', ...plain, '54', '30', '24'],
          ),
        )
        assert.equal(await counted(), 0)
        const { rows, row } = await shown(id)
        assert.deepEqual([row.readyCount, row.wrongCount, row.bulkStatus], [2, 5, 'open'])
        const faults = rows.map(({ rowNumber, faults: of }) =>
          of.map(({ column, given, suggestion, sentence }) => [
            rowNumber,
            column,
            given,
            suggestion,
            sentence.length > 10,
          ]),
        )
        assert.deepEqual(faults.flat(), [
          [4, 'heldOn', '7-3-26', '2026-03-07', true],
          [5, 'agencyId', 'UBND xã Bình Đien', 'UBND xã Bình Điền', true],
          [6, 'heldOn', '01/09/2026', null, true],
          [7, 'people', '20', null, true],
          [8, null, '', null, true],
        ])
        const written = await give(writeBulkEntry, officer, { bulkEntryId: id })
        assert.deepEqual([written.written, written.refused], [2, 0])
        assert.equal(await counted(), 2)
        await assert.rejects(give(writeBulkEntry, officer, { bulkEntryId: id }), refusal('bulkEntry.nothingReady'))

        await give(amendBulkRow, officer, { bulkEntryId: id, rowNumber: 4, texts: { heldOn: '2026-03-07' } })
        await give(amendBulkRow, officer, { bulkEntryId: id, rowNumber: 5, texts: { agencyId: 'UBND xã Bình Điền' } })
        await give(leaveOutBulkRows, officer, { bulkEntryId: id, rowNumbers: [6, 7, 8], isLeftOut: true })
        assert.equal((await give(writeBulkEntry, officer, { bulkEntryId: id })).written, 2)
        assert.equal(await counted(), 4)
        const after = (await shown(id)).rows
        assert.deepEqual(
          after.map(({ rowState }) => rowState),
          ['written', 'written', 'written', 'written', 'leftOut', 'leftOut', 'leftOut'],
        )
        const recordId = after[0]?.recordId ?? ''
        const { session } = await ask(showSession, officer, { sessionId: recordId })
        assert.deepEqual(
          [session.heldOn, session.agencyId, session.attendance],
          ['2026-03-05', agencyId('UBND-BD'), { people: 54, women: 30, men: 24 }],
        )
        const { rows: audited } = await sql<{ name: string }>`
        select name from platform.audit_entries where command_id = ${recordId}::uuid`.execute(
          office.office.database.kysely,
        )
        assert.deepEqual(audited, [{ name: 'session.record' }])
      },
    )

    await t.test('the same file is not recorded twice; taken back as a whole it may be', async () => {
      const file = csv(['10/03/2026', ...plain, '10', '', ''], ['11/03/2026', ...plain, '11', '', ''])
      const first = await open(office, officer, file)
      await give(writeBulkEntry, officer, { bulkEntryId: first.id })
      const before = await counted()
      await assert.rejects(open(office, officer, file), refusal('bulkEntry.writtenBefore'))
      const reason = 'Nhập nhầm tệp tháng trước'
      const { withdrawn } = await give(withdrawBulkEntry, officer, { bulkEntryId: first.id, reason })
      assert.equal(withdrawn, 2)
      assert.equal(await counted(), before - 2)
      await assert.rejects(
        give(withdrawBulkEntry, officer, { bulkEntryId: first.id, reason }),
        refusal('bulkEntry.notWritten'),
      )
      await assert.rejects(give(writeBulkEntry, officer, { bulkEntryId: first.id }), refusal('bulkEntry.withdrawn'))
      await open(office, officer, file)
    })

    await t.test('a record that somebody amended keeps the whole from being taken back', async () => {
      const { id } = await open(
        office,
        officer,
        csv(['12/03/2026', ...plain, '10', '', ''], ['13/03/2026', ...plain, '11', '', '']),
      )
      await give(writeBulkEntry, officer, { bulkEntryId: id })
      const sessionId = (await shown(id)).rows[1]?.recordId ?? ''
      const { session, version } = await ask(showSession, officer, { sessionId })
      const amended = { ...session, attendance: { people: 12 } }
      await give(amendSession, officer, { sessionId, version, reason: 'Đếm lại số người', session: amended })
      const before = await counted()
      await assert.rejects(
        give(withdrawBulkEntry, officer, { bulkEntryId: id, reason: 'Nhập nhầm tệp' }),
        refusal('bulkEntry.touched'),
      )
      assert.equal(await counted(), before)
    })

    await t.test('who may not record may not enter many; files of others are not found', async () => {
      const file = csv(['14/03/2026', ...plain, '10', '', ''])
      await assert.rejects(open(office, leader, file), refusal('permission.refused'))
      await assert.rejects(open(office, office.stranger, file), refusal('permission.refused'))
      await assert.rejects(open(office, officer, file, 'noSuchKind'), refusal('bulkEntry.kindUnknown'))
      const { id } = await open(office, stationHead, file)
      await assert.rejects(shown(id), refusal('record.notFound'))
      await assert.rejects(give(writeBulkEntry, officer, { bulkEntryId: id }), refusal('record.notFound'))
      assert.ok((await ask(listBulkEntries, stationHead, {})).total > (await ask(listBulkEntries, officer, {})).total)
      assert.equal((await ask(listBulkEntries, office.stranger, {})).total, 0)
      // Of another commune: the row is refused by the right to record, as in the form.
      const other = await open(
        office,
        officer,
        csv(['14/03/2026', 'UBND phường Hương Trà', ...plain.slice(1), '10', '', '']),
      )
      assert.equal((await shown(other.id)).row.readyCount, 0)
    })

    await t.test('the template has the lists of today; its example row is not read', async () => {
      const template = await ask(showBulkTemplate, officer, { bulkKind: 'warningSign' })
      const bytes = await templateBook(template)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      const [sheet, lists] = book.worksheets
      assert.ok(sheet && lists)
      assert.match(String(sheet.getCell('C1').value), /Đơn vị quản lý \*/)
      assert.deepEqual(sheet.getCell('C2').dataValidation.type, 'list')
      assert.ok(String(lists.getColumn(2).values[2]).length > 3)
      await assert.rejects(open(office, officer, bytes, 'warningSign'), refusal('bulkFile.empty'))
      sheet.addRow([
        '',
        new Date('2026-02-10T00:00:00Z'),
        'UBND xã Bình Điền',
        16.33,
        107.48,
        '',
        '',
        'CẤM LỬA',
        'Còn tốt',
      ])
      sheet.addRow(['', new Date('2026-02-10T00:00:00Z'), 'UBND xã Bình Điền', 21.5, 90, '', '', 'CẤM LỬA', 'Còn tốt'])
      const { id } = await open(office, officer, Buffer.from(await book.xlsx.writeBuffer()), 'warningSign')
      const { rows } = await shown(id)
      assert.deepEqual(
        rows.map(({ rowState, faults }) => [rowState, faults[0]?.column]),
        [
          ['ready', undefined],
          ['wrong', 'lat'],
        ],
      )
      assert.equal((await give(writeBulkEntry, officer, { bulkEntryId: id })).written, 1)
      await give(withdrawBulkEntry, officer, { bulkEntryId: id, reason: 'Biển đã ghi trước' })
    })
  })
