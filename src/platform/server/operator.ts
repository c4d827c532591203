// Whoever works at the machine's own command line: the user who owns the data. Needs no password, leaves the same traces.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Actor, operatorAccountId, operatorRole } from '../actor.ts'
import { notSignedIn, Problem } from '../problem.ts'
import type { Moment } from './command.ts'
import type { Credentials, Entrance } from './office.ts'

function operator(): Actor {
  return {
    accountId: operatorAccountId,
    personId: operatorAccountId,
    name: 'operator',
    roles: [operatorRole],
    agencyIds: [],
    territoryIds: [],
    overrides: {},
    language: 'vi',
  }
}

/** The operator, or the person in whose place the operator tries something. Throws Problem `cli.noAccount`. */
export async function operatorAs(entrance: Entrance, moment: Moment, userName: string | undefined): Promise<Actor> {
  if (!userName) return operator()
  const actor = await entrance.actorByUserName(moment, userName)
  if (!actor) throw new Problem('cli.noAccount', 404, { userName })
  return actor
}

/** The operator by the key of this start. Throws Problem `signIn.required` for any other key. */
export async function operatorBy(
  { entrance, operatorKey }: { readonly entrance: Entrance; readonly operatorKey?: string | undefined },
  moment: Moment,
  credentials: Credentials,
): Promise<Actor> {
  if (!operatorKey || !isSame(operatorKey, credentials.operatorKey ?? '')) throw notSignedIn()
  return operatorAs(entrance, moment, credentials.actAs)
}

/** Compared in a time that does not tell how much of it was right. */
function isSame(key: string, given: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(key), hash(given))
}
