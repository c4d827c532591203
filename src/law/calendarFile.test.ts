import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarRows, judgedCalendarRows } from './calendarFile.ts'

const head = ['NGÀY', 'Loại', 'Dịp', 'Văn bản', 'Điều khoản']
const law = 'Bộ luật Lao động'
const table = (...rows: string[][]) =>
  rows.map((cells, index) => ({ rowNumber: index + 1, cells: cells.map((text) => ({ text })) }))
const judged = (...rows: string[][]) =>
  judgedCalendarRows(
    calendarRows(table(head, ...rows)),
    new Map([
      ['2028-01-01', 'holiday'],
      ['2028-01-08', 'holiday'],
    ]),
  )

test('a good row is ready, one that is there already is known, whatever the form of the day', () => {
  const rows = judged(
    ['02/09/2028', 'Nghỉ', 'Quốc khánh', law, 'Điều 112'],
    ['2028-09-04', 'nghỉ bù', 'Nghỉ bù Quốc khánh', law, ''],
    ['1-1-2028', 'Ngày nghỉ', 'Tết Dương lịch', law, ''],
    ['16.9.2028', 'LÀM BÙ', 'Làm bù', law, ''],
  )
  assert.deepEqual(
    rows.map(({ rowNumber, calendarRowState, dayOn, calendarDayKind, clause }) => [
      rowNumber,
      calendarRowState,
      dayOn,
      calendarDayKind,
      clause,
    ]),
    [
      [2, 'ready', '2028-09-02', 'holiday', 'Điều 112'],
      [3, 'ready', '2028-09-04', 'holiday', null],
      [4, 'known', '2028-01-01', 'holiday', null],
      [5, 'ready', '2028-09-16', 'swappedWorkday', null],
    ],
  )
})

test('each fault names its column, what was given and what is expected', () => {
  const rows = judged(
    ['31/02/2028', 'nghỉ', 'Quốc khánh', law, ''],
    ['', 'họp', 'Họ', law, ''],
    ['04/09/2028', 'làm bù', 'Thứ Hai', law, ''],
    ['02/09/2028', 'nghỉ', 'Một', law, ''],
    ['02/09/2028', 'nghỉ', 'Hai lần', law, ''],
    ['08/01/2028', 'làm bù', 'Đã là ngày nghỉ', law, ''],
    ['03/09/2028', 'nghỉ', 'x'.repeat(121), '', ''],
  )
  assert.deepEqual(
    rows.map(({ faults }) =>
      faults.map(({ column, given, expected }) => `${column} ${given.slice(0, 12)} ${expected}`),
    ),
    [
      ['dayOn 31/02/2028 date'],
      ['dayOn  missing', 'calendarDayKind họp kind', 'name Họ missing'],
      ['dayOn 04/09/2028 notWeekend'],
      [],
      ['dayOn 02/09/2028 twice'],
      ['calendarDayKind làm bù otherKind'],
      ['instrument  missing', `name ${'x'.repeat(12)} tooLong`],
    ],
  )
})

test('a table without the columns, without rows or with too many is refused as a whole', () => {
  assert.throws(() => calendarRows(table(['Ngày', 'Dịp'])), { code: 'calendarFile.columnMissing' })
  assert.throws(() => calendarRows(table(head, ['', ' ', '', '', ''])), { code: 'calendarFile.empty' })
  const many = Array.from({ length: 401 }, () => ['01/01/2028', 'Nghỉ', 'Tết', law, ''])
  assert.throws(() => calendarRows(table(head, ...many)), { code: 'calendarFile.tooManyRows' })
})
