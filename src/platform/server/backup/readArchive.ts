// Reads an archive as it was written, and does not believe it: every entry is one that may be there, the seal covers all of
// them, the digests cover the rows, a file is its hash. What is cut off or changed ends in one Problem.
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Extract, extract } from 'tar-stream'
import { Problem } from '../../problem.ts'
import { sealedHead } from './archived.ts'
import { type Contents, formatVersion, type Seal, type TableTotal, type Totals, type WaitingOrder } from './contents.ts'
import { decrypted, isEncrypted } from './encryption.ts'

type Entry = Awaited<ReturnType<ReturnType<Extract[typeof Symbol.asyncIterator]>['next']>>['value']

/** What is done with the parts of an archive while it is read; left out: they are only checked. */
export interface Taker {
  contents?(contents: Contents): Promise<void>
  /** The rows of one table, in parts of whole lines. */
  rows?(table: string, parts: AsyncIterable<Buffer>): Promise<void>
  orders?(orders: readonly WaitingOrder[]): Promise<void>
  file?(place: 'shown' | 'originals', sha256: string, content: AsyncIterable<Buffer>): Promise<void>
  /** True: what follows the tables is not needed. */
  readonly endsWithTables?: boolean
}
export interface ReadArchive {
  readonly contents: Contents
  /** Undefined when only the tables were read. */
  readonly totals?: Totals
  readonly tables: readonly TableTotal[]
}

/** Reads the whole archive. Throws Problem `restore.noFile`, `.notABackup`, `.keyNeeded`, `.wrongKey`, `.damaged`, `.newerFormat`. */
export async function readArchive(path: string, key: string | undefined, taker: Taker = {}): Promise<ReadArchive> {
  const plain = await plainBytes(path, key)
  const gunzip = createGunzip()
  const entries = extract()
  const flowing = pipeline(plain, gunzip, entries)
  flowing.catch(() => {})
  try {
    const read = await new Reader(taker).read(entries)
    if (read.totals) await flowing
    else entries.destroy()
    return read
  } catch (error) {
    entries.destroy()
    if (error instanceof Problem) throw error
    const cause = await Promise.race([
      flowing.then(
        () => error,
        (fault) => fault,
      ),
      new Promise((on) => setImmediate(on, error)),
    ])
    if (cause instanceof Problem) throw cause
    throw isOfTheArchive(cause) ? new Problem('restore.damaged') : error
  }
}

async function plainBytes(path: string, key: string | undefined): Promise<AsyncIterable<Buffer>> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('restore.noFile', 404, { file: path, reason: error.code ?? '' })
  })
  const start = Buffer.alloc(64)
  await file.read(start, 0, 64, 0).finally(() => file.close())
  const isSealed = isEncrypted(start)
  if (isSealed && key === undefined) throw new Problem('restore.keyNeeded')
  if (!isSealed && start.readUInt16BE(0) !== 0x1f8b) throw new Problem('restore.notABackup', 422, { file: path })
  // Opened only when it is read: nobody would close it after a refusal.
  const bytes: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 })
  return isSealed && key !== undefined ? decrypted(bytes, key) : bytes
}

/** A fault of unpacking, not of what we did with it. */
function isOfTheArchive(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return (
    /^Z_/.test(code) ||
    /tar header|end of (file|data)|Invalid (tar|header)|premature close|Unexpected end/i.test(`${message} ${code}`)
  )
}

class Reader {
  readonly #taker: Taker
  readonly #hash: Hash = createHash('sha256')
  readonly #tables: TableTotal[] = []
  #entries = 0
  #contents: Contents | undefined
  #totals: Totals | undefined
  #files = 0
  #isSealed = false

  constructor(taker: Taker) {
    this.#taker = taker
  }

