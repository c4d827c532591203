// The columns of an exported list: those of the feature's table, else the row's own properties; always the record's id.
import type { TSchema } from 'typebox'
import type { ReadContract } from '../../contract.ts'
import { badInput } from '../../problem.ts'
import { platformWords } from '../../words/platformWords.ts'
import type { Language } from '../../words.ts'
import type { ExportTable } from '../feature.ts'
import type { Cell } from './writtenList.ts'

export interface ExportColumn {
  readonly head: string
  cell(row: unknown): Cell
}

type Schema = TSchema & {
  readonly type?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

/** The properties of a row; undefined when the read is no list (`{ rows, total }`). */
export function rowProperties({ output }: ReadContract): readonly string[] | undefined {
  const { rows, total } = (output as Schema).properties ?? {}
  return rows?.type === 'array' && total ? Object.keys(rows.items?.properties ?? {}) : undefined
}

/**
 * The columns `wanted` by id, all when none are named; the id of the record comes last when it was not asked for.
 * Throws Problem `input.invalid` naming a column that the list does not have.
 */
export function exportColumns(
  properties: readonly string[],
  table: ReturnType<ExportTable> | undefined,
  wanted: readonly string[] | undefined,
  language: Language,
): readonly ExportColumn[] {
  const idProperty = properties.includes('id') ? 'id' : properties.find((name) => name.endsWith('Id'))
  const chosen = wanted ?? (table ? Object.keys(table) : properties)
  const unknown = chosen.filter((id) => !Object.hasOwn(table ?? {}, id) && !properties.includes(id))
  if (unknown.length > 0) throw badInput(unknown.map((given) => ({ path: '/columns', given, expected: 'enum' })))
  const ids = idProperty && !chosen.includes(idProperty) ? [...chosen, idProperty] : chosen
  return ids.map((id) => {
    const column = table?.[id]
    const head = column?.head ?? (id === idProperty ? platformWords[language].exports.recordId : id)
    return {
      head,
      cell: (row) => plain(column ? column.cell(row as never) : (row as Record<string, unknown>)[id], language),
    }
  })
}

/** What stands in a cell for any value; nothing where it is unknown. */
function plain(value: unknown, language: Language): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return platformWords[language].exports[value ? 'yes' : 'no']
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
