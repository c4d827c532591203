// Search, order and page of a list that grows with the evidence (decision 0046): in the database, by the rules of
// platform/listing.ts, which stays for lists that fit in memory. First the ids of the page and how many match in all; the
// list then reads those records only.
import { type RawBuilder, sql } from 'kysely'
import { type ListQuery, searchedWords } from '../../listing.ts'
import { searchPattern } from '../../searchPattern.ts'
import type { Transaction } from './database.ts'

export interface PagedList {
  /** The record's id: one row each. */
  readonly id: RawBuilder<unknown>
  /** The tables that the conditions need, without `from`. */
  readonly tables: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  /** Joins with what is shown in words, a row for each record: only a search or an order by words needs them. */
  readonly spelled?: RawBuilder<unknown>
  /** The words of a row that a search looks in. */
  readonly words: readonly RawBuilder<unknown>[]
  readonly sorts: Readonly<Record<string, readonly Order[]>>
  readonly first: { readonly sort: string; readonly direction: 'asc' | 'desc' }
  /** Who comes first of those alike; the last is the id. */
  readonly ties: readonly Tie[]
}

/** What to order by; where it may be unknown, the unknown comes last whichever the direction. */
interface Order {
  readonly by: RawBuilder<unknown>
  readonly mayBeUnknown: boolean
  readonly isSpelled: boolean
}

interface Tie extends Omit<Order, 'isSpelled'> {
  readonly direction: 'asc' | 'desc'
}

export const newestFirst = (by: RawBuilder<unknown>): Tie => ({ by, mayBeUnknown: false, direction: 'desc' })
export const smallestFirst = (by: RawBuilder<unknown>, { mayBeUnknown = false } = {}): Tie => ({
  by,
  mayBeUnknown,
  direction: 'asc',
})

/** Numbers, dates, instants. */
export const byValue = (by: RawBuilder<unknown>): Order => ({ by, mayBeUnknown: true, isSpelled: false })
/** The same in a column that is never null: an index of it serves. */
export const byKnown = (by: RawBuilder<unknown>): Order => ({ by, mayBeUnknown: false, isSpelled: false })
/** Text in Vietnamese order. */
export const byText = (by: RawBuilder<unknown>): Order => ({
  by: sql`${by} collate platform.vietnamese`,
  mayBeUnknown: true,
  isSpelled: true,
})

/** What the screen says for a value of a closed list. */
export const labelled = (value: RawBuilder<unknown>, words: Readonly<Record<string, string>>) =>
  sql`(${JSON.stringify(words)}::jsonb ->> ${value})`

/** The ids of the page asked for, in order; how many rows match in all, and `sums` over them. */
export async function pagedIds<Sums extends object = object>(
  tx: Transaction,
  list: PagedList,
  query: ListQuery,
  sums?: RawBuilder<unknown>,
): Promise<{ ids: readonly string[]; total: number } & Sums> {
  const { rows } = await sql<{ total: number } & Sums>`
    select count(*)::int as total ${sums ? sql`, ${sums}` : sql``} ${matchingRows(list, query)}`.execute(tx)
  const [counted = { total: 0 } as { total: number } & Sums] = rows
  return { ...counted, ids: await idsOfPage(tx, list, query, counted.total) }
}

/** `from … where …`: the rows that match; in words too where these are asked for. */
export function matchingRows(list: PagedList, { search = '' }: ListQuery, isSpelled = false): RawBuilder<unknown> {
  const searched = searchedWords(search).map(
    (word) => sql`concat_ws(' ', ${sql.join(list.words)}) ~ ${searchPattern(word)}`,
  )
  const spelled = (isSpelled || searched.length > 0) && list.spelled ? list.spelled : sql``
  return sql`from ${list.tables} ${spelled} where ${sql.join([list.where, ...searched], sql` and `)}`
}

/** The ids of the page asked for of `total` rows. */
export async function idsOfPage(
  tx: Transaction,
  list: PagedList,
  query: ListQuery,
  total: number,
): Promise<readonly string[]> {
  const isKnown = Object.hasOwn(list.sorts, query.sort ?? '')
  const sort = isKnown ? (query.sort ?? '') : list.first.sort
  const direction = query.direction ?? (isKnown ? 'asc' : list.first.direction)
  const orders = list.sorts[sort] ?? []
  const pageSize = query.pageSize ?? 50
  const from = ((query.page ?? 1) - 1) * pageSize
  const size = Math.max(0, Math.min(pageSize, total - from))
  if (size === 0) return []
  // The nearer end is quicker: a page of the second half is read from there, backwards.
  const isFromEnd = from + size / 2 > total / 2
  const ordered = [
    ...orders.map((order) => ordering(order, direction, isFromEnd)),
    ...list.ties.map((tie) => ordering(tie, tie.direction, isFromEnd)),
  ]
  const isSpelled = orders.some((order) => order.isSpelled)
  const { rows } = await sql<{ id: string }>`
    select ${list.id} as id ${matchingRows(list, query, isSpelled)}
    order by ${sql.join(ordered)} limit ${size} offset ${isFromEnd ? total - from - size : from}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  return isFromEnd ? ids.reverse() : ids
}

/** The records of a page in its order. */
export function inOrderOf<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function ordering(
  { by, mayBeUnknown }: Omit<Order, 'isSpelled'>,
  direction: 'asc' | 'desc',
  isReversed: boolean,
): RawBuilder<unknown> {
  const isDescending = (direction === 'desc') !== isReversed
  const unknown = isReversed ? sql`nulls first` : sql`nulls last`
  return sql`${by} ${isDescending ? sql`desc` : sql`asc`} ${mayBeUnknown ? unknown : sql``}`
}
