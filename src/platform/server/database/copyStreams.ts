// Rows in bulk, as the text of PostgreSQL's COPY. On a PostgreSQL server by COPY itself, in whose protocol `pg` gives the
// messages but not the order. The embedded database hands answers over whole, so there a cursor and arrays do the same.
import type pg from 'pg'
import { copyLine, copyRows } from '../backup/copyText.ts'
import type { Session } from './session.ts'

export interface CopiedTable {
  /** Quoted, with its schema. */
  readonly table: string
  readonly columns: readonly { readonly quoted: string; readonly type: string }[]
  /** Quoted expressions. */
  readonly order: readonly string[]
}

const rowsAtOnce = 2_000
const asText = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig

/** The rows of a table in its order, as lines of COPY text; whole lines in each chunk only on the embedded database. */
export function copiedOut(session: Session, table: CopiedTable): AsyncIterable<Buffer> {
  const columns = table.columns.map(({ quoted }) => quoted).join(', ')
  const order = table.order.length > 0 ? ` order by ${table.order.join(', ')}` : ''
  const question = `select ${columns} from ${table.table}${order}`
  return session.kind === 'postgres' ? byCopy(session.client, question) : byCursor(session.client, question)
}

/** Writes whole lines of COPY text into a table. */
export async function copiedIn(session: Session, table: CopiedTable, lines: AsyncIterable<Buffer>): Promise<void> {
  const columns = table.columns.map(({ quoted }) => quoted).join(', ')
  if (session.kind === 'postgres') {
    const copy = new CopyIn(`copy ${table.table} (${columns}) from stdin`)
    session.client.query(copy)
    await copy.given(lines)
    return
  }
  const values = table.columns.map(({ type }, index) => `value${index}::${type}`).join(', ')
  const names = table.columns.map((_, index) => `value${index}`).join(', ')
  const arrays = table.columns.map((_, index) => `$${index + 1}::text[]`).join(', ')
  const statement = `insert into ${table.table} (${columns}) overriding system value
    select ${values} from unnest(${arrays}) as given (${names})`
  for await (const chunk of lines) {
    const rows = copyRows(chunk.toString())
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce)
      await session.client.query(
        statement,
        table.columns.map((_, index) => some.map((row) => row[index] ?? null)),
      )
    }
  }
}

async function* byCursor(client: pg.PoolClient, question: string): AsyncGenerator<Buffer> {
  await client.query(`declare copied no scroll cursor for ${question}`)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${rowsAtOnce} from copied`,
      rowMode: 'array',
      types: asText,
    })
    if (rows.length > 0) yield Buffer.from(rows.map(copyLine).join(''))
    if (rows.length < rowsAtOnce) break
  }
  await client.query('close copied')
}

/** What `pg` calls back while a statement of ours is the one it works on. */
interface Connection {
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
  readonly stream: NodeJS.ReadWriteStream & { readonly writableNeedDrain: boolean }
}

async function* byCopy(client: pg.PoolClient, question: string): AsyncGenerator<Buffer> {
  const copy = new CopyOut(`copy (${question}) to stdout`)
  client.query(copy)
  yield* copy.chunks()
}

const most = 4 * 1024 * 1024 // bytes that wait before the server is told to wait

class CopyOut {
  readonly #text: string
  #waiting: Buffer[] = []
  #length = 0
  #isDone = false
  #isLeft = false
  #fault: unknown
  #connection: Connection | undefined
  #wake: () => void = () => {}

  constructor(text: string) {
    this.#text = text
  }
  submit(connection: unknown) {
    this.#connection = connection as Connection
    this.#connection.query(this.#text)
  }
  handleCopyData({ chunk }: { chunk: Buffer }) {
    if (this.#isLeft) return
    this.#waiting.push(Buffer.from(chunk)) // a copy: the driver uses its bytes again
    this.#length += chunk.length
    if (this.#length > most) this.#connection?.stream.pause()
    if (this.#length > 64 * 1024) this.#wake()
  }
  handleCommandComplete() {}
  handleReadyForQuery() {
    this.#isDone = true
    this.#wake()
  }
  handleError(error: unknown) {
    this.#fault = error
    this.#wake()
  }
  async *chunks(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        if (this.#fault) throw this.#fault
        if (this.#length > 0) yield this.#taken()
        else if (this.#isDone) return
        else
          await new Promise<void>((resolve) => {
            this.#wake = resolve
          })
      }
    } finally {
      this.#isLeft = true // nobody wants the rest: it flows by, so that the connection can be used again
      this.#taken()
    }
  }
  #taken(): Buffer {
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#length = 0
    this.#connection?.stream.resume()
    return bytes
  }
}

class CopyIn {
  readonly #text: string
  readonly #ready: Promise<Connection>
  readonly #done: Promise<void>
  #opened: (connection: Connection) => void = () => {}
  #finished: () => void = () => {}
  #failed: (error: unknown) => void = () => {}

  constructor(text: string) {
    this.#text = text
    this.#ready = new Promise((resolve, reject) => {
      this.#opened = resolve
      this.#failed = reject
    })
    this.#done = new Promise((resolve, reject) => {
      this.#finished = resolve
      const before = this.#failed
      this.#failed = (error) => {
        before(error)
        reject(error)
      }
    })
    this.#done.catch(() => {})
  }
  submit(connection: unknown) {
    ;(connection as Connection).query(this.#text)
  }
  handleCopyInResponse(connection: Connection) {
    this.#opened(connection)
  }
  handleCommandComplete() {}
  handleReadyForQuery() {
    this.#finished()
  }
  handleError(error: unknown) {
    this.#failed(error)
  }
  async given(lines: AsyncIterable<Buffer>): Promise<void> {
    const connection = await this.#ready
    let fault: unknown
    this.#done.catch((error) => {
      fault = error
    })
    try {
      for await (const chunk of lines) {
        if (fault) throw fault
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain)
          await Promise.race([new Promise((resolve) => connection.stream.once('drain', resolve)), this.#done])
      }
      connection.endCopyFrom()
    } catch (error) {
      if (!fault) connection.sendCopyFail('given up')
      throw error
    }
    await this.#done
  }
}
