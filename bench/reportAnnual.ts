// The yearly report of 40 units from a million records of three years, figures and comparison with last year: through the
// door, as a reader waits for it. RECORDS sets another number. `count-anew`: the job after all records came in at once;
// `board`: the task board of the same year; `document`: the report as a document; `pdf`, `docx`: only making the file of it.
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { features } from '../src/apps/features.ts'
import { jobs } from '../src/plans/server/jobs.ts'
import { operatorAccountId } from '../src/platform/actor.ts'
import type { OfficialDocument } from '../src/platform/documents/officialDocument.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { written } from '../src/platform/server/documents/writer.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import type { Office } from '../src/platform/server/office.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { townId } from '../src/units/seed/territories.ts'
import { entrance } from '../src/units/server/entrance.ts'
import type { Measured } from './measured.ts'
import { freshFolder, medianOf, onEachDatabase } from './servers.ts'

const runs = 5
const records = Number(process.env.RECORDS ?? 1_000_000)
const unitsAdded = 37
const operatorKey = 'bench'

export async function reportAnnual(print: (measured: Measured) => void): Promise<void> {
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    const settings = { DATA_DIR: folder, ...(database.url ? { DATABASE_URL: database.url } : {}) }
    const config = { ...readConfig(settings), screensDir: join(folder, 'none'), migrationsDir: resolve('migrations') }
    const office = await openOffice({ config, features, entrance, log: () => {}, operatorKey, tellsStory: false })
    const timed = async (name: string, times: number, question: () => Promise<unknown>) => {
      const taken: number[] = []
      for (let run = 0; run < times; run++) {
        const started = performance.now()
        await question()
        taken.push((performance.now() - started) / 1000)
      }
      const median = medianOf(taken)
      print({ name: `report-annual.${kind}.${name}`, n: records, median_s: median, rate: 1 / median, unit: 'question' })
    }
    const app = httpDoor(office)
    try {
      await app.ready()
      await plant(office)
      const started = performance.now()
      for (const job of jobs) await job.run({}, office.moment)
      const counted = (performance.now() - started) / 1000
      const rate = records / counted
      print({ name: `report-annual.${kind}.count-anew`, n: records, median_s: counted, rate, unit: 'record' })
      await sql`analyze`.execute(office.database.kysely)
      const ask = async (read: string, input: object) => {
        const url = `/api/reads/${read}?input=${encodeURIComponent(JSON.stringify(input))}`
        const { statusCode, body } = await app.inject({ url, headers: { authorization: `Bearer ${operatorKey}` } })
        if (statusCode !== 200) throw new Error(`${read}: ${statusCode} ${body}`)
        return body
      }
      const year = { year: 2026, asOf: '2026-12-14' }
      const paper = { ...year, withoutRecords: true }
      await timed('report', runs, () => ask('report.annual', year))
      await timed('board', runs, () => ask('plan.board', year))
      await timed('document', runs, () => ask('report.document', paper))
      const document = JSON.parse(await ask('report.document', paper)) as OfficialDocument
      for (const form of ['pdf', 'docx'] as const) await timed(form, runs, () => written(document, form))
    } finally {
      await app.close()
      await office.close()
      await database.remove()
      remove()
    }
  })
}

/** Sessions of three years, spread evenly over days and units, half of them with parts: the same in each run. */
async function plant({ database }: Office) {
  const step = 20_000
  await database.transaction(async (tx) => {
    await sql`
      insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, legal_basis)
      select md5('unit' || number)::uuid, 'bench' || number, 'Đơn vị ' || number, 'xã Đơn vị ' || number, 'commune',
        ${townId}::uuid, date '2020-01-01', 'bench'
      from generate_series(1, ${unitsAdded}::int) number`.execute(tx)
  })
  for (let from = 1; from <= records; from += step)
    await database.transaction(async (tx) => {
      const to = Math.min(records, from + step - 1)
      await sql`
        with units as (
          select array_agg(territory_id order by code) as ids from units.territories where valid_to is null
            and territory_kind in ('ward', 'commune')
        ), bodies as (
          select array_agg(agency_id order by code) as ids from published.agencies where valid_to is null
        )
        insert into outreach.sessions (session_id, agency_id, territory_id, audience, topic, session_form, held_on, people,
          women, men, is_demonstration, recorded_by, recorded_at)
        select md5('session' || number)::uuid, bodies.ids[1 + number % 9], units.ids[1 + number % cardinality(units.ids)],
          (array['officials', 'businesses', 'forestHouseholds', 'pupils', 'residents'])[1 + number / 7 % 5],
          'firePrevention', (array['villageMeeting', 'conference', 'atSchool', 'houseCall'])[1 + number / 3 % 4],
          date '2023-12-15' + number % 1096, 10 + number % 40, 5, 5 + number % 40, true, ${operatorAccountId}::uuid,
          timestamptz '2026-12-14 00:00Z'
        from generate_series(${from}::int, ${to}::int) number, units, bodies`.execute(tx)
      await sql`
        insert into outreach.session_materials (session_id, material_kind, quantity, sort)
        select md5('session' || number)::uuid, 'leaflet', 10, 1 from generate_series(${from}::int, ${to}::int, 2) number`.execute(
        tx,
      )
    })
}