  async read(entries: AsyncIterable<Entry>): Promise<ReadArchive> {
    const walk = entries[Symbol.asyncIterator]()
    let next = await walk.next()
    while (!next.done) {
      const entry = next.value
      const { name } = entry.header
      if (this.#isSealed || (name !== 'contents.json' && !this.#contents)) throw damaged()
      const table = tableOf(name)
      if (!table && this.#taker.endsWithTables && name !== 'contents.json' && name !== 'orders.json') break
      if (table) next = await this.#table(table, entry, walk)
      else {
        await this.#entry(name, entry)
        next = await walk.next()
      }
    }
    const contents = this.#contents
    if (!contents || !(this.#isSealed || this.#taker.endsWithTables)) throw damaged()
    return { contents, tables: this.#tables, ...(this.#totals ? { totals: this.#totals } : {}) }
  }

  async #entry(name: string, entry: Entry): Promise<void> {
    if (name === 'seal.json') return this.#seal((await parsed(requireSize(entry, mostPage))) as Seal)
    const [kind, place, sha256 = ''] = name.split('/')
    if (name.endsWith('.json')) requireSize(entry, name === 'orders.json' ? mostPart : mostPage)
    const content = this.#sealed(name, entry)
    if (name === 'contents.json') await this.#open((await parsed(content)) as Contents)
    else if (name === 'totals.json') this.#totals = (await parsed(content)) as Totals
    else if (name === 'orders.json') {
      const orders = (await parsed(content)) as WaitingOrder[]
      await this.#taker.orders?.(orders)
    } else if (kind === 'files' && (place === 'shown' || place === 'originals'))
      await this.#file(place, sha256, content)
    else throw damaged()
  }

  async #open(contents: Contents) {
    if (contents.format !== 'dai-ngan-backup') throw new Problem('restore.notABackup', 422, { file: '' })
    if (!(contents.formatVersion <= formatVersion))
      throw new Problem('restore.newerFormat', 422, { found: contents.formatVersion })
    this.#contents = contents
    await this.#taker.contents?.(contents)
  }

  /** All parts of one table; answers the entry after it. */
  async #table(table: string, first: Entry, walk: AsyncIterator<Entry>): Promise<IteratorResult<Entry>> {
    const hash = createHash('sha256')
    let rows = 0
    let next: IteratorResult<Entry> = { done: false, value: first }
    const sealed = (entry: Entry) => this.#sealed(entry.header.name, entry)
    async function* parts(): AsyncGenerator<Buffer> {
      while (!next.done && tableOf(next.value.header.name) === table) {
        const lines = await buffer(sealed(requireSize(next.value, mostPart)))
        hash.update(lines)
        for (let at = lines.indexOf(10); at !== -1; at = lines.indexOf(10, at + 1)) rows++
        yield lines
        next = await walk.next()
      }
    }
    const stream = parts()
    await this.#taker.rows?.(table, stream)
    for await (const _ of stream); // what nobody took is checked all the same
    this.#tables.push({ table, rows, sha256: hash.digest('hex') })
    return next
  }

  async #file(place: 'shown' | 'originals', sha256: string, content: AsyncGenerator<Buffer>) {
    const hash = createHash('sha256')
    async function* checked() {
      for await (const chunk of content) {
        hash.update(chunk)
        yield chunk
      }
      if (hash.digest('hex') !== sha256) throw damaged()
    }
    const stream = checked()
    await this.#taker.file?.(place, sha256, stream)
    for await (const _ of stream);
    this.#files++
  }

  #seal({ entries, sha256 }: Seal) {
    const totals = this.#totals
    if (!totals || entries !== this.#entries || sha256 !== this.#hash.digest('hex')) throw damaged()
    if (totals.files !== this.#files || !areSame(totals.tables, this.#tables)) throw damaged()
    this.#isSealed = true
  }

  async *#sealed(name: string, entry: Entry): AsyncGenerator<Buffer> {
    this.#entries++
    this.#hash.update(sealedHead(name, entry.header.size ?? 0))
    for await (const chunk of entry) {
      this.#hash.update(chunk)
      yield chunk
    }
  }
}

/** Whether the digests found are those that were said; tables without rows have no part in the archive. */
export function areSame(said: readonly TableTotal[], found: readonly TableTotal[]): boolean {
  const held = new Map(found.map((total) => [total.table, total]))
  return said.every(({ table, rows, sha256 }) => {
    const total = held.get(table)
    return total ? total.rows === rows && total.sha256 === sha256 : rows === 0
  })
}

function tableOf(name: string): string | undefined {
  return /^tables\/([^/]+)\/\d+$/.exec(name)?.[1]
}

/** What is held in memory as a whole is not believed to be of any size: pages of facts, and parts of a table or of orders. */
const mostPage = 16 * 1024 * 1024
const mostPart = 256 * 1024 * 1024

function requireSize(entry: Entry, most: number): Entry {
  if ((entry.header.size ?? 0) > most) throw damaged()
  return entry
}

async function parsed(content: AsyncIterable<Buffer>): Promise<unknown> {
  try {
    return JSON.parse((await buffer(content)).toString())
  } catch (error) {
    throw error instanceof SyntaxError ? damaged() : error
  }
}

const damaged = () => new Problem('restore.damaged')
