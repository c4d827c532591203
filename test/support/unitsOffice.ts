// An office of units alone, without invented people unless wanted, for stories of visitors: tokens, addresses, a clock.
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { TestContext } from 'node:test'
import type { Actor } from '../../src/platform/actor.ts'
import type { Moment } from '../../src/platform/server/command.ts'
import type { Database, Transaction } from '../../src/platform/server/database/database.ts'
import { migrate } from '../../src/platform/server/database/migrate.ts'
import { diskStores } from '../../src/platform/server/files/diskStore.ts'
import type { FileStores } from '../../src/platform/server/files/fileStore.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import { dateIn } from '../../src/platform/server/office.ts'
import { accepted, answered, type World } from '../../src/platform/server/runner.ts'
import { entrance } from '../../src/units/server/entrance.ts'
import { units } from '../../src/units/server/feature.ts'
import { freshFolder, openers } from './database.ts'

interface By {
  readonly token?: string | undefined
  readonly actor?: Actor | undefined
  readonly address?: string
  readonly id?: string
}
interface Given {
  readonly id: string
  // Names of commands are texts here, so that a story reads like what a browser sends.
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the answer it asks for
  readonly answer: any
  /** The token that the browser was given. */
  readonly token: string | undefined
}

export interface UnitsOffice {
  readonly database: Database
  at(instant: string): void
  give(name: string, input: object, by?: By): Promise<Given>
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the answer it asks for
  ask(name: string, input: object, by?: string | Actor): Promise<any>
  actor(token: string | undefined): Promise<Actor | undefined>
  persona(persona: string): Promise<Actor>
  /** Keeps a table as that person would send it; answers its file id. */
  table(content: Uint8Array, name: string, by: Actor): Promise<string>
  firstLink(): Promise<string | undefined>
  /** What every start does again. */
  found(): Promise<void>
}

export const unitsOffices = Object.fromEntries(
  Object.entries(openers).map(([kind, open]) => [
    kind,
    async (t: TestContext, isDemonstration = false) =>
      unitsOffice(await open(t), diskStores(freshFolder(t)), isDemonstration),
  ]),
)

async function unitsOffice(database: Database, stores: FileStores, isDemonstration: boolean): Promise<UnitsOffice> {
  await migrate(database, resolve(import.meta.dirname, '../../migrations'))
  let now = new Date('2026-06-19T01:00:00Z')
  const contracts = [...units.commands, ...units.reads].map(({ contract }) => contract)
  const moment = (tx: Transaction, instant: Date): Moment => ({
    tx,
    now: instant,
    today: dateIn('Asia/Ho_Chi_Minh', instant),
    timeZone: 'Asia/Ho_Chi_Minh',
    isDemonstration,
    contracts,
    stores,
    outward: { address: '', pushHosts: [] },
  })
  const world: World = {
    transaction: (work) => database.transaction(work),
    clock: () => now,
    moment,
    entrance,
    command: (name) => units.commands.find(({ contract }) => contract.name === name),
    read: (name) => units.reads.find(({ contract }) => contract.name === name),
    order: async () => undefined,
  }
  const here = <T>(work: (moment: Moment) => Promise<T>) => database.transaction((tx) => work(moment(tx, now)))
  await here(async (at) => units.found?.(at))
  return {
    database,
    async table(content, name, { accountId }) {
      const fileId = randomUUID()
      const file = { fileId, purpose: 'table', name, content, accountId, now, isDemonstration } as const
      await keptFile({ stores, transaction: database.transaction }, file)
      return fileId
    },
    at(instant) {
      now = new Date(instant)
    },
    async give(name, input, { token, actor, address = '127.0.0.1', id = randomUUID() } = {}) {
      const { answer, effects } = await accepted(world, name, { id, input }, { token, actor, address, device: 'test' })
      const opened = effects.find((effect) => effect.kind === 'openSignIn')
      return { id, answer, token: opened?.token }
    },
    ask(name, input, by) {
      const asker = typeof by === 'string' ? { token: by } : { actor: by }
      return answered(world, name, input, { ...asker, address: '127.0.0.1', device: 'test' })
    },
    actor: async (token) => (token ? (await here((at) => entrance.asker(at, token)))?.actor : undefined),
    async persona(persona) {
      const actor = await here((at) => entrance.actorByUserName(at, persona))
      if (!actor) throw new Error(`no persona ${persona}`)
      return actor
    },
    firstLink: () => here((at) => entrance.firstLink(at)),
    found: () => here(async (at) => units.found?.(at)),
  }
}
