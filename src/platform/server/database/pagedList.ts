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
  const isSearched = Boolean(query.search?.trim())
  const found = isSearched ? sql`, case when count(*) <= ${mostFound} then array_agg(${list.id}) end as found` : sql``
  const { rows } = await sql<{ total: number; found?: readonly string[] | null } & Sums>`
    select count(*)::int as total ${sums ? sql`, ${sums}` : sql``} ${found} ${matchingRows(list, query)}`.execute(tx)
  const [{ found: few, ...counted } = { total: 0 }] = rows
  // What a search left is put in order without searching again.
  const [left, asked] = few ? [sql`${list.id} = any(${few}::uuid[])`, { ...query, search: '' }] : [list.where, query]
  const ids = await idsOfPage(tx, { ...list, where: left }, asked, counted.total)
  return { ...(counted as { total: number } & Sums), ids }
}
const mostFound = 5000

/** `from … where …`: the rows that match; in words too where these are asked for. */
export function matchingRows(list: PagedList, { search = '' }: ListQuery, isSpelled = false): RawBuilder<unknown> {
  // A number is rarer than a word, a long word rarer than a short one: what is rare is looked for first.
  const rareness = (word: string) => word.length + (/\d/.test(word) ? 100 : 0)
  const wanted = searchedWords(search).toSorted((a, b) => rareness(b.word) - rareness(a.word))
  const searched = wanted.map((word) => sql`concat_ws(' ', ${sql.join(list.words)}) ~ ${searchPattern(word)}`)
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
  const keys = [...orders.map((order) => ({ ...order, direction })), ...list.ties]
  const isSpelled = orders.some((order) => order.isSpelled)
  // Of a search first what matches, then its order: else an index of the order would be walked until a page of it is found.
  const how = query.search?.trim() ? sql`materialized` : sql`not materialized`
  const { rows } = await sql<{ id: string }>`
    with matching as ${how} (
      select ${list.id} as id, ${sql.join(keys.map(({ by }, at) => sql`${by} as ${sql.id(`key${at}`)}`))}
      ${matchingRows(list, query, isSpelled)})
    select id from matching
    order by ${sql.join(keys.map((key, at) => ordering({ ...key, by: sql.id(`key${at}`) }, isFromEnd)))}
    limit ${size} offset ${isFromEnd ? total - from - size : from}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  return isFromEnd ? ids.reverse() : ids
}

/** The records of a page in its order, read in pieces: a file has a hundred pages. */
export async function inOrderOf<Row extends { readonly id: string }>(
  ids: readonly string[],
  select: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < ids.length; from += readTogether) {
    const piece = ids.slice(from, from + readTogether)
    const byId = new Map((await select(piece)).map((row) => [row.id, row]))
    rows.push(...piece.flatMap((id) => byId.get(id) ?? []))
  }
  return rows
}
const readTogether = 2000

function ordering({ by, mayBeUnknown, direction }: Tie, isReversed: boolean): RawBuilder<unknown> {
  const isDescending = (direction === 'desc') !== isReversed
  const unknown = isReversed ? sql`nulls first` : sql`nulls last`
  return sql`${by} ${isDescending ? sql`desc` : sql`asc`} ${mayBeUnknown ? unknown : sql``}`
}
