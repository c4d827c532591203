// The forest annex: four tables, what is not known is no number, the opening day lies before the period.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaTables, unitColumns } from '../forest/areaTable/areaTables.ts'
import { type ForestTables, forestAnnex } from './forestTables.ts'

const tables: ForestTables = {
  on: '2026-12-31',
  from: '2025-12-31',
  unitsOn: '2026-12-31',
  unitName: null,
  plots: 2,
  withoutBookArea: 1,
  isDemonstration: false,
  ...areaTables([], []),
  byUnit: [
    {
      name: 'xã Ví Dụ',
      hectares: unitColumns.map((_, index) => 10 - index),
      landHa: null,
      isSketch: false,
      coverPercent: null,
    },
  ],
}

test('four tables under one heading, with what one must know to read them', () => {
  const { blocks, isLandscape } = forestAnnex(tables)
  assert.equal(isLandscape, true)
  const found = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  assert.deepEqual(
    found.map(({ name }) => name.slice(0, 6)),
    ['Biểu 1', 'Biểu 2', 'Biểu 3', 'Biểu 4'],
  )
  for (const { columns, rows } of found) for (const { cells } of rows) assert.equal(cells.length, columns.length)
  const [first] = blocks
  const said = first?.kind === 'paragraph' ? first.runs.map((run) => run.text).join('') : ''
  assert.match(said, /Tính đến 31\/12\/2026; diễn biến so với 31\/12\/2025.*1 lô chưa có diện tích ghi sổ/)
})

test('land and cover that nobody knows are no number', () => {
  const [table] = forestAnnex(tables).blocks.flatMap((block) =>
    block.kind === 'table' && block.table.name.startsWith('Biểu 3') ? [block.table] : [],
  )
  const cells = table?.rows[0]?.cells ?? []
  assert.deepEqual(
    cells.slice(0, 2).map(({ text }) => text),
    ['xã Ví Dụ', '10,00'],
  )
  assert.deepEqual(
    cells.slice(-2).map(({ value, isMissing }) => [value, isMissing]),
    [
      [null, true],
      [null, true],
    ],
  )
})
