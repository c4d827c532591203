// The yearly report of 40 units from a million records of three years, figures and comparison with last year: through the
// door, as a reader waits for it. RECORDS sets another number. `count-anew`: the job after all records came in at once;
// `board`: the task board of the same year; `figure`: the records behind one figure; `document`: the report as a document; `pdf`,
// `docx`: only making the file of it; `workbook`: with the sheet of records, read and made.
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { features } from '../src/apps/features.ts'
import { jobs } from '../src/plans/server/jobs.ts'
import type { OfficialDocument } from '../src/platform/documents/officialDocument.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { written } from '../src/platform/server/documents/writer.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { entrance } from '../src/units/server/entrance.ts'
import { plantSessions } from './manySessions.ts'
import type { Measured } from './measured.ts'
import { freshFolder, medianOf, onEachDatabase } from './servers.ts'

const runs = 5
const records = Number(process.env.RECORDS ?? 1_000_000)
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
      await plantSessions(office, records)
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
      await timed('figure', runs, () => ask('figure.records', { ...year, figure: '1.2.sessions' }))
      await timed('document', runs, () => ask('report.document', paper))
      const document = JSON.parse(await ask('report.document', paper)) as OfficialDocument
      for (const form of ['pdf', 'docx'] as const) await timed(form, runs, () => written(document, form))
      const whole = async () => JSON.parse(await ask('report.document', year)) as OfficialDocument
      await timed('workbook', 1, async () => written(await whole(), 'xlsx'))
    } finally {
      await app.close()
      await office.close()
      await database.remove()
      remove()
    }
  })
}
