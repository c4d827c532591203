// The register of territories with the commands that import boundaries, and nobody else's: for tests of both databases.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../src/platform/actor.ts'
import type { CommandContract, InputOf, OutputOf } from '../../src/platform/contract.ts'
import type { Database } from '../../src/platform/server/database/database.ts'
import { migrate } from '../../src/platform/server/database/migrate.ts'
import { diskStores } from '../../src/platform/server/files/diskStore.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import { openBoundaryImport, showBoundaryImport } from '../../src/units/boundaryContract.ts'
import { boundaryCommands } from '../../src/units/server/boundaryImport/commands.ts'
import { boundaryReads } from '../../src/units/server/boundaryImport/reads.ts'
import { insertTerritorySeeds } from '../../src/units/server/foundationSql.ts'
import { freshFolder } from './database.ts'

export const newDay = '2025-07-01'
export const legalBasis = 'Nghị quyết 1675/NQ-UBTVQH15'
const accountId = randomUUID()
const actor: Actor = {
  accountId,
  personId: accountId,
  name: '',
  roles: ['administrator'],
  agencyIds: [],
  territoryIds: [],
  overrides: {},
  language: 'vi',
}

export async function openRegister(t: TestContext, open: (t: TestContext) => Promise<Database>) {
  const database = await open(t)
  await migrate(database, join(import.meta.dirname, '../../migrations'))
  const stores = diskStores(freshFolder(t))
  const moment = {
    now: new Date('2026-06-19T02:00:00Z'),
    today: '2026-06-19',
    timeZone: 'Asia/Ho_Chi_Minh',
    isDemonstration: false,
    contracts: [],
    stores,
    outward: { address: '', pushHosts: [] },
    actor,
  }
  await database.transaction(async (tx) => {
    await insertTerritorySeeds(tx)
    await sql`insert into units.people (person_id, name) values (${accountId}::uuid, 'An')`.execute(tx)
    await sql`insert into units.accounts (account_id, person_id, user_name, created_at)
      values (${accountId}::uuid, ${accountId}::uuid, 'an', now())`.execute(tx)
  })
  async function give<Contract extends CommandContract>(contract: Contract, input: InputOf<Contract>) {
    const door = boundaryCommands.find((command) => command.contract.name === contract.name)
    assert.ok(door)
    const around = { ...moment, id: randomUUID(), issuedAt: null, token: undefined, address: '', device: '' }
    const effects = { openSignIn: () => {}, closeSignIn: () => {}, refuse: () => assert.fail() }
    return (await database.transaction((tx) =>
      door.run({ ...around, tx, effects, give: () => assert.fail() }, input),
    )) as OutputOf<Contract>
  }
  return {
    database,
    give,
    async opened(content: Uint8Array, name: string, srid?: number) {
      const fileId = randomUUID()
      const keeping = { stores, transaction: database.transaction }
      const file = {
        fileId,
        purpose: 'boundaries',
        name,
        content,
        accountId,
        now: moment.now,
        isDemonstration: false,
      } as const
      await keptFile(keeping, file)
      return give(openBoundaryImport, { fileId, ...(srid ? { srid } : {}) })
    },
    async show(boundaryImportId: string, on = newDay) {
      const [, door] = boundaryReads
      assert.equal(door?.contract.name, showBoundaryImport.name)
      const answer = await database.transaction((tx) =>
        door.answer({ ...moment, tx, scope: { all: true }, token: undefined }, { boundaryImportId, on }),
      )
      return answer as OutputOf<typeof showBoundaryImport>
    },
    async shapes() {
      const { rows } = await sql<{
        id: string
        name: string
        isSketch: boolean
        areaKm2: number | null
        shape: string
      }>`
        select territory_id as id, full_name as name, is_sketch as "isSketch", ST_Area(shape::geography) / 1e6 as "areaKm2",
          md5(ST_AsBinary(shape)) as shape
        from units.territories order by territory_id`.execute(database.kysely)
      return rows
    },
  }
}
