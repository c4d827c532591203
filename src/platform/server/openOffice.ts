// Opens the whole: database, migrations, what every office starts with, invented data where wanted, queue.
import { Problem } from '../problem.ts'
import { oneAtATime, selectSetting, upsertSetting } from './acceptedSql.ts'
import { backupJobs } from './backup/schedule.ts'
import { takeWaitingOrders } from './backup/waitingOrdersSql.ts'
import type { Command, Moment, Read } from './command.ts'
import type { Config } from './config.ts'
import { countSomeTouched } from './countTouchedSql.ts'
import type { Database, Transaction } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { demonstrate } from './demonstrationOffice.ts'
import type { Feature } from './feature.ts'
import { officeStores } from './files/officeStores.ts'
import { openQueue, type Queue } from './jobs.ts'
import { type Credentials, dateIn, type Entrance, type Me, type Office } from './office.ts'
import { accepted, answered, permitted, type World } from './runner.ts'

export interface Opening {
  readonly config: Config
  /** In the order of the feature line; the platform's own last. */
  readonly features: readonly Feature[]
  readonly entrance: Entrance
  readonly log: (line: string) => void
  /** False: orders for later are taken, but worked by others (the command line, tests). */
  readonly worksJobs?: boolean
  readonly clock?: () => Date
  /** With it, requests of this machine's command line are those of the operator. */
  readonly operatorKey?: string
  /** False: the invented people are there, nothing of what they did. For tests. */
  readonly tellsStory?: boolean
}

/** Throws a Problem in one line for whatever keeps the office from opening. */
export async function openOffice(opening: Opening): Promise<Office> {
  const { config, log } = opening
  const database = await openDatabase({
    dataDir: config.dataDir,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    log,
  })
  try {
    await migrate(database, config.migrationsDir)
    return await opened(opening, database)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function opened(opening: Opening, database: Database): Promise<Office> {
  const { config, features, entrance, log } = opening
  const clock = opening.clock ?? (() => new Date())
  const stores = await officeStores(config)
  const commands = byName<Command>(features.flatMap((feature) => feature.commands))
  const reads = byName<Read>(features.flatMap((feature) => feature.reads))
  const contracts = [...commands.values(), ...reads.values()].map(({ contract }) => contract)
  const isDemonstration = await database.transaction((tx) => kindOfOffice(tx, config, clock()))
  const jobs = [
    ...features.flatMap((feature) => feature.jobs ?? []),
    ...backupJobs({ database, stores, config, clock }),
  ]
  const needsQueue = opening.worksJobs || jobs.some(({ after }) => after)
  const queue: Queue | undefined = needsQueue ? await openQueue(database, jobs, config.timeZone, log) : undefined
  const moment = (tx: Transaction, now: Date): Moment => ({
    tx,
    now,
    today: dateIn(config.timeZone, now),
    timeZone: config.timeZone,
    isDemonstration,
    contracts,
    stores,
    outward: config.outward,
  })
  const world: World = {
    transaction: (work) => database.transaction(work),
    clock,
    moment,
    entrance,
    operatorKey: opening.operatorKey,
    command: (name) => commands.get(name),
    read: (name) => reads.get(name),
    order: async (tx, name, commandId) => queue?.order(tx, name, commandId),
  }
  const asHouse = <T>(work: (moment: Moment) => Promise<T>) => database.transaction((tx) => work(moment(tx, clock())))

  await asHouse(async (here) => {
    await oneAtATime(here.tx)
    for (const feature of [...features].reverse()) await feature.found?.(here)
  })
  if (isDemonstration && opening.tellsStory !== false)
    await database.transaction(async (tx) => {
      await oneAtATime(tx)
      if (await selectSetting(tx, 'story')) return
      while (await countSomeTouched(tx)); // the story asks for figures, and cannot wait for a job
      await demonstrate(world, tx, stores, features, config.timeZone)
      await upsertSetting(tx, 'story', { isTold: true }, clock())
    })
  if (opening.worksJobs && queue) {
    const names = jobs.map(({ name }) => name)
    await database.transaction(async (tx) => queue.takeOver(tx, await takeWaitingOrders(tx, names)))
    await queue.work(asHouse)
  }

  let closing: Promise<void> | undefined
  const unlessClosing = <T>(work: () => Promise<T>): Promise<T> =>
    closing ? Promise.reject(new Problem('server.stopping', 503)) : work()
  return {
    config,
    database,
    features,
    stores,
    isDemonstration,
    give: (name, envelope, credentials) => unlessClosing(() => accepted(world, name, envelope, credentials)),
    ask: (name, input, credentials) => unlessClosing(() => answered(world, name, input, credentials)),
    me: (credentials) => unlessClosing(() => asHouse((here) => meOf(entrance, here, credentials))),
    permitted: (contract, credentials, work) => unlessClosing(() => permitted(world, contract, credentials, work)),
    actorOf: (accountId) => unlessClosing(() => asHouse((here) => entrance.actorByAccount(here, accountId))),
    moment: (work) => unlessClosing(() => asHouse(work)),
    close() {
      closing ??= (async () => {
        await queue?.stop()
        await database.close()
      })()
      return closing
    },
  }
}

/** A new database becomes a demonstration or a real office once and for all: invented and real data never mix. */
async function kindOfOffice(tx: Transaction, config: Config, now: Date): Promise<boolean> {
  const kind = await selectSetting<{ isDemonstration: boolean }>(tx, 'office')
  if (kind?.isDemonstration && !config.isDemonstration) throw new Problem('start.demonstrationFolder', 500)
  if (kind) return kind.isDemonstration
  await upsertSetting(tx, 'office', { isDemonstration: config.isDemonstration }, now)
  return config.isDemonstration
}

async function meOf(entrance: Entrance, here: Moment, credentials: Credentials): Promise<Me> {
  const asker = credentials.token ? await entrance.asker(here, credentials.token) : undefined
  const actor = credentials.actor ?? asker?.actor ?? null
  return {
    actor,
    office: {
      name: await entrance.officeName(here),
      isDemonstration: here.isDemonstration,
      today: here.today,
      offersPersonas: here.isDemonstration,
    },
    language: actor?.language ?? 'vi',
    mustChangePassword: asker?.mustChangePassword ?? false,
    mustEnrol: asker?.mustEnrol ?? false,
  }
}

function byName<Door extends { readonly contract: { readonly name: string } }>(doors: readonly Door[]) {
  const map = new Map<string, Door>()
  for (const door of doors) {
    if (map.has(door.contract.name)) throw new Error(`two doors named ${door.contract.name}`)
    map.set(door.contract.name, door)
  }
  return map
}
