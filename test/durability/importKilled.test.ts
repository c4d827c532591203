// Whoever reads, or writes, a file of plots is killed again and again: the next one goes on, every plot is there once, and nothing of the
// reading is left on the disk.
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { openPlotImport, writePlotImport } from '../../src/forest/plotImportContract.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import { operatorAs } from '../../src/platform/server/operator.ts'
import { entrance } from '../../src/units/server/entrance.ts'
import { geoJsonFile, square } from '../support/boundaryFiles.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { officeAt } from './importWorker.ts'
import { postgresTest, serverUrl } from './rounds.ts'
import { lastFirst } from './smallDisk.ts'

const plots = 4500
/** Before which of its transactions each is killed: while it looks, reads the first piece, is in the middle. */
const kills = [2, 4, 6, 7]

// An office is opened a dozen times, which takes the embedded database minutes.
postgresTest('killed while it reads and while it writes', { timeout: 600_000 }, async (t) => {
  const { databaseUrl, remove } = await makePostgres(serverUrl ?? '')
  lastFirst(t, remove)
  const place = { DATA_DIR: join(freshFolder(t), 'data'), DATABASE_URL: databaseUrl }
  const inOffice = async <Answer>(work: (office: Awaited<ReturnType<typeof officeAt>>) => Promise<Answer>) => {
    const office = await officeAt(place)
    try {
      return await work(office)
    } finally {
      await office.close()
    }
  }
  const given = (name: string, id: string, input: object) =>
    inOffice(async (office) => {
      const actor = await office.moment((moment) => operatorAs(entrance, moment, undefined))
      await office.give(name, { id, input }, { actor, address: '', device: 'test' })
    })
  const [fileId, plotImportId] = [randomUUID(), randomUUID()]
  await inOffice(async (office) => {
    const rows = Array.from({ length: plots }, (_, index) => ({
      properties: { tk: '67', khoanh: '3', lo: `${index + 1}`, dtich: 4.75, ldlr: 'RTG' },
      parts: [[square(107 + (index % 100) * 0.003, 16 + Math.floor(index / 100) * 0.003, 0.002)]],
    }))
    const { accountId } = await office.moment((moment) => operatorAs(entrance, moment, undefined))
    const about = { fileId, purpose: 'layer', name: 'lo.geojson', content: geoJsonFile(rows) } as const
    await keptFile(
      { stores: office.stores, transaction: office.database.transaction },
      { ...about, accountId, now: new Date(), isDemonstration: true },
    )
  })

  await given(openPlotImport.name, plotImportId, { fileId })
  for (const kill of kills) assert.equal(await killedBefore(kill, place), null, `reading, killed before ${kill}`)
  assert.equal(await killedBefore(Number.POSITIVE_INFINITY, place), 0)
  assert.deepEqual(await inOffice(counts), ['open', plots, plots, 0])
  const left = join(place.DATA_DIR, 'files', 'incoming', 'plots')
  assert.deepEqual(existsSync(left) ? readdirSync(left) : [], [])

  const about = { validFrom: '2025-12-31', source: 'FRMS 2025', elsewhere: 'leaveOut' }
  await given(writePlotImport.name, randomUUID(), { plotImportId, ...about })
  for (const kill of kills) assert.equal(await killedBefore(kill, place), null, `writing, killed before ${kill}`)
  assert.equal(await killedBefore(Number.POSITIVE_INFINITY, place), 0)
  assert.deepEqual(await inOffice(counts), ['written', plots, plots, plots])
})

/** What it ended with: null when it was killed. */
function killedBefore(transaction: number, { DATA_DIR, DATABASE_URL }: Readonly<Record<string, string>>) {
  const child = fork(resolve(import.meta.dirname, 'importWorker.ts'), [DATA_DIR ?? '', DATABASE_URL ?? ''])
  let begun = 0
  child.on('message', () => {
    begun += 1
    if (begun >= transaction) child.kill('SIGKILL')
  })
  return new Promise<number | null>((done) => child.once('exit', done))
}

async function counts({ database }: Awaited<ReturnType<typeof officeAt>>) {
  const { rows } = await sql<{ status: string; rows: number; numbers: number; plots: number }>`
    select i.plot_import_status as status, count(*)::int as rows, count(distinct r.row_number)::int as numbers,
      (select count(distinct plot_code)::int from forest.plot_versions where superseded_at is null) as plots
    from forest.plot_imports i join forest.plot_import_rows r on r.plot_import_id = i.plot_import_id
    group by i.plot_import_id`.execute(database.kysely)
  return rows.flatMap(({ status, rows: all, numbers, plots: known }) => [status, all, numbers, known])
}
