// Tables 1 to 4 of the forest register in the yearly report: as at the end of its period, the changes within it. Pure.
import { shownTable as areaTable, areaTableNames } from '../forest/areaTable/shownTables.ts'
import type { readAreaTables } from '../forest/areaTableContract.ts'
import { forestWords } from '../forest/words.ts'
import type { OutputOf } from '../platform/contract.ts'
import type { Annex, Block, Cell, OfficialTable } from '../platform/documents/officialDocument.ts'
import { officialNumber, officialShortDate } from '../platform/documents/officialForms.ts'
import { forestText as text } from './seed/forestText.ts'

export type ForestTables = OutputOf<typeof readAreaTables>

/** One annex with the four tables; a cell that is not known says so. */
export function forestAnnex(tables: ForestTables): Annex {
  const words = forestWords.vi
  const said = words.areaTable
  const dated = text.dated(
    officialShortDate(tables.on),
    officialShortDate(tables.from),
    officialShortDate(tables.unitsOn),
  )
  const remarks = [
    dated,
    said.basis,
    ...(tables.withoutBookArea > 0 ? [`${said.measured(officialNumber(tables.withoutBookArea))}.`] : []),
    said.formNote,
  ]
  return {
    title: text.annex,
    isLandscape: true,
    blocks: [
      note(remarks.join(' ')),
      ...areaTableNames.flatMap((name): Block[] => {
        const { title, heads, rows, notes } = areaTable(name, tables, words)
        const table: OfficialTable = {
          name: title,
          columns: [
            { title: name === 'byUnit' ? said.firstUnit : said.first, share: 5, align: 'left' },
            ...heads.map((head) => ({ title: head, share: 2, align: 'right' as const })),
          ],
          rows: rows.map(({ label, depth, cells }) => ({
            cells: [{ text: `${'– '.repeat(depth)}${label}` }, ...cells.map(hectares)],
            ...(depth === 0 ? { isTotal: true } : {}),
          })),
        }
        return [{ kind: 'paragraph', runs: [{ text: title }] }, { kind: 'table', table }, ...notes.map(note)]
      }),
    ],
  }
}

const note = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words, italic: true }] })
const hectares = (value: number | null): Cell =>
  value === null
    ? { text: text.unknown, value: null, isMissing: true }
    : { text: officialNumber(value, 2), value, digits: 2 }
