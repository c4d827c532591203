// Before figures are counted: what was touched since the last count is read anew (decision 0024).
import { sql } from 'kysely'
import type { Transaction } from './database/database.ts'

const most = 5_000

/** Afterwards `published.counted_evidence` is as new as the last commit. Piece by piece, each well below any time limit. */
export async function countTouchedEvidence(tx: Transaction): Promise<void> {
  for (;;) {
    const { rows } = await sql<{
      pieces: number
    }>`select published.count_touched_evidence(${most}::int) as pieces`.execute(tx)
    if (!rows[0]?.pieces) return
  }
}
