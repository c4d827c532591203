// One PGlite behind many connections, in PostgreSQL's own protocol. A connection's messages are handed over whole, up to
// the one that asks for an answer (Query, Sync), so that two connections never meet inside one statement; while one
// connection is in a transaction, the others wait. (pglite-socket hands over message by message: see docs/decisions.)
import { createServer, type Server, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'

interface Client {
  readonly socket: Socket
  received: Buffer
  started: boolean
  /** Messages since the last one that asks for an answer. */
  series: Buffer[]
}
interface Turn {
  readonly client: Client | undefined
  run(): Promise<void>
}

export interface WireOptions {
  /** A connection whose transaction rests longer is cut off and rolled back, in milliseconds. */
  readonly idleInTransaction: number
  /** On a TCP port, which any account of the machine can reach: what a client must give as application_name. */
  readonly token?: string | undefined
  /** The backend answered what PostgreSQL never answers: it must not be used any more. */
  onBroken(reason: string): void
}

const sslRequest = 80877103
const cancelRequest = 80877102
const letter = { query: 0x51, sync: 0x53, flush: 0x48, end: 0x58, ready: 0x5a }
const rollback = Buffer.concat([Buffer.from([letter.query, 0, 0, 0, 13]), Buffer.from('ROLLBACK\0')])

export class Wire {
  readonly #database: PGlite
  readonly #options: WireOptions
  readonly #server: Server
  readonly #clients = new Set<Client>()
  #turns: Turn[] = []
  #running = false
  #isClosing = false
  /** The connection that is inside a transaction or a series without its answer yet. */
  #owner: Client | undefined
  #ownerTimer: NodeJS.Timeout | undefined

  constructor(database: PGlite, options: WireOptions) {
    this.#database = database
    this.#options = options
    this.#server = createServer((socket) => this.#accept(socket))
  }

  /** Listens on a Unix socket path, or on a free loopback port, which is returned. */
  listen(path?: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      const done = () => {
        const address = this.#server.address()
        resolve(typeof address === 'object' ? address?.port : undefined)
      }
      if (path) this.#server.listen(path, done)
      else this.#server.listen(0, '127.0.0.1', done)
    })
  }

  /** Runs `work` on the database when no connection is inside a transaction; the others wait meanwhile. */
  alone<T>(work: (database: PGlite) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#turns.push({ client: undefined, run: () => work(this.#database).then(resolve, reject) })
      void this.#pump()
    })
  }

  /** Nothing waits and nobody is inside a transaction. */
  get idle(): boolean {
    return !this.#running && !this.#owner && this.#turns.length === 0
  }

  /**
   * Cuts every connection off and rolls back what was open. Goes on listening, to refuse: as long as the database is
   * open, another process can see that somebody is there (lock.ts).
   */
  async close() {
    this.#isClosing = true
    for (const client of this.#clients) client.socket.destroy()
    for (const client of [...this.#clients]) this.#leave(client)
    await this.alone(async () => {})
  }

  #accept(socket: Socket) {
    if (this.#isClosing) return void socket.destroy()
    const client: Client = { socket, received: Buffer.alloc(0), started: false, series: [] }
    this.#clients.add(client)
    socket.setNoDelay(true)
    socket.on('data', (bytes) => this.#receive(client, bytes))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#leave(client))
  }

  #receive(client: Client, bytes: Buffer) {
    client.received = client.received.length === 0 ? bytes : Buffer.concat([client.received, bytes])
    for (;;) {
      const { received } = client
      const head = client.started ? 1 : 0
      if (received.length < head + 4) return
      const length = head + received.readInt32BE(head)
      if (received.length < length) return
      client.received = received.subarray(length)
      const message = received.subarray(0, length)
      if (client.started) this.#message(client, message)
      else this.#opening(client, message)
    }
  }

  #opening(client: Client, message: Buffer) {
    const code = message.readInt32BE(4)
    if (code === sslRequest) client.socket.write('N')
    else if (code === cancelRequest) client.socket.end()
    else if (this.#options.token && !message.includes(`application_name\0${this.#options.token}\0`))
      client.socket.destroy()
    else {
      client.started = true
      this.#enqueue(client, message)
    }
  }

  #message(client: Client, message: Buffer) {
    const type = message[0]
    if (type === letter.end) {
      client.socket.end()
      return
    }
    client.series.push(message)
    if (type !== letter.query && type !== letter.sync && type !== letter.flush) return
    const series = client.series.length === 1 ? message : Buffer.concat(client.series)
    client.series = []
    this.#enqueue(client, series, type !== letter.flush)
  }

  #enqueue(client: Client, series: Buffer, answered = true) {
    this.#turns.push({ client, run: () => this.#execute(client, series, answered) })
    void this.#pump()
  }

  async #pump() {
    if (this.#running) return
    this.#running = true
    try {
      for (let turn = this.#next(); turn; turn = this.#next()) await turn.run()
    } finally {
      this.#running = false
    }
  }

  #next(): Turn | undefined {
    if (!this.#owner) return this.#turns.shift()
    const index = this.#turns.findIndex((turn) => turn.client === this.#owner)
    return index === -1 ? undefined : this.#turns.splice(index, 1)[0]
  }

  async #execute(client: Client, series: Buffer, answered: boolean) {
    clearTimeout(this.#ownerTimer)
    const answer = await this.#answer(series)
    const state = answered ? transactionState(answer) : 'T'
    if (state === undefined) return this.#options.onBroken('no answer to a query')
    this.#owner = state === 'I' || !this.#clients.has(client) ? undefined : client
    if (state !== 'I' && !this.#owner) await this.#answer(rollback)
    if (this.#owner) this.#ownerTimer = setTimeout(() => client.socket.destroy(), this.#options.idleInTransaction)
    if (client.socket.writable) client.socket.write(answer)
  }

  async #answer(messages: Uint8Array): Promise<Buffer> {
    const chunks: Buffer[] = []
    try {
      await this.#database.execProtocolRawStream(messages, {
        syncToFs: false,
        onRawData: (bytes) => void chunks.push(Buffer.from(bytes)), // a copy: the bytes lie in the backend's memory
      })
    } catch (error) {
      this.#options.onBroken(String(error))
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
  }

  #leave(client: Client) {
    if (!this.#clients.delete(client)) return
    this.#turns = this.#turns.filter((turn) => turn.client !== client)
    if (this.#owner !== client || this.#running) return // while it runs, #execute sees that the client is gone
    clearTimeout(this.#ownerTimer)
    this.#owner = undefined
    this.#turns.unshift({ client: undefined, run: async () => void (await this.#answer(rollback)) })
    void this.#pump()
  }
}

/** The state in the closing ReadyForQuery: I idle, T in a transaction, E in a failed one; undefined when there is none. */
function transactionState(answer: Buffer): string | undefined {
  const at = answer.length - 6
  if (at < 0 || answer[at] !== letter.ready || answer.readInt32BE(at + 1) !== 5) return undefined
  return String.fromCharCode(answer[at + 5] as number)
}
