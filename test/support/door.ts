// A small office behind its HTTP door, on each database: one feature of notes, people known by the token they hold. For tests
// of the door itself; the real features have theirs.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import Type from 'typebox'
import type { Actor } from '../../src/platform/actor.ts'
import { commandContract, listQuery, Page, Recorded, readContract, Uuid } from '../../src/platform/contract.ts'
import { listed } from '../../src/platform/listing.ts'
import { notFound, Problem } from '../../src/platform/problem.ts'
import { seedId } from '../../src/platform/seedId.ts'
import { command, read, visitorCommand } from '../../src/platform/server/command.ts'
import { type Config, readConfig } from '../../src/platform/server/config.ts'
import type { Feature } from '../../src/platform/server/feature.ts'
import { httpDoor } from '../../src/platform/server/http/httpDoor.ts'
import type { Entrance, Office } from '../../src/platform/server/office.ts'
import { openOffice } from '../../src/platform/server/openOffice.ts'
import { platformFeature } from '../../src/platform/server/platformFeature.ts'
import type { TileRow } from '../../src/platform/server/tiles/tileSource.ts'
import { tileSource } from '../../src/platform/server/tiles/tileSource.ts'
import { freshFolder, makePostgres } from './database.ts'

export interface TestDoor {
  readonly app: FastifyInstance
  readonly office: Office
  /** Another door of the same office, with these changes to its configuration. */
  with(changes: Partial<Config>): Promise<FastifyInstance>
  /** What was logged. */
  readonly lines: string[]
  /** The cookie of somebody: `head` may everything, `ranger` own notes only, `stranger` nothing of the feature. */
  as(name: keyof typeof people): { cookie: string }
}

const person = (name: string, roles: string[], agencies: string[] = []): Actor => ({
  accountId: seedId('account', name),
  personId: seedId('person', name),
  name,
  roles,
  agencyIds: agencies.map((code) => seedId('agency', code)),
  territoryIds: [],
  overrides: {},
  language: name === 'visitorFromAbroad' ? 'en' : 'vi',
})
export const people = {
  head: person('head', ['stationHead'], ['A']),
  ranger: person('ranger', ['areaRanger'], ['A']),
  neighbour: person('neighbour', ['areaRanger'], ['B']),
  stranger: person('stranger', []),
  visitorFromAbroad: person('visitorFromAbroad', ['stationHead'], ['A']),
} as const

const permits = { stationHead: 'all', areaRanger: 'own' } as const
export const recordNote = commandContract({
  name: 'note.record',
  input: Type.Object({ text: Type.String(), agencyId: Uuid, lon: Type.Optional(Type.Number()) }),
  output: Recorded,
  permits,
  offline: true,
})
const NoteRow = Type.Object({
  id: Uuid,
  text: Type.String(),
  agencyId: Uuid,
  amount: Type.Number(),
  isRead: Type.Boolean(),
})
export const listNotes = readContract({
  name: 'note.list',
  input: Type.Object({ ...listQuery }),
  output: Page(NoteRow),
  permits,
})
const showNote = readContract({
  name: 'note.show',
  input: Type.Object({ id: Uuid }),
  output: Type.Object({ id: Uuid }),
  permits,
})
const visitors = { visitor: true } as const
const SignIn = Type.Object({ userName: Type.String(), password: Type.String() })
const openSignIn = commandContract({ name: 'signIn.open', input: SignIn, output: Recorded, permits: visitors })
const closeSignIn = commandContract({
  name: 'signIn.close',
  input: Type.Object({}),
  output: Recorded,
  permits: { everyone: 'all' },
})
const breakNote = commandContract({
  name: 'note.break',
  input: Type.Object({ secret: Type.String() }),
  output: Recorded,
  permits: { everyone: 'all' },
})

type Scoped = { all: true } | { all: false; agencyIds: readonly string[] }
const mine = (scope: Scoped) => (scope.all ? sql`true` : sql`agency_id = any(${[...scope.agencyIds]}::uuid[])`)

/** Of the feature, one note more for each number in `counted`: to make long lists without writing them. */
export const counted = { rows: 0 }

