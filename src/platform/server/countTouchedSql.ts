// Before figures are counted: what was touched since the last count is read anew (decisions 0024, 0045).
import { sql } from 'kysely'
import { Problem } from '../problem.ts'
import type { Transaction } from './database/database.ts'

/** So many changes a reader counts himself, in about a second; more wait for the job. */
const mostWaitedFor = 10_000
const most = 2_000

/**
 * Afterwards `published.counted_evidence` is as new as the last commit. Throws a Problem `figures.counting` while a backlog is
 * being counted in the background: no figure is better than a wrong one.
 */
export async function countTouchedEvidence(tx: Transaction): Promise<void> {
  const { rows } = await sql<{ waiting: number }>`
    select published.waiting_evidence(${mostWaitedFor}::int) as waiting`.execute(tx)
  const { waiting = 0 } = rows[0] ?? {}
  if (waiting > mostWaitedFor) throw new Problem('figures.counting', 503, { waiting })
  if (waiting > 0) while (await countSomeTouched(tx));
}

/** Counts a part, short enough that others hardly wait; answers whether there may be more. */
export async function countSomeTouched(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{
    pieces: number
  }>`select published.count_touched_evidence(${most}::int) as pieces`.execute(tx)
  return Boolean(rows[0]?.pieces)
}
