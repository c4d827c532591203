// Brings an archive into an empty database. The archive is read to its end before anything is written. Then the files, which
// harm nobody, and then everything else in one transaction.
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'
import { copiedIn } from '../database/copyStreams.ts'
import { apply, type Migration, makeBook, migrationsIn } from '../database/migrate.ts'
import type { Session } from '../database/session.ts'
import type { FileStores } from '../files/fileStore.ts'
import * as catalog from './catalogSql.ts'
import type { Contents, Totals, WaitingOrder } from './contents.ts'
import { areSame, readArchive } from './readArchive.ts'
import { openTarget } from './restoreTarget.ts'
import { insertWaitingOrders } from './waitingOrdersSql.ts'

export interface RestoreOrder {
  readonly config: Pick<Config, 'dataDir' | 'databaseUrl' | 'migrationsDir'>
  readonly stores: FileStores
  readonly key?: string | undefined
  /** What the target holds is given up for what the archive holds. */
  readonly isReplacing?: boolean
}
export interface Restored {
  /** ISO instant whose state it is. */
  readonly madeAt: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly orders: number
  /** Applied after the rows, because the archive is older than this version. */
  readonly migrationsApplied: readonly string[]
  readonly lostFiles: readonly string[]
}

/** Throws Problem `restore.*`: then the target is as it was, with the sign of a restore when one had begun. */
export async function restored(
  path: string,
  { config, stores, key, isReplacing = false }: RestoreOrder,
): Promise<Restored> {
  const { contents, totals } = await readArchive(path, key)
  if (!totals) throw new Problem('restore.damaged')
  const plan = planned(contents, migrationsIn(config.migrationsDir))
  const target = await openTarget(config)
  try {
    await target.begin(isReplacing)
    await readArchive(path, key, {
      file: async (place, _sha256, content) => void (await stores[place].put(content)),
    })
    const migrationsApplied = await target.write((session) => filled(session, { path, key, contents, totals, plan }))
    await target.finish()
    return {
      madeAt: contents.madeAt,
      rows: totals.tables.reduce((sum, { rows }) => sum + rows, 0),
      tables: totals.tables.length,
      files: totals.files,
      orders: totals.orders,
      migrationsApplied,
      lostFiles: totals.lostFiles,
    }
  } finally {
    await target.close()
  }
}

interface Plan {
  /** In the order of the archive: the database as it was when the archive was made. */
  readonly before: readonly Migration[]
  /** What has come since. */
  readonly after: readonly Migration[]
}

/** Throws Problem `restore.newerArchive` for an archive of a newer version, `database.migrationChanged` for another text. */
function planned(contents: Contents, known: readonly Migration[]): Plan {
  const named = new Map(known.map((migration) => [migration.name, migration]))
  const before = contents.migrations.map(({ name, hash }) => {
    const migration = named.get(name)
    if (!migration) throw new Problem('restore.newerArchive', 422, { migration: name, version: contents.appVersion })
    if (migration.hash !== hash) throw new Problem('database.migrationChanged', 422, { migration: name })
    return migration
  })
  const earlier = new Set(before)
  return { before, after: known.filter((migration) => !earlier.has(migration)) }
}

interface Filling {
  readonly path: string
  readonly key: string | undefined
  readonly contents: Contents
  readonly totals: Totals
  readonly plan: Plan
}

/** The whole database from the archive; answers the migrations applied after the rows. */
async function filled(session: Session, { path, key, contents, totals, plan }: Filling): Promise<readonly string[]> {
  await makeBook(session.kysely)
  for (const migration of plan.before) await apply(session.kysely, migration)
  const closing = await catalog.openedForRows(session, await catalog.selectTables(session))
  const tables = new Map(contents.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  let orders: readonly WaitingOrder[] = []
  const read = await readArchive(path, key, {
    endsWithTables: true,
    rows: async (name, parts) => {
      const table = tables.get(name)
      if (!table) throw new Problem('restore.damaged')
      await copiedIn(session, await catalog.selectCopied(session, table), parts)
    },
    orders: async (found) => {
      orders = found
    },
  })
  if (!areSame(totals.tables, read.tables)) throw new Problem('restore.damaged') // changed since it was checked
  for (const { table, rows } of totals.tables) {
    const known = tables.get(table)
    if (!known || (await catalog.countRows(session, known)) !== rows) throw new Problem('restore.damaged')
  }
  for (const sequence of contents.sequences) await catalog.setSequence(session, sequence)
  for (const statement of closing) await catalog.carryOut(session, statement)
  for (const migration of plan.after) await apply(session.kysely, migration)
  await insertWaitingOrders(session, orders)
  await catalog.carryOut(session, 'analyze')
  return plan.after.map(({ name }) => name)
}
