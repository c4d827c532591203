// The working calendar of an office: as founded, recorded, withdrawn, imported from each form of file, undone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import {
  importHolidays,
  listHolidays,
  openHolidayImport,
  recordHoliday,
  showCalendarYear,
  showHolidayImport,
  undoHolidayImport,
  withdrawHoliday,
} from '../calendarContract.ts'
import { calendarDaySeeds } from '../seed/calendarDays.ts'

const day = {
  dayOn: '2028-01-03',
  calendarDayKind: 'holiday' as const,
  name: 'Nghỉ bù Tết Dương lịch',
  instrument: 'Thông báo nghỉ lễ năm 2028',
  clause: null,
  isVerified: true,
}

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: the working calendar`, async (t) => {
    const office = await open(t)
    const administrator = await office.persona('administrator')
    await t.test('is founded once, with what nobody has checked marked', () => founded(office, administrator))
    await t.test('days are recorded and withdrawn, by the administrator only', () => recorded(office, administrator))
    await t.test('a file is looked at, written and undone', () => imported(office, administrator))
  })

async function founded({ ask }: TestOffice, administrator: Actor) {
  const { total } = await ask(listHolidays, administrator, {})
  assert.equal(total, calendarDaySeeds.length)
  const year = await ask(showCalendarYear, administrator, { year: 2026 })
  // 365 days, 104 of them on weekends, 14 weekdays off, two Saturdays worked.
  assert.deepEqual([year.isKnown, year.workingDays], [true, 365 - 104 - 14 + 2])
  assert.ok(year.unverified > 0 && year.unverified < year.days.length)
  const unknown = await ask(showCalendarYear, administrator, { year: 2028 })
  assert.deepEqual([unknown.isKnown, unknown.days.length], [false, 0])
}

async function recorded({ give, ask, persona, stranger }: TestOffice, administrator: Actor) {
  const { id } = await give(recordHoliday, administrator, day)
  await assert.rejects(give(recordHoliday, administrator, day), { code: 'calendarDay.alreadyRecorded' })
  const monday = { ...day, dayOn: '2028-01-10', calendarDayKind: 'swappedWorkday' as const }
  await assert.rejects(give(recordHoliday, administrator, monday), { code: 'calendarDay.notWeekend' })
  for (const as of [await persona('stationHead'), await persona('communeOfficer'), stranger])
    await assert.rejects(give(recordHoliday, as, { ...day, dayOn: '2028-01-04' }), { code: 'permission.refused' })
  assert.equal((await ask(showCalendarYear, administrator, { year: 2028 })).workingDays, 259)
  await give(withdrawHoliday, administrator, { calendarDayId: id, reason: 'Thông báo đã thay' })
  await assert.rejects(give(withdrawHoliday, administrator, { calendarDayId: id, reason: 'Lần nữa thôi' }), {
    code: 'record.notFound',
  })
  const { rows } = await ask(listHolidays, administrator, { year: 2028, withdrawn: true })
  assert.deepEqual(
    rows.map(({ withdrawnReason }) => withdrawnReason),
    ['Thông báo đã thay'],
  )
  await give(recordHoliday, administrator, day)
}

const table = [
  ['Ngày', 'Loại', 'Dịp', 'Văn bản'],
  ['01/01/2028', 'Nghỉ', 'Tết Dương lịch', 'Bộ luật Lao động'],
  ['03/01/2028', 'Nghỉ', 'Nghỉ bù', 'Bộ luật Lao động'],
  ['04/01/2028', 'Làm bù', 'Sai thứ', 'Bộ luật Lao động'],
  ['08/01/2028', 'Làm bù', 'Làm bù; cho ngày 31/12', 'Thông báo số 1'],
]
const csv = (mark: string) =>
  table.map((row) => row.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark)).join('\r\n')

async function xlsx(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('2028')
  for (const row of table) sheet.addRow(row)
  sheet.getCell('A2').value = new Date('2028-01-01T00:00:00Z')
  sheet.getCell('C2').value = { formula: '"Tết "&"Dương lịch"', result: 'Tết Dương lịch' }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function imported({ give, ask, persona }: TestOffice, administrator: Actor) {
  const files = {
    'a.csv': Buffer.from(`\ufeff${csv(';')}`),
    'b.csv': Buffer.from(csv(',')),
    'c.csv': Buffer.from(`\ufeff${csv('\t')}`, 'utf16le'),
    'd.xlsx': await xlsx(),
  }
  for (const [fileName, bytes] of Object.entries(files)) {
    const opened = await give(openHolidayImport, administrator, { fileName, content: bytes.toString('base64') })
    const shown = await ask(showHolidayImport, administrator, { calendarImportId: opened.id })
    assert.deepEqual(
      shown.rows.map(({ rowNumber, dayOn, calendarRowState }) => `${rowNumber} ${dayOn} ${calendarRowState}`),
      ['2 2028-01-01 ready', '3 2028-01-03 known', '4 2028-01-04 wrong', '5 2028-01-08 ready'],
      fileName,
    )
    assert.equal(shown.rows[0]?.name, 'Tết Dương lịch')
    assert.equal((await ask(showCalendarYear, administrator, { year: 2028 })).days.length, 1, 'looking writes nothing')
    const given = { calendarImportId: opened.id, isVerified: false }
    assert.equal((await give(importHolidays, administrator, given)).written, 2)
    await assert.rejects(give(importHolidays, administrator, given), { code: 'calendarImport.alreadyWritten' })
    assert.equal((await ask(showCalendarYear, administrator, { year: 2028 })).days.length, 3)
    await give(undoHolidayImport, administrator, { calendarImportId: opened.id })
    assert.equal((await ask(showCalendarYear, administrator, { year: 2028 })).days.length, 1)
  }
  const refused = (bytes: Buffer, code: string) =>
    assert.rejects(
      give(openHolidayImport, administrator, { fileName: 'x.xlsx', content: bytes.toString('base64') }),
      { code },
      code,
    )
  await refused(Buffer.from('PK\x03\x04 no archive at all'), 'tableFile.unreadable')
  await refused(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]), 'calendarFile.unreadable')
  await refused(Buffer.from('Ngày;Dịp\n01/01/2028;Tết'), 'calendarFile.columnMissing')
  await refused(Buffer.from(`${csv(';').split('\r\n')[0]}\r\n`), 'calendarFile.empty')
  await assert.rejects(
    give(openHolidayImport, await persona('stationHead'), { fileName: 'a.csv', content: 'TmfDoA==' }),
    { code: 'permission.refused' },
  )
}
