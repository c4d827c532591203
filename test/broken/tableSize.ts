// Too much of a table, and too little of it.
import type { TableImporter } from './importers.ts'
import type { Sheet } from './sheet.ts'
import { cellsOf, type Made, tables, withCell } from './tableDamage.ts'

/** Too long, too large, too many. */
export function* lengths(importer: TableImporter, good: Sheet): Generator<Made> {
  for (const { row, at, column, place } of cellsOf(importer, good)) {
    if (column.cellKind === 'choice' || column.key === 'code') continue
    const cell = column.cellKind === 'text' ? 'dài '.repeat(900) : '9'.repeat(40)
    yield {
      damage: 'too long',
      place,
      fileName: 'a.csv',
      bytes: () => tables.csv(withCell(good, row, at, cell)),
      expected: { outcome: 'rowWrong', rows: [row], columns: [column.key] },
    }
    if (column.cellKind !== 'number') continue
    for (const [how, text] of Object.entries({
      'no number': 'nhiều',
      negative: '-5',
      infinite: '1e999',
      hexadecimal: '0x1F',
    }))
      yield {
        damage: 'no number',
        place: `${how}, ${place}`,
        fileName: 'a.csv',
        bytes: () => tables.csv(withCell(good, row, at, text)),
        expected: { outcome: 'rowWrong', rows: [row], columns: [column.key] },
      }
  }
  for (const form of importer.forms) {
    const many = Array.from({ length: importer.most + 20 }, () => good.rows.at(-1) ?? [])
    const bytes = () => tables[form]({ ...good, rows: many })
    yield { damage: 'too many rows', place: form, fileName: `a.${form}`, bytes, expected: { outcome: 'refused' } }
  }
}

/** A file of which a part is missing or changed. */
export function* cut(importer: TableImporter, good: Sheet): Generator<Made> {
  for (const form of importer.forms) {
    if (form === 'csv') continue
    const whole = tables[form](good)
    for (const share of [0.02, 0.3, 0.7, 0.95, 0.98]) {
      const bytes = () => whole.subarray(0, Math.floor(whole.length * share))
      yield {
        damage: 'cut off',
        place: `${form} at ${share * 100} %`,
        fileName: `a.${form}`,
        bytes,
        expected: { outcome: 'refused' },
      }
    }
    for (let at = 40; at < whole.length; at += 97) {
      const bytes = () => whole.with(at, (whole[at] ?? 0) ^ 0x55)
      yield {
        damage: 'changed byte',
        place: `${form}, byte ${at}`,
        fileName: `a.${form}`,
        bytes,
        expected: { outcome: 'toldOrAsMeant' },
      }
    }
  }
}
