// How a command is accepted and a read answered. One request is one promise is one transaction: whatever is thrown between
// the first and the last line leaves nothing behind, and there is exactly one place where "accepted" begins to be true.
import { createHash } from 'node:crypto'
import { type Actor, may, scopeOf } from '../actor.ts'
import type { CommandContract, Contract } from '../contract.ts'
import { faultsOf } from '../faults.ts'
import { badInput, notPermitted, notSignedIn, Problem } from '../problem.ts'
import { insertAccepted, selectAccepted } from './acceptedSql.ts'
import { loggedRead } from './activity/loggedRead.ts'
import type { Command, Moment, Read, VisitorMoment } from './command.ts'
import type { Transaction } from './database/database.ts'
import { databaseProblem, isMeeting, isTaken } from './databaseProblem.ts'
import type { Accepted, Credentials, Effect, Entrance, Envelope, Permitted } from './office.ts'
import { operatorBy } from './operator.ts'

export interface World {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  clock(): Date
  moment(tx: Transaction, now: Date): Moment
  readonly entrance: Entrance
  /** What the command line of this machine shows; undefined where there is no such door. */
  readonly operatorKey?: string | undefined
  command(name: string): Command | undefined
  read(name: string): Read | undefined
  /** Orders the jobs that follow a command, in its own transaction. */
  order(tx: Transaction, commandName: string, commandId: string): Promise<void>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
/** Who must first set a password of their own may do nothing else. */
const beforeOwnPassword = ['password.change', 'signIn.close', 'account.chooseLanguage']
/** Who must have a second factor and has none may do nothing but get one. */
const beforeSecondFactor = ['secondFactor.begin', 'secondFactor.confirm', 'secondFactor.show', ...beforeOwnPassword]
const attempts = 4

/**
 * asker → has the right at all? → parse → already accepted under this id? answer as before → permitted for this subject? →
 * run → audit entry and jobs → commit, on disk. The right comes first: a stranger learns nothing of the input's shape, and
 * who has lost the right does not get an old answer by its id.
 */
export async function accepted(
  world: World,
  name: string,
  envelope: Envelope,
  credentials: Credentials,
): Promise<Accepted> {
  const command = world.command(name)
  if (!command) throw new Problem('command.unknown', 404, { name })
  const { id, issuedAt } = openedEnvelope(envelope)
  const { input } = envelope
  const inputHash = hashIfRemembered(command, input)
  for (let attempt = 1; ; attempt++) {
    try {
      const outcome = await world.transaction((tx) =>
        once(world, tx, command, { id, issuedAt, input, inputHash }, credentials),
      )
      if (outcome instanceof Problem) throw outcome
      return outcome
    } catch (error) {
      // Two at once with one id: the other was quicker, and the next attempt finds its answer.
      const again = isMeeting(error) || (isTaken(error) && (await isAccepted(world, id)))
      if (!again || attempt === attempts) throw databaseProblem(error)
    }
  }
}

interface Opened {
  readonly id: string
  readonly issuedAt: string | null
  readonly input: unknown
  readonly inputHash: string | null
}

async function once(
  world: World,
  tx: Transaction,
  command: Command,
  opened: Opened,
  credentials: Credentials,
): Promise<Accepted | Problem> {
  const moment = world.moment(tx, world.clock())
  const { token, address, device } = credentials
  const actor = await askerOf(world, moment, credentials, command.contract)
  const { issuedAt } = opened
  const effects: Effect[] = []
  const refused: Problem[] = []
  const asked: Asked = {
    ...moment,
    actor,
    issuedAt,
    token,
    address,
    device,
    effects: {
      openSignIn: (newToken, expiresAt) => void effects.push({ kind: 'openSignIn', token: newToken, expiresAt }),
      closeSignIn: () => void effects.push({ kind: 'closeSignIn' }),
      refuse: (problem) => void refused.push(problem),
    },
  }
  const answer = await run(world, command, opened, asked, refused)
  return refused[0] ?? { answer, effects }
}

type Asked = Omit<VisitorMoment, 'id' | 'give'>

/** One command in the transaction of `asked`; the commands that it gives in turn run the same way. */
async function run(
  world: World,
  command: Command,
  { id, input, inputHash }: Opened,
  asked: Asked,
  refused: readonly Problem[],
): Promise<unknown> {
  const { contract } = command
  const { tx, actor, issuedAt, now } = asked
  if (!mayAtAll(actor, contract)) throw refusal(actor, contract)
  requireSound(contract, input)
  const before = inputHash === null ? undefined : await selectAccepted(tx, id)
  if (before) return answerAgain(before, contract.name, actor, inputHash)
  if (!may(actor, contract, await command.subject(input, asked))) throw refusal(actor, contract)
  const give = async (inner: CommandContract, innerId: string, innerInput: unknown) => {
    const given = world.command(inner.name)
    if (!given) throw new Problem('command.unknown', 404, { name: inner.name })
    const opened = { id: innerId, issuedAt, input: innerInput, inputHash: hashIfRemembered(given, innerInput) }
    const answer = await run(world, given, opened, asked, refused)
    if (refused[0]) throw refused[0]
    return answer
  }
  const answer = await command.run({ ...asked, id, give: give as VisitorMoment['give'] }, input)
  if (refused[0]) return undefined
  await insertAccepted(tx, {
    commandId: id,
    name: contract.name,
    accountId: actor?.accountId ?? null,
    input: command.audited(input),
    inputHash,
    answer,
    issuedAt,
    acceptedAt: now,
  })
  await world.order(tx, contract.name, id)
  return answer
}

const hashIfRemembered = (command: Command, input: unknown) =>
  command.isRemembered ? hashOf(command.contract.name, input) : null

function answerAgain(
  before: NonNullable<Awaited<ReturnType<typeof selectAccepted>>>,
  name: string,
  actor: Actor | undefined,
  inputHash: string | null,
): unknown {
  const isSame =
    before.name === name && before.accountId === (actor?.accountId ?? null) && before.inputHash === inputHash
  if (!isSame) throw new Problem('command.idReused', 409)
  return before.answer
}

function isAccepted(world: World, id: string): Promise<boolean> {
  return world.transaction(async (tx) => (await selectAccepted(tx, id)) !== undefined)
}

/** Answers a read; it sees one state of the data, in one transaction. */
export async function answered(world: World, name: string, input: unknown, credentials: Credentials): Promise<unknown> {
  const read = world.read(name)
  if (!read) throw new Problem('read.unknown', 404, { name })
  return permitted(world, read.contract, credentials, async (moment) => {
    requireSound(read.contract, input)
    const answer = await read.answer(moment, input)
    await loggedRead(moment, read.contract, moment.actor, input)
    return answer
  })
}

/** Runs `work` in a transaction for whoever may use `contract`, with what they may see. */
export async function permitted<T>(
  world: World,
  contract: Contract,
  credentials: Credentials,
  work: (moment: Permitted) => Promise<T>,
): Promise<T> {
  try {
    return await world.transaction(async (tx) => {
      const moment = world.moment(tx, world.clock())
      const actor = await askerOf(world, moment, credentials, contract)
      const scope = scopeOf(actor, contract)
      if (!scope) throw refusal(actor, contract)
      return work({ ...moment, actor, scope, token: credentials.token })
    })
  } catch (error) {
    throw databaseProblem(error)
  }
}

async function askerOf(
  world: World,
  moment: Moment,
  credentials: Credentials,
  contract: Contract,
): Promise<Actor | undefined> {
  const { token, actor } = credentials
  if (actor) return actor
  if (credentials.operatorKey !== undefined) return operatorBy(world, moment, credentials)
  const asker = token ? await world.entrance.asker(moment, token) : undefined
  const isVisitors = 'visitor' in contract.permits
  if (asker?.mustChangePassword && !isVisitors && !beforeOwnPassword.includes(contract.name))
    throw new Problem('password.mustChange', 403)
  if (asker?.mustEnrol && !isVisitors && !beforeSecondFactor.includes(contract.name))
    throw new Problem('secondFactor.mustEnrol', 403)
  return asker?.actor
}

function requireSound(contract: Contract, input: unknown): void {
  const fields = faultsOf(contract.input, input)
  if (fields.length > 0) throw badInput(fields)
}

const mayAtAll = (actor: Actor | undefined, contract: Contract) => scopeOf(actor, contract) !== undefined

const refusal = (actor: Actor | undefined, contract: Contract) => (actor ? notPermitted(contract.name) : notSignedIn())

function openedEnvelope({ id, issuedAt }: Envelope): { id: string; issuedAt: string | null } {
  if (typeof id !== 'string' || !uuid.test(id)) throw new Problem('command.idMissing', 400)
  const isInstant =
    typeof issuedAt === 'string' && /^\d{4}-\d\d-\d\dT/.test(issuedAt) && !Number.isNaN(Date.parse(issuedAt))
  return { id: id.toLowerCase(), issuedAt: isInstant ? issuedAt : null }
}

/** The same input gives the same hash, in whatever order its properties stand. */
export function hashOf(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name}\0${JSON.stringify(ordered(input))}`)
    .digest('hex')
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
