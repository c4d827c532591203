// Writes an archive: one moment of the database, then the files, then what it all was. Streams: a part of a table or a file
// of a few megabytes is the most that is in memory at once.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { Problem } from '../../problem.ts'
import { copiedOut } from '../database/copyStreams.ts'
import type { Database } from '../database/database.ts'
import { inSession, type Session } from '../database/session.ts'
import type { FileStore, FileStores } from '../files/fileStore.ts'
import {
  selectCopied,
  selectMigrations,
  selectNamedFiles,
  selectSequences,
  selectTables,
  selectWaitingOrders,
} from './catalogSql.ts'
import {
  type BackedUpTable,
  type Contents,
  formatVersion,
  partBytes,
  type Seal,
  type TableTotal,
  type Totals,
} from './contents.ts'

export interface ArchiveSource {
  readonly database: Pick<Database, 'kind' | 'pool'>
  readonly stores: FileStores
  readonly appVersion: string
  readonly now: Date
}
export interface Archive {
  /** The bytes of a .tar.gz. */
  readonly bytes: Readable
  /** Settles when everything has been read. */
  readonly totals: Promise<Totals>
}

const wholeBytes = 8 * 1024 * 1024 // a larger file is read twice rather than held

/** The archive of an office. Throws, also through its stream, Problem `backup.noOffice` when there is none. */
export function archived(source: ArchiveSource): Archive {
  const tar = pack()
  const gzip = createGzip({ level: 1 })
  const flowing = pipeline(tar, gzip)
  const writer = new Writer(tar, source.now, flowing)
  const totals = written(source, writer).then(
    (done) => {
      tar.finalize()
      return done
    },
    (error) => {
      tar.destroy(error)
      gzip.destroy(error)
      throw error
    },
  )
  flowing.catch(() => {})
  totals.catch(() => {})
  return { bytes: gzip, totals }
}

async function written(source: ArchiveSource, writer: Writer): Promise<Totals> {
  const { stores } = source
  const { tables, orders, named } = await inSession(source.database, 'snapshot', (session) =>
    snapshot(source, session, writer),
  )
  const kept = new Set<string>()
  let fileBytes = 0
  for (const [place, store] of [
    ['shown', stores.shown],
    ['originals', stores.originals],
  ] as const)
    for await (const { sha256, sizeBytes } of store.list()) {
      if (!(await writeFile(writer, place, store, sha256, sizeBytes))) continue
      kept.add(`${place}/${sha256}`)
      fileBytes += sizeBytes
    }
  const lostFiles = named.filter((sha256) => !kept.has(`shown/${sha256}`) && !kept.has(`originals/${sha256}`))
  const totals: Totals = { tables, orders, files: kept.size, fileBytes, lostFiles }
  await writer.json('totals.json', totals)
  await writer.json('seal.json', writer.seal())
  return totals
}

/** Everything that the database says, of one moment. */
async function snapshot({ database, appVersion, now }: ArchiveSource, session: Session, writer: Writer) {
  const migrations = await selectMigrations(session)
  if (migrations.length === 0) throw new Problem('backup.noOffice', 404)
  const tables = await selectTables(session)
  const contents: Contents = {
    format: 'dai-ngan-backup',
    formatVersion,
    appVersion,
    madeAt: now.toISOString(),
    databaseKind: database.kind,
    migrations,
    tables,
    sequences: await selectSequences(session),
  }
  await writer.json('contents.json', contents)
  const totals: TableTotal[] = []
  for (const table of tables) totals.push(await writeTable(session, table, writer))
  const orders = await selectWaitingOrders(session)
  if (orders.length > 0) await writer.json('orders.json', orders)
  return { tables: totals, orders: orders.length, named: await selectNamedFiles(session) }
}

async function writeTable(session: Session, table: BackedUpTable, writer: Writer): Promise<TableTotal> {
  const name = `${table.schema}.${table.name}`
  const hash = createHash('sha256')
  let rows = 0
  let part = 0
  for await (const lines of wholeLines(copiedOut(session, await selectCopied(session, table)))) {
    hash.update(lines)
    for (let at = lines.indexOf(10); at !== -1; at = lines.indexOf(10, at + 1)) rows++
    await writer.bytes(`tables/${name}/${String(++part).padStart(7, '0')}`, lines)
  }
  return { table: name, rows, sha256: hash.digest('hex') }
}

/** The same bytes in parts that end with a line. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < partBytes) continue
    const all = Buffer.concat(waiting)
    const end = all.lastIndexOf(10) + 1
    if (end > 0) yield all.subarray(0, end)
    waiting = [all.subarray(end)]
    length = all.length - end
  }
  if (length > 0) yield Buffer.concat(waiting)
}

/** False: what is in the store under this name are not its bytes; then it is not in the archive, and its record is told. */
async function writeFile(writer: Writer, place: string, store: FileStore, sha256: string, sizeBytes: number) {
  const hash = createHash('sha256')
  const held: Buffer[] = []
  let length = 0
  for await (const chunk of await store.open(sha256)) {
    hash.update(chunk)
    length += chunk.length
    if (sizeBytes <= wholeBytes) held.push(chunk)
  }
  if (hash.digest('hex') !== sha256 || length !== sizeBytes) return false
  const name = `files/${place}/${sha256}`
  if (sizeBytes <= wholeBytes) await writer.bytes(name, Buffer.concat(held))
  else await writer.stream(name, sizeBytes, await store.open(sha256))
  return true
}

class Writer {
  readonly #tar: ReturnType<typeof pack>
  readonly #mtime: Date
  readonly #hash = createHash('sha256')
  /** Rejects when nobody takes the bytes any more. */
  readonly #broken: Promise<never>
  #entries = 0

  constructor(tar: ReturnType<typeof pack>, mtime: Date, flowing: Promise<void>) {
    this.#tar = tar
    this.#mtime = mtime
    this.#broken = flowing.then(() => new Promise<never>(() => {}))
    this.#broken.catch(() => {})
  }

  json(name: string, content: unknown): Promise<void> {
    return this.bytes(name, Buffer.from(`${JSON.stringify(content, null, 1)}\n`))
  }

  bytes(name: string, bytes: Buffer): Promise<void> {
    return this.stream(name, bytes.length, Readable.from([bytes]))
  }

  async stream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> {
    this.#entries++
    this.#hash.update(sealedHead(name, size))
    const entry = this.#tar.entry({ name, size, mtime: this.#mtime })
    const hash = this.#hash
    const passing = pipeline(async function* () {
      for await (const chunk of content) {
        hash.update(chunk)
        yield chunk
      }
    }, entry)
    await Promise.race([passing, this.#broken])
  }

  seal(): Seal {
    return { entries: this.#entries, sha256: this.#hash.copy().digest('hex') }
  }
}

/** What the seal covers of an entry besides its bytes. */
export function sealedHead(name: string, size: number): string {
  return `${name}\0${size}\0`
}
