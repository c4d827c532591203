// The lists of an office with a million records (RECORDS; embedded a tenth): the door is asked as the screens ask it. First
// page, last page, a search, a filter, an order by words, and the longest file that an export gives.
import { sql } from 'kysely'
import { jobs } from '../src/plans/server/jobs.ts'
import { httpDoor } from '../src/platform/server/http/httpDoor.ts'
import { plantSessions } from './manySessions.ts'
import type { Measured } from './measured.ts'
import { onEachOffice, operatorKey } from './offices.ts'
import { medianOf } from './servers.ts'

const runs = 3
const pageSize = 50

export async function lists(print: (measured: Measured) => void): Promise<void> {
  await onEachOffice(async (kind, office) => {
    const records = Number(process.env.RECORDS ?? 1_000_000) / (kind === 'embedded' ? 10 : 1)
    const app = httpDoor(office)
    try {
      await app.ready()
      await plantSessions(office, records)
      for (const job of jobs) await job.run({}, office.moment)
      await sql`analyze`.execute(office.database.kysely)
      const ask = async (address: string) => {
        const { statusCode, body } = await app.inject({
          url: address,
          headers: { authorization: `Bearer ${operatorKey}` },
        })
        if (statusCode !== 200) throw new Error(`${address}: ${statusCode} ${body.slice(0, 500)}`)
      }
      const timed = async (name: string, address: string) => {
        const taken: number[] = []
        for (let run = 0; run < runs; run++) {
          const started = performance.now()
          await ask(address)
          taken.push((performance.now() - started) / 1000)
        }
        const median = medianOf(taken)
        print({ name: `lists.${kind}.${name}`, n: records, median_s: median, rate: 1 / median, unit: 'question' })
      }
      for (const list of ['session.list', 'evidence.list']) {
        const address = (input: object) =>
          `/api/reads/${list}?input=${encodeURIComponent(JSON.stringify({ page: 1, pageSize, ...input }))}`
        await timed(`${list}.first-page`, address({}))
        await timed(`${list}.last-page`, address({ page: Math.ceil(records / pageSize) }))
        await timed(`${list}.middle-page`, address({ page: Math.ceil(records / pageSize / 2) }))
        await timed(`${list}.search`, address({ search: 'thon 4999' }))
        await timed(`${list}.filter`, address({ from: '2026-01-01', to: '2026-06-30' }))
        await timed(`${list}.by-words`, address({ sort: 'title' }))
        const month = encodeURIComponent(JSON.stringify({ from: '2026-03-01', to: '2026-05-31' }))
        await timed(`${list}.csv`, `/api/exports/${list}.csv?input=${month}`)
      }
    } finally {
      await app.close()
    }
  })
}
