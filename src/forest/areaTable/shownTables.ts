// The tables of forest area as people read them, the same on screen and in the workbook. Pure.
import type { OutputOf } from '../../platform/contract.ts'
import type { readAreaTables } from '../areaTableContract.ts'
import type { ForestWords } from '../words.ts'
import { depthOf } from './areaLines.ts'
import { changeColumns, ownerColumns, purposeColumns, unitColumns } from './areaTables.ts'

type Tables = OutputOf<typeof readAreaTables>

export const areaTableNames = ['byPurpose', 'byOwner', 'byUnit', 'changes'] as const
export type AreaTableName = (typeof areaTableNames)[number]

export interface ShownRow {
  readonly label: string
  readonly depth: number
  /** Null: not known. */
  readonly cells: readonly (number | null)[]
}
export interface ShownTable {
  readonly name: AreaTableName
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly ShownRow[]
  /** What one must know to read it. */
  readonly notes: readonly string[]
}

export function shownTable(name: AreaTableName, tables: Tables, words: ForestWords): ShownTable {
  const said = words.areaTable
  const lines = (rows: Tables['byPurpose']): ShownRow[] =>
    rows.map(({ line, hectares }) => ({ label: said.line[line], depth: depthOf(line), cells: hectares }))
  const title = said.title[name]
  if (name === 'byPurpose') {
    const heads = purposeColumns.map((column) =>
      column === 'unknown' || column === 'total' ? said.column[column] : words.forestPurpose[column],
    )
    return { name, title, heads, rows: lines(tables.byPurpose), notes: [] }
  }
  if (name === 'byOwner') {
    const heads = ownerColumns.map((column) =>
      column === 'unknown' || column === 'total' ? said.column[column] : words.ownerCategory[column],
    )
    return { name, title, heads, rows: lines(tables.byOwner), notes: [] }
  }
  if (name === 'changes') {
    const heads = changeColumns.map((column) =>
      column === 'opening' || column === 'closing' || column === 'unexplained'
        ? said.column[column]
        : words.changeCause[column],
    )
    return { name, title, heads, rows: lines(tables.changes), notes: [said.notChanges] }
  }
  const heads = [...unitColumns.map((column) => said.line[column]), said.column.land, said.column.cover]
  const rows = tables.byUnit.map((row) => ({
    label: row.name ? `${row.name}${row.isSketch ? ` (${said.sketch})` : ''}` : said.outside,
    depth: 0,
    cells: [...row.hectares, row.landHa, row.coverPercent],
  }))
  return { name, title, heads, rows: [...rows, unitTotal(tables, words)], notes: [said.coverNote] }
}

/** The land of all is known when that of each is. */
function unitTotal({ byUnit }: Tables, words: ForestWords): ShownRow {
  const hectares = unitColumns.map(
    (_, index) => byUnit.reduce((sum, row) => sum + Math.round((row.hectares[index] ?? 0) * 100), 0) / 100,
  )
  const lands = byUnit.filter(({ name }) => name !== null).map(({ landHa }) => landHa)
  const landHa = lands.some((land) => land === null) ? null : lands.reduce<number>((sum, land) => sum + (land ?? 0), 0)
  const forestHa = hectares[unitColumns.indexOf('forest')] ?? 0
  const cover = landHa ? (100 * forestHa) / landHa : null
  return { label: words.areaTable.line.total, depth: 0, cells: [...hectares, landHa, cover] }
}
