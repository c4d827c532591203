// Rows judged: cells by their columns, then the whole row by rehearsing the kind's own command.
import type { BulkChoices, CellFault, CellValues } from '../../bulk/bulkColumn.ts'
import { readCells, sameRows } from '../../bulk/readCells.ts'
import { Problem } from '../../problem.ts'
import { seedId } from '../../seedId.ts'
import type { CommandMoment } from '../command.ts'
import { rehearsed } from '../database/attempt.ts'
import { databaseProblem } from '../databaseProblem.ts'
import type { BulkKind } from './bulkKind.ts'
import type { StoredBulkRow } from './bulkSql.ts'

type Row = Pick<StoredBulkRow, 'rowNumber' | 'texts' | 'marks'>

/** The record that a row becomes has this id, whenever it is written. */
export const recordIdOf = (bulkEntryId: string, rowNumber: number) => seedId('bulkEntry', `${bulkEntryId} ${rowNumber}`)

/** Values of a row with the choices of its own day; each day is asked once. */
export function cellReader(moment: CommandMoment, kind: BulkKind) {
  const known = new Map<string, Promise<BulkChoices>>()
  const choicesOn = (on: string) => {
    const choices = known.get(on) ?? kind.choices(moment, on)
    known.set(on, choices)
    return choices
  }
  return async (row: Omit<Row, 'rowNumber'>) => {
    const { dayColumn } = kind
    const dated = dayColumn
      ? readCells(
          kind.columns.filter(({ key }) => key === dayColumn),
          row,
          {},
        ).values[dayColumn]
      : undefined
    return readCells(kind.columns, row, await choicesOn(typeof dated === 'string' ? dated : moment.today))
  }
}

/** Judges `rows`; `others` stand beside them in the file and are judged already. */
export async function judgedRows(
  moment: CommandMoment,
  kind: BulkKind,
  bulkEntryId: string,
  rows: readonly Row[],
  others: readonly Row[] = [],
): Promise<StoredBulkRow[]> {
  const readCell = cellReader(moment, kind)
  const same = sameRows([...others, ...rows])
  const read = await inOrder(rows, async (row) => ({ row, ...(await readCell(row)) }))
  const besides = kind.together ? await inOrder(others, async (row) => ({ ...row, ...(await readCell(row)) })) : []
  const together = await kind.together?.(moment, [
    ...besides,
    ...read.map(({ row, values }) => ({ rowNumber: row.rowNumber, values })),
  ])
  return inOrder(read, async ({ row, values, faults: ofCells }) => {
    const { rowNumber } = row
    const first = same.get(rowNumber)
    const faults: CellFault[] = [
      ...ofCells,
      ...(first === undefined ? [] : [{ column: null, given: '', code: 'sameRow', params: { row: first } }]),
      ...(together?.get(rowNumber) ?? []),
    ]
    if (faults.length === 0)
      faults.push(...(await refusedBecause(moment, kind, recordIdOf(bulkEntryId, rowNumber), row, values)))
    return { ...row, faults, rowState: faults.length === 0 ? 'ready' : 'wrong', recordId: null }
  })
}

async function refusedBecause(
  moment: CommandMoment,
  kind: BulkKind,
  id: string,
  row: Row,
  values: CellValues,
): Promise<readonly CellFault[]> {
  if (!kind.record) return []
  try {
    await rehearsed(moment.tx, async () => kind.record?.(moment, id, values))
    return []
  } catch (error) {
    return faultsOfProblem(kind, row, error)
  }
}

/** What the command said, by column. Rethrows what is no refusal. */
export function faultsOfProblem(kind: BulkKind, row: Row, error: unknown): readonly CellFault[] {
  const problem = databaseProblem(error)
  if (!(problem instanceof Problem)) throw error
  const { code, params, fields } = problem
  if (fields.length === 0) return [{ column: null, given: '', code, params }]
  return fields.map(({ path, given, expected, params: own }) => {
    const wanted = kind.columnOf?.(path) ?? path.split('/')[1]
    const column = kind.columns.find(({ key }) => key === wanted)?.key ?? null
    const text = column ? (row.texts[column] ?? '') : typeof given === 'object' ? '' : String(given ?? '')
    return code === 'input.invalid'
      ? { column, given: text, code: 'field', params: { ...own, expected } }
      : { column, given: text, code, params: { ...params, ...own } }
  })
}

async function inOrder<A, B>(list: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const one of list) done.push(await work(one))
  return done
}
