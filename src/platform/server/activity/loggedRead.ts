// A read that answers with somebody's personal data is written down: who asked, when, for which records.

import { givenInput } from '../../activity/givenInput.ts'
import type { Actor } from '../../actor.ts'
import type { ReadContract } from '../../contract.ts'
import type { Moment } from '../command.ts'
import { insertReadEntry } from './activitySql.ts'

/** Writes the entry in the transaction of the read, where its contract says `logs`. */
export async function loggedRead(
  { tx, now }: Pick<Moment, 'tx' | 'now'>,
  contract: ReadContract,
  actor: Actor | undefined,
  input: unknown,
  { isExport = false } = {},
): Promise<void> {
  if (!contract.logs || !actor) return
  await insertReadEntry(tx, {
    name: contract.name,
    accountId: actor.accountId,
    input: givenInput(input),
    isExport,
    at: now,
  })
}