const notes: Feature = {
  name: 'notes',
  commands: [
    command(recordNote, {
      subject: ({ agencyId }) => ({ agencyId }),
      async run({ tx, id }, { text, agencyId, lon = 107.5 }) {
        await sql`insert into notes values (${id}::uuid, ${text}, ${agencyId}::uuid,
          ST_SetSRID(ST_Point(${lon}::float8, 16.4), 4326))`.execute(tx)
        return { id }
      },
    }),
    command(breakNote, {
      async run({ tx }, { secret }) {
        if (secret === 'database') await sql`select ${secret}::uuid`.execute(tx)
        throw new TypeError(`cannot read "${secret}" of 0912345678`)
      },
    }),
    visitorCommand(openSignIn, {
      isRemembered: false,
      audited: () => ({}),
      async run({ id, now, effects }, { userName, password }) {
        if (password !== 'right') throw new Problem('signIn.refused', 401)
        effects.openSignIn(userName, new Date(now.getTime() + 86_400_000))
        return { id }
      },
    }),
    command(closeSignIn, {
      isRemembered: false,
      async run({ id, effects }) {
        effects.closeSignIn()
        return { id }
      },
    }),
  ],
  reads: [
    read(listNotes, async ({ tx, scope }, query) => {
      const { rows } = await sql<{ id: string; text: string; agencyId: string }>`
        select note_id as id, text, agency_id as "agencyId" from notes where ${mine(scope)}`.execute(tx)
      const more = Array.from({ length: counted.rows }, (_, index) => ({
        id: seedId('note', String(index)),
        text: `ghi chép ${index}`,
        agencyId: seedId('agency', 'A'),
      }))
      const all = [...rows, ...more].map((row) => ({ ...row, amount: 12.5, isRead: true }))
      return listed(all, query, {
        words: ({ text }) => [text],
        sorts: { text: ({ text }) => text },
        first: { sort: 'text', direction: 'asc' },
      })
    }),
    read(showNote, async ({ tx, scope }, { id }) => {
      const { rows } = await sql<{ id: string }>`
        select note_id as id from notes where note_id = ${id}::uuid and ${mine(scope)}`.execute(tx)
      if (!rows[0]) throw notFound('note', id)
      return rows[0]
    }),
  ],
  tiles: [
    tileSource<{ text?: string }>({
      name: 'notes',
      contract: listNotes,
      input: Type.Object({ text: Type.Optional(Type.String()) }),
      rows: ({ bounds: [west, south, east, north], scope, input }) => sql<TileRow>`
        select json_build_object('text', text)::jsonb as properties, place as shape from notes
        where place && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)
          and ${mine(scope)} and (${input.text ?? null}::text is null or text = ${input.text ?? null}::text) order by text`,
    }),
  ],
  downloads: [
    {
      path: 'notes/all',
      contract: listNotes,
      endings: ['pdf', 'docx'],
      file: async (answer: { total: number }, _input, ending) => ({
        name: `Ghi chép năm 2026.${ending}`,
        contentType: ending === 'pdf' ? 'application/pdf' : 'application/octet-stream',
        bytes: Buffer.from(`${answer.total}`),
      }),
    },
  ],
  exports: {
    'note.list': (language) => ({
      text: { head: language === 'vi' ? 'Nội dung' : 'Text', cell: ({ text }: { text: string }) => text },
      amount: { head: language === 'vi' ? 'Số lượng' : 'Amount', cell: ({ amount }: { amount: number }) => amount },
    }),
  },
  words: {
    vi: { audit: {}, problems: {} },
    en: { audit: {}, problems: {} },
  },
}

const entrance: Entrance = {
  async asker(_moment, token) {
    const actor = people[token as keyof typeof people]
    return actor && { actor, mustChangePassword: false }
  },
  officeName: async () => 'Hạt Kiểm lâm Hương Trà',
  actorByUserName: async () => undefined,
  actorByAccount: async () => undefined,
  firstLink: async () => undefined,
}

const serverUrl = process.env.TEST_DATABASE_URL

/** The database of this round, by name (see database.ts): how to open the office and its door. */
export const doors: Readonly<Record<string, (t: TestContext) => Promise<TestDoor>>> = serverUrl
  ? {
      postgres: async (t) => {
        const { databaseUrl, remove } = await makePostgres(serverUrl)
        const door = await openDoor(t, databaseUrl)
        t.after(remove)
        return door
      },
    }
  : { embedded: (t) => openDoor(t) }

/** For what does not depend on the database. */
export const openEmbeddedDoor = (t: TestContext) => openDoor(t)

async function openDoor(t: TestContext, databaseUrl?: string): Promise<TestDoor> {
  const dataDir = freshFolder(t)
  const environment = { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const config = { ...readConfig(environment), screensDir: builtScreens(dataDir) }
  const features = [notes, platformFeature]
  const office = await openOffice({ config, features, entrance, log: () => {}, tellsStory: false })
  await sql`create table notes (note_id uuid primary key, text text, agency_id uuid, place geometry(Point, 4326))`.execute(
    office.database.kysely,
  )
  const lines: string[] = []
  const apps: FastifyInstance[] = []
  const withChanges = async (changes: Partial<Config>) => {
    const app = httpDoor({ ...office, config: { ...config, ...changes } }, (line) => lines.push(line))
    apps.push(app)
    return app.ready().then(() => app)
  }
  t.after(async () => {
    for (const app of apps) await app.close()
    await office.close()
  })
  const app = await withChanges({})
  return { app, office, lines, with: withChanges, as: (name) => ({ cookie: `dai-ngan=${name}` }) }
}

/** What a build leaves: a page, a script with a hashed name, letters, the service worker. */
function builtScreens(dataDir: string): string {
  const folder = resolve(dataDir, 'screens')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content)
  file('index.html', '<!doctype html><div id="root"></div>')
  file('service-worker.js', '// keeps the screens')
  file('assets/shell-a1b2c3.js', `console.log("${'lá rừng '.repeat(500)}")`)
  file('assets/letters-a1b2c3.woff2', 'wOF2')
  return folder
}
