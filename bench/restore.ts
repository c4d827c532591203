// A million records out and in again: `backup` of each database, `restore` of that archive into each, the way of the command
// line with its checks (an archive is read to its end after writing and before restoring). BENCH_ROWS for another size.
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { features } from '../src/apps/features.ts'
import { operatorAccountId } from '../src/platform/actor.ts'
import { machineVerbs } from '../src/platform/server/backup/machineVerbs.ts'
import type { WrittenBackup } from '../src/platform/server/backup/writtenBackup.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { entrance } from '../src/units/server/entrance.ts'
import type { Measured } from './measured.ts'
import { freshFolder, onEachDatabase } from './servers.ts'

const records = Number(process.env.BENCH_ROWS || 1_000_000)

export async function restore(print: (measured: Measured) => void): Promise<void> {
  const { folder: archives, remove: removeArchives } = freshFolder()
  const made: string[] = []
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    const config = configOf(join(folder, 'from'), database.url)
    await plant(config)
    const file = join(archives, `${kind}.backup`)
    const timed = async (name: string, rows: number, work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      const seconds = (performance.now() - started) / 1000
      print({ name: `restore.${name}`, n: rows, median_s: seconds, rate: rows / seconds, unit: 'row' })
    }
    let backup: WrittenBackup | undefined
    await timed(`${kind}.backup`, records, async () => {
      backup = (await machineVerbs.backup?.(['--out', file], config, () => new Date())) as WrittenBackup
    })
    process.stderr.write(
      `${kind}: ${backup?.rows} rows, archive ${backup?.sizeBytes} bytes, memory ${megabytes()} MB\n`,
    )
    made.push(file)
    for (const from of made) {
      const target = await makeDatabase()
      const into = configOf(join(folder, `into${made.indexOf(from)}`), target.url)
      const name = from.includes('embedded') ? 'embedded' : 'postgres'
      await timed(`${name}-to-${kind}`, records, async () => machineVerbs.restore?.([from], into, () => new Date()))
      process.stderr.write(`memory ${megabytes()} MB\n`)
      await target.remove()
    }
    if (kind === 'postgres') {
      const into = configOf(join(folder, 'back'), '')
      await timed('postgres-to-embedded', records, async () => machineVerbs.restore?.([file], into, () => new Date()))
    }
    await database.remove()
    remove()
  })
  removeArchives()
  rmSync(archives, { recursive: true, force: true })
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 ** 2)

function configOf(dataDir: string, url: string) {
  return {
    ...readConfig({ DATA_DIR: dataDir, ...(url ? { DATABASE_URL: url } : {}) }),
    migrationsDir: resolve('migrations'),
  }
}

/** An office with sessions over ten years, each with a place: the same in each run. */
async function plant(config: ReturnType<typeof configOf>) {
  const office = await openOffice({ config, features, entrance, log: () => {}, tellsStory: false })
  for (let from = 0; from < records; from += 50_000)
    await office.database.transaction((tx) =>
      sql`with agency as (select agency_id from published.agencies where valid_to is null order by code limit 1),
          territory as (select territory_id from published.territories where valid_to is null order by code limit 1)
        insert into outreach.sessions (session_id, agency_id, territory_id, audience, topic, session_form, held_on, place,
          place_name, is_demonstration, recorded_by, recorded_at)
        select md5('session' || number)::uuid, agency_id, territory_id, 'residents', 'bench', 'villageMeeting',
          date '2016-01-01' + number % 3650, ST_SetSRID(ST_Point(107.3 + number % 1000 / 3000.0, 16.2 + number % 997 / 3000.0), 4326),
          'Thôn ' || number % 300, true, ${operatorAccountId}::uuid, timestamptz '2025-12-31 00:00Z'
        from generate_series(${from + 1}::int, ${Math.min(from + 50_000, records)}::int) number, agency, territory`.execute(
        tx,
      ),
    )
  await office.close()
}
