// What every office starts with: on both databases, twice without change, and as the lists of the statistics office say.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import { sql } from 'kysely'
import { openers } from '../../../test/support/database.ts'
import { migrate } from '../../platform/server/database/migrate.ts'
import { agencySeeds, agencySuccessionSeeds } from '../seed/agencies.ts'
import { territorySeeds, territorySuccessionSeeds } from '../seed/territories.ts'
import { insertAgencySeeds, insertPostSeeds, insertTerritorySeeds } from './foundationSql.ts'

const migrations = resolve(import.meta.dirname, '../../../migrations')

for (const [kind, open] of Object.entries(openers))
  test(`the foundation is laid once, however often, on ${kind}`, async (t) => {
    const database = await open(t)
    await migrate(database, migrations)
    const lay = () =>
      database.transaction(async (tx) => {
        await insertTerritorySeeds(tx)
        await insertAgencySeeds(tx)
        await insertPostSeeds(tx)
        const { rows } = await sql<Record<string, number>>`
          select (select count(*)::int from published.territories) as territories,
            (select count(*)::int from published.territory_successions) as successions,
            (select count(*)::int from published.agencies) as agencies,
            (select count(*)::int from published.agency_successions) as "agencySuccessions",
            (select count(*)::int from units.posts) as posts,
            (select count(*)::int from published.responsibilities) as responsibilities`.execute(tx)
        return rows[0]
      })
    const first = await lay()
    assert.deepEqual(await lay(), first)
    assert.equal(first?.territories, territorySeeds.length)
    assert.equal(first?.successions, territorySuccessionSeeds.length)
    assert.equal(first?.agencies, agencySeeds.length)
    assert.equal(first?.agencySuccessions, agencySuccessionSeeds.length)

    const { rows } = await sql<{ name: string; valid: boolean; gap: number; overlap: number }>`
      with three as (select * from units.territories where shape is not null and territory_kind <> 'town'),
        town as (select shape from units.territories where territory_kind = 'town')
      select full_name as name, st_isvalid(three.shape) as valid,
        st_area(st_difference(three.shape, town.shape)) as gap,
        st_area(town.shape) - (select sum(st_area(shape)) from three) as overlap
      from three, town`.execute(database.kysely)
    assert.equal(rows.length, 3)
    for (const { name, valid, gap, overlap } of rows) {
      assert.equal(valid, true, name)
      assert.ok(gap < 1e-9, `${name} lies in the town`)
      assert.ok(Math.abs(overlap) < 1e-9, 'the town is the three together')
    }
  })

// The lists themselves are not in this repository; where they lie beside it, or where ADMIN_LISTS says, the seeds are
// compared with them.
const lists = process.env.ADMIN_LISTS ?? resolve(import.meta.dirname, '../../../../shared/data/admin')
const before = resolve(lists, 'Xa_2025-01-04_GSO.csv')
const conversion = resolve(lists, 'huong_tra_ward_mapping_old_new.csv')
const csv = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

test('codes and names of 2025 are those of the statistics office', {
  skip: existsSync(before) && existsSync(conversion) ? false : 'the lists are not here',
}, () => {
  const listed = csv(before)
    .filter(([, province, , town]) => province === '46' && town === '480')
    .map(([, , , , name = '', code]) => `${code} ${name}`)
  const on = (day: string) =>
    territorySeeds
      .filter(({ territoryKind: kind }) => kind === 'ward' || kind === 'commune')
      .filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo > day))
      .map(({ code, fullName }) => `${code} ${fullName[0]?.toLocaleUpperCase('vi')}${fullName.slice(1)}`)
  assert.deepEqual(on('2025-01-04').sort(), listed.sort())
  const byId = new Map(territorySeeds.map((territory) => [territory.territoryId, territory]))
  const name = (id: string) => {
    const { code = '', fullName = '' } = byId.get(id) ?? {}
    return `${code} ${fullName[0]?.toLocaleUpperCase('vi')}${fullName.slice(1)}`
  }
  const became = territorySuccessionSeeds
    .filter(({ fromId, succeededOn }) => succeededOn === '2025-07-01' && byId.get(fromId)?.territoryKind !== 'town')
    .map(({ fromId, toId }) => `${name(fromId)} > ${name(toId)}`)
  const table = csv(conversion).map(
    ([newName, newCode, oldName, oldCode]) => `${oldCode} ${oldName} > ${newCode} ${newName}`,
  )
  assert.deepEqual(became.sort(), table.sort())
})
