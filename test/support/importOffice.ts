// An office that takes in files of plots: what it is given, what it is asked, and its work cut off after a step.
import { randomUUID } from 'node:crypto'
import { listPlots } from '../../src/forest/contract.ts'
import { openPlotImport, showPlotImport, writePlotImport } from '../../src/forest/plotImportContract.ts'
import { importJobs } from '../../src/forest/server/plotImport/jobs.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import { type DrawnRow, square } from './boundaryFiles.ts'
import type { TestOffice } from './office.ts'

export const rowOf = (lo: string, index: number, properties: DrawnRow['properties'] = {}): DrawnRow => ({
  properties: { tk: '67', khoanh: '3', lo, ldlr: 'RTG', maldlr: 60, malr3: 3, dtich: 4.75, ...properties },
  parts: [[square(107.4 + (index % 60) * 0.003, 16.3 + Math.floor(index / 60) * 0.003, 0.002)]],
})
const writing = { validFrom: '2025-12-31', source: 'Diễn biến rừng 2025', elsewhere: 'leaveOut' as const }

/** The office with what the tests of imports do. */
export async function importing({ office, persona, give, ask }: TestOffice) {
  const head = await persona('stationHead')
  const work = async (transaction: TestOffice['office']['moment'] = office.moment) => {
    for (const job of importJobs) await job.run({}, transaction)
  }
  const send = async (content: Uint8Array, by: Actor = head) => {
    const fileId = randomUUID()
    const keeping = { stores: office.stores, transaction: office.database.transaction }
    const about = { fileId, purpose: 'layer', name: 'lo-rung.zip', content } as const
    await keptFile(keeping, { ...about, accountId: by.accountId, now: new Date(), isDemonstration: true })
    return fileId
  }
  const opened = async (content: Uint8Array) => (await give(openPlotImport, head, { fileId: await send(content) })).id
  return {
    head,
    work,
    send,
    opened,
    read: async (content: Uint8Array) => {
      const id = await opened(content)
      await work()
      return id
    },
    show: (plotImportId: string) => ask(showPlotImport, head, { plotImportId }),
    write: async (plotImportId: string, change: Partial<typeof writing> = {}) =>
      give(writePlotImport, head, { plotImportId, ...writing, ...change }),
    numbers: async () =>
      (await ask(listPlots, head, { pageSize: 200 })).rows.map(
        ({ plotCode, bookAreaHa }) => `${plotCode} ${bookAreaHa}`,
      ),
    /** The office's transactions, cut off by a fault after so many. */
    cutAfter: (count: number): TestOffice['office']['moment'] => {
      let left = count
      return (act) => {
        left -= 1
        if (left < 0) throw new Error('cut off')
        return office.moment(act)
      }
    },
  }
}
