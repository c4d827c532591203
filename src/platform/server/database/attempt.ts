// A part of a transaction that may fail without the whole: a row of many.
import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Runs `work`; what it wrote is undone when it throws, and the transaction goes on. Rethrows. */
export async function attempt<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const outcome = await work()
    await sql`release savepoint attempt`.execute(tx)
    return outcome
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx)
    await sql`release savepoint attempt`.execute(tx)
    throw error
  }
}

class OnlyTried extends Error {}

/** Runs `work` and undoes what it wrote: only whether it would be refused is wanted. */
export async function rehearsed(tx: Transaction, work: () => Promise<unknown>): Promise<void> {
  try {
    await attempt(tx, async () => {
      await work()
      throw new OnlyTried()
    })
  } catch (error) {
    if (!(error instanceof OnlyTried)) throw error
  }
}
