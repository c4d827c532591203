// Wrong passwords are counted by user name (as a hash) and address, whether there is such an account or not.
import { Problem } from '../../platform/problem.ts'
import type { VisitorMoment } from '../../platform/server/command.ts'
import { type Failures, isResting, oneMore } from '../signInRules.ts'
import { kept } from './secrets.ts'
import { anywhere, deleteFailures, selectFailures, upsertFailures } from './signInSql.ts'

/** How failures of a user name are kept. */
export const keyOf = (userName: string) => kept(userName.trim().toLowerCase())
type Counted = { readonly ofAddress: Failures | undefined; readonly ofAll: Failures | undefined }

/** Throws Problem `signIn.resting` while the user name rests here; else answers what failed so far. */
export async function requireRested(
  { tx, now, address }: VisitorMoment,
  userName: string,
  accountId: string | null,
): Promise<Counted> {
  const { isKnownAddress, ...counted } = await selectFailures(
    tx,
    { userNameHash: keyOf(userName), address, accountId },
    now,
  )
  if (isResting(counted, isKnownAddress, now)) throw new Problem('signIn.resting', 429)
  return counted
}

export async function countedFailure(
  { tx, now, address }: VisitorMoment,
  userName: string,
  { ofAddress, ofAll }: Counted,
): Promise<void> {
  await upsertFailures(tx, keyOf(userName), address, oneMore(ofAddress, 'address', now))
  await upsertFailures(tx, keyOf(userName), anywhere, oneMore(ofAll, 'anywhere', now))
}

/** The failures are over: from here, or from `everywhere`. */
export async function forgiven(
  { tx, now, address }: Pick<VisitorMoment, 'tx' | 'now' | 'address'>,
  userName: string,
  where: 'here' | 'everywhere' = 'here',
): Promise<void> {
  await deleteFailures(tx, keyOf(userName), where === 'here' ? address : null, now)
}
