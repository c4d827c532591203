// A file of plots on its way into the register: PLOTS plots (1 000 000 on PostgreSQL, 50 000 on the embedded database) as a zipped
// Shapefile of FRMS, read, checked, held against the register, looked at and written, the way of the screen. Before it a tenth of them, so
// that one sees what grows: `rss` is the most memory of this process so far, in MB. `dry-run`: a fifth of the plots as GeoJSON and as
// GeoPackage, in a process of their own, without a database.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { openPlotImport, showPlotImport, writePlotImport } from '../src/forest/plotImportContract.ts'
import { importVerb } from '../src/forest/server/importVerb.ts'
import { importJobs } from '../src/forest/server/plotImport/jobs.ts'
import type { CommandContract, InputOf } from '../src/platform/contract.ts'
import { writtenAside } from '../src/platform/server/files/aside.ts'
import { keptFile } from '../src/platform/server/files/keptFile.ts'
import type { Office } from '../src/platform/server/office.ts'
import { operatorAs } from '../src/platform/server/operator.ts'
import { entrance } from '../src/units/server/entrance.ts'
import type { Measured } from './measured.ts'
import { onEachOffice } from './offices.ts'
import { writePlotFile } from './plotFiles.ts'
import { freshFolder } from './servers.ts'

type Print = (measured: Measured) => void
type Tell = (step: string, seconds: number) => void

const usual = { embedded: 50_000, postgres: 1_000_000 }
const plotsOn = (kind: keyof typeof usual) => Number(process.env.PLOTS ?? usual[kind])

export async function importPlots(print: Print): Promise<void> {
  const { folder, remove } = freshFolder()
  const telling =
    (name: string, n: number): Tell =>
    (step, seconds) =>
      print({ name: `import-plots.${name}.${step}`, n, median_s: seconds, rate: n / seconds, unit: 'plot' })
  const remembered = (name: string, n: number, megabytes: number) =>
    print({ name: `import-plots.${name}.rss`, n, median_s: 0, rate: megabytes, unit: 'MB at most' })
  try {
    await onEachOffice(async (kind, office) => {
      for (const n of [plotsOn(kind) / 10, plotsOn(kind)]) {
        const path = join(folder, `${kind}-${n}.zip`)
        // Another province, so that no plot is one of those before.
        await writePlotFile(path, 'zip', n, n < plotsOn(kind) ? 44 : 46)
        process.stderr.write(`${path}: ${Math.round(statSync(path).size / 1024 ** 2)} MB\n`)
        await imported(office, path, n, telling(kind, n))
        remembered(kind, n, mostMegabytes())
      }
    })
    for (const format of ['geojson', 'gpkg'] as const)
      for (const n of [plotsOn('postgres') / 50, plotsOn('postgres') / 5]) {
        const path = join(folder, `${n}.${format}`)
        await writePlotFile(path, format, n)
        const { stdout } = spawnSync(process.execPath, [import.meta.filename, path], { encoding: 'utf8' })
        const { seconds, megabytes, ready } = JSON.parse(stdout) as Record<string, number>
        if (ready !== n) throw new Error(`${path}: ${ready} of ${n} plots are ready`)
        telling(`dry-run.${format}`, n)('read', seconds ?? 0)
        remembered(`dry-run.${format}`, n, megabytes ?? 0)
      }
  } finally {
    remove()
  }
}

const mostMegabytes = () => Math.round(process.resourceUsage().maxRSS / 1024)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function imported(office: Office, path: string, n: number, tell: Tell): Promise<void> {
  const actor = await office.moment((moment) => operatorAs(entrance, moment, undefined))
  const asker = { actor, address: '', device: 'bench' }
  const give = <Contract extends CommandContract>(contract: Contract, id: string, input: InputOf<Contract>) =>
    office.give(contract.name, { id, input }, asker)
  const work = async () => {
    for (const job of importJobs) await job.run({}, office.moment)
  }
  const show = async (id: string) =>
    (await office.ask(showPlotImport.name, { plotImportId: id }, asker)) as {
      readonly row: { readonly plotImportStatus: string; readonly writtenCount: number | null }
      readonly matches: Readonly<Record<string, number>>
      readonly faults: object
    }
  const [fileId, id] = [randomUUID(), randomUUID()]
  const sending = await timed(async () => {
    const content = await writtenAside(office.stores.incoming, createReadStream(path))
    const keeping = { stores: office.stores, transaction: office.database.transaction }
    const about = { fileId, purpose: 'layer', name: 'lo.zip', content } as const
    await keptFile(keeping, { ...about, accountId: actor.accountId, now: new Date(), isDemonstration: true })
  })
  tell('kept', sending)
  await give(openPlotImport, id, { fileId })
  tell('read', await timed(work))
  tell('looked-at', await timed(() => show(id)))
  const { row, matches, faults } = await show(id)
  process.stderr.write(`${row.plotImportStatus} ${JSON.stringify({ matches, faults })}\n`)
  await give(writePlotImport, randomUUID(), {
    plotImportId: id,
    validFrom: '2025-12-31',
    source: 'bench',
    elsewhere: 'asNew',
  })
  tell('written', await timed(work))
  const { writtenCount } = (await show(id)).row
  if (writtenCount !== n) throw new Error(`${writtenCount} of ${n} plots are written`)
}

/** The dry run of one file, by itself. */
if (import.meta.main) {
  const path = process.argv[2] ?? ''
  let ready = 0
  const seconds = await timed(async () => {
    const reach = { now: new Date('2026-06-19'), file: () => path, write: () => {}, ask: async () => ({}) }
    ;({ ready } = (await importVerb.run(['plots', path, '--dry-run'], reach)) as { ready: number })
  })
  process.stdout.write(JSON.stringify({ seconds, megabytes: mostMegabytes(), ready }))
}
