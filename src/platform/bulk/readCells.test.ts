import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BulkColumn } from './bulkColumn.ts'
import { readCells, sameRows } from './readCells.ts'
import { typedDate } from './typedDate.ts'

const columns: BulkColumn[] = [
  { key: 'on', cellKind: 'date', isRequired: true },
  { key: 'unit', cellKind: 'choice' },
  { key: 'people', cellKind: 'whole', most: 100_000 },
  { key: 'lon', cellKind: 'number', least: -180, most: 180 },
  { key: 'remark', cellKind: 'text', most: 20 },
]
const choices = {
  unit: [
    { value: 'v1', label: 'phường Hương Vân', also: ['HVAN'] },
    { value: 'v2', label: 'phường Hương Văn' },
    { value: 'v3', label: 'xã Bình Điền' },
  ],
}
const read = (texts: Record<string, string>, marks = {}) => readCells(columns, { texts, marks }, choices)
const first = (texts: Record<string, string>, marks = {}) => read({ on: '2026-03-05', ...texts }, marks).faults[0]

test('dates: dd/mm/yyyy, ISO, the serial of Excel; two digits of a year are asked', () => {
  for (const text of ['05/03/2026', '5-3-2026', '5.3.2026', '2026-03-05', '46086', '46086.5'])
    assert.equal(typedDate(text).date, '2026-03-05', text)
  assert.deepEqual(typedDate('5-3-26'), { code: 'dateAsked', suggestion: '2026-03-05' })
  for (const text of ['31/02/2026', '2026-13-01', '29/02/2025', 'hôm qua', '123', '99999', '5/3'])
    assert.equal(typedDate(text).code, 'dateUnknown', text)
  assert.equal(typedDate('29/02/2024').date, '2024-02-29')
})

test('an empty cell is unknown, a required one is a fault', () => {
  assert.deepEqual(read({}).faults, [{ column: 'on', given: '', code: 'cellRequired' }])
  assert.deepEqual(read({ on: '5/3/2026', people: ' ' }), { values: { on: '2026-03-05' }, faults: [] })
})

test('a choice is taken by its own letters; one mark more is another place', () => {
  assert.equal(read({ on: '5/3/2026', unit: 'PHƯỜNG  hương văn' }).values.unit, 'v2')
  assert.equal(read({ on: '5/3/2026', unit: 'hvan' }).values.unit, 'v1')
  assert.equal(read({ on: '5/3/2026', unit: 'Phường Hương Vân'.normalize('NFD') }).values.unit, 'v1')
  assert.deepEqual(first({ unit: 'xã Bình Đien' }), {
    column: 'unit',
    given: 'xã Bình Đien',
    code: 'choiceUnknown',
    suggestion: 'xã Bình Điền',
  })
  assert.equal(first({ unit: 'Cà Mau xa xôi' })?.suggestion, undefined)
})

test('numbers as Vietnamese papers write them', () => {
  const people = (text: string) => read({ on: '5/3/2026', people: text }).values.people
  assert.equal(people('1.234'), 1234)
  assert.equal(people('1 234'), 1234)
  assert.equal(read({ on: '5/3/2026', lon: '107,48' }).values.lon, 107.48)
  assert.equal(first({ people: '12,5' })?.code, 'wholeExpected')
  assert.equal(first({ people: '-3' })?.code, 'numberOutside')
  assert.equal(first({ people: 'năm mươi' })?.code, 'numberUnknown')
})

test('broken letters are seen, and turned back where they can be', () => {
  const mojibake = new TextDecoder('windows-1252').decode(new TextEncoder().encode('Họp tổ Điền'))
  assert.deepEqual(first({ remark: mojibake })?.suggestion, 'Họp tổ Điền')
  assert.equal(first({ remark: 'H?p t?' })?.code, 'brokenEncoding')
  assert.equal(first({ remark: 'Vì sao? Ai?' })?.code, undefined)
})

test('formulas, merged cells and errors of the sheet are faults of their cell', () => {
  const { faults } = read(
    { on: '2026-03-05', people: '12' },
    { people: 'formula', unit: 'merged', remark: 'cellError' },
  )
  assert.deepEqual(
    faults.map(({ column, code, suggestion }) => [column, code, suggestion]),
    [
      ['unit', 'merged', undefined],
      ['people', 'formula', '12'],
      ['remark', 'cellError', undefined],
    ],
  )
})

test('a row that says the same as one before it is named with it', () => {
  const rows = [
    { rowNumber: 2, texts: { a: 'x', b: '' } },
    { rowNumber: 3, texts: { a: 'y' } },
    { rowNumber: 4, texts: { a: ' X ' } },
  ]
  assert.deepEqual([...sameRows(rows)], [[4, 2]])
})
