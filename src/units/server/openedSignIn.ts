// A new sign-in for the browser that asks.
import type { VisitorMoment } from '../../platform/server/command.ts'
import { kept, newSecret } from './secrets.ts'
import { closeSignInByToken, insertSignIn } from './signInSql.ts'

/** Opens one; the one that the browser had ends. */
export async function openedSignIn(moment: VisitorMoment, accountId: string): Promise<void> {
  const { tx, id, now, token, device, address, effects } = moment
  if (token) await closeSignInByToken(tx, kept(token), now)
  const newToken = newSecret()
  const expiresAt = await insertSignIn(tx, { signInId: id, accountId, tokenHash: kept(newToken), device, address, now })
  effects.openSignIn(newToken, expiresAt)
}
