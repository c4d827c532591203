import assert from 'node:assert/strict'
import test from 'node:test'
import { csvOf, faultLines } from './faultsCsv.ts'
import type { JudgedRow, RowFault } from './judgedRow.ts'

const fault = (code: RowFault['code'], column: string | null, given: string): RowFault => ({
  weight: 'wrong',
  code,
  column,
  given,
  params: {},
})
const row = (rowNumber: number, rowState: JudgedRow['rowState'], faults: RowFault[]) =>
  ({ row: { rowNumber }, rowState, faults }) as unknown as JudgedRow

test('one line for each fault of rows that are not ready', () => {
  const rows = [
    row(1, 'ready', []),
    row(2, 'wrong', [fault('codeMalformed', 'MAXA', 'x'), fault('shapeMissing', null, '')]),
    row(3, 'leftOut', [fault('codeMalformed', 'MAXA', 'y')]),
  ]
  const lines = faultLines(rows, { file: 'a.zip', shape: 'shape', sentence: ({ code }) => code })
  assert.deepEqual(lines, [
    { file: 'a.zip', row: 2, column: 'MAXA', given: 'x', expected: 'codeMalformed' },
    { file: 'a.zip', row: 2, column: 'shape', given: '', expected: 'shapeMissing' },
  ])
})

test('commas, quotes and line ends are kept; a formula is told as text', () => {
  assert.equal(
    csvOf(
      ['a', 'b'],
      [
        ['x, "y"', 2],
        ['=1+1', '-0,4'],
      ],
    ),
    '\ufeffa,b\r\n"x, ""y""",2\r\n\'=1+1,"\'-0,4"\r\n',
  )
})
