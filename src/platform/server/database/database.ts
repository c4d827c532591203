// The one way to the database, whichever it is: the embedded one in the data folder, or a PostgreSQL server.
import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Pool } from 'pg'

/** An open transaction; SQL by hand: sql<Row>`…`.execute(tx). */
export type Transaction = KyselyTransaction<unknown>

export interface Database {
  readonly kind: 'embedded' | 'postgres'
  readonly kysely: Kysely<unknown>
  readonly pool: Pool
  /** Resolves only when the work is committed and on disk; whatever `work` throws has left no trace. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Embedded only: writes a consistent copy of the database to a folder that does not exist yet. */
  copyTo?(folder: string): Promise<void>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** The folder of the embedded database, files and backups. */
  readonly dataDir: string
  /** PostgreSQL with PostGIS instead of the embedded database. */
  readonly databaseUrl?: string
  /** Told in one line when the embedded database had to be started again. */
  readonly log?: (line: string) => void
  /** The longest one statement may take, in milliseconds; default 60 000. */
  readonly slowAfter?: number
  /** For tests: a module the embedded process loads around its file system (see test/durability). */
  readonly instrument?: string
}
