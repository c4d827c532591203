// Judges a database after a fault: is it well, and is every piece of the bursts there, once and whole?
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { Done } from './pieces.ts'

/** Asks a statement and answers its rows. */
export type Ask = <Row>(statement: string) => Promise<readonly Row[]>

export interface Judgement {
  readonly kept: ReadonlySet<number>
  readonly lost: readonly number[]
  readonly twice: readonly number[]
  readonly half: readonly number[]
  /** Anything else that is wrong, in words. */
  readonly faults: readonly string[]
}

interface PieceRow {
  readonly n: number
  readonly isWhole: boolean
  readonly lefts: number
  readonly rights: number
}

/** `known`: pieces that must be there; `possible`: pieces that may be. */
export async function judge(
  ask: Ask,
  known: ReadonlySet<number>,
  possible: (n: number) => boolean,
): Promise<Judgement> {
  const faults: string[] = []
  const [health] = await ask<{ answer: number }>('select 42 as answer')
  if (health?.answer !== 42) faults.push('select 42')
  const rows = await ask<PieceRow>(`
    select coalesce(pieces.n, side.n) as n, coalesce(body = repeat(md5(pieces.n::text), size), false) as "isWhole",
      coalesce(lefts, 0)::int as lefts, coalesce(rights, 0)::int as rights
    from pieces full join (select n, count(*) filter (where side = 'left') as lefts,
      count(*) filter (where side = 'right') as rights from sides group by n) side on side.n = pieces.n`)
  const kept = new Set(rows.map(({ n }) => n))
  const [total] = await ask<{ pieces: number; spots: number }>(
    'select pieces, (select count(*)::int from spots) as spots from total',
  )
  if (total?.pieces !== kept.size || total.spots !== kept.size)
    faults.push(`${kept.size} pieces, total ${total?.pieces}, spots ${total?.spots}`)
  await ask('set enable_seqscan = off')
  const [byIndex] = await ask<{ found: number }>(
    'select count(*)::int as found from pieces where n in (select n from sides where n >= 0)',
  )
  await ask('reset enable_seqscan')
  if (byIndex?.found !== kept.size) faults.push(`${kept.size} pieces, ${byIndex?.found} by index`)
  for (const n of kept) if (!possible(n)) faults.push(`piece ${n} was never given`)
  return {
    kept,
    lost: [...known].filter((n) => !kept.has(n)),
    twice: rows.filter(({ lefts, rights }) => lefts > 1 || rights > 1).map(({ n }) => n),
    half: rows.filter(({ isWhole, lefts, rights }) => !isWhole || lefts < 1 || rights < 1).map(({ n }) => n),
    faults,
  }
}

/** What must be there after a cut at which the journal was `length` long. */
export function acknowledgedBy(done: Done, length: number): Set<number> {
  return new Set([...done.acknowledged].filter(([, seenAt]) => seenAt <= length).map(([n]) => n))
}

/** Opens a database's folder as it lies there, as fast as can be, and judges it; recovery happens on the way. */
export async function judgedFolder(
  folder: string,
  known: ReadonlySet<number>,
  possible: (n: number) => boolean,
): Promise<Judgement> {
  // Without PostGIS and without syncs: recovery does not need them, and opening takes a fifth of the time.
  const database = await PGlite.create({ fs: new NodeFS(folder) })
  const ask: Ask = async <Row>(statement: string) => (await database.query<Row>(statement)).rows
  return judge(ask, known, possible).finally(() => database.close())
}

export function isWell({ lost, twice, half, faults }: Judgement): boolean {
  return lost.length + twice.length + half.length + faults.length === 0
}

/** A judgement in one line. */
export function shown({ kept, ...rest }: Judgement): string {
  return JSON.stringify({ kept: kept.size, ...rest })
}
