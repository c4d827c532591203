// The backup of each day, on both databases: whole archives, as many as are to be kept, and the truth about the last one.
import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { freshFolder, openers } from '../../../../test/support/database.ts'
import { readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { diskStores } from '../files/diskStore.ts'
import { readArchive } from './readArchive.ts'
import { backupJobs, lastBackup, scheduledBackup } from './schedule.ts'

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: the backup of each day`, async (t) => {
    const database = await open(t)
    await migrate(database, resolve('migrations'))
    const [dataDir, folder] = [freshFolder(t), join(freshFolder(t), 'archives')]
    const given = { DATA_DIR: dataDir, BACKUP_FOLDER: folder, BACKUP_AT: '23:05', BACKUP_KEEP: '2', BACKUP_KEY: 'rừng' }
    const config = readConfig(given)
    let now = new Date('2026-11-27T16:05:00Z')
    const place = { database, stores: diskStores(dataDir), config, clock: () => now }
    assert.equal(backupJobs(place)[0]?.cron, '5 23 * * *')

    for (const day of [1, 2, 3]) {
      now = new Date(Date.UTC(2026, 10, day, 16, 5))
      if (day === 3) writeFileSync(join(folder, 'dai-ngan-2026-11-02T01-00-00Z.backup.unfinished'), 'cut off')
      await scheduledBackup(place, folder)
    }
    const names = readdirSync(folder).sort()
    assert.deepEqual(names, ['dai-ngan-2026-11-02T16-05-00Z.backup', 'dai-ngan-2026-11-03T16-05-00Z.backup'])
    assert.ok((await readArchive(join(folder, names[1] ?? ''), 'rừng')).totals)
    const well = await database.transaction(lastBackup)
    assert.deepEqual([well?.isWell, well?.wellAt, well?.fault], [true, '2026-11-03T16:05:00.000Z', null])

    now = new Date(Date.UTC(2026, 10, 4, 16, 5))
    const file = join(freshFolder(t), 'file')
    writeFileSync(file, '')
    await assert.rejects(scheduledBackup(place, join(file, 'archives')), { code: /^database\.folder/ })
    const failed = await database.transaction(lastBackup)
    assert.deepEqual([failed?.isWell, failed?.wellAt], [false, '2026-11-03T16:05:00.000Z'])
    assert.match(failed?.fault ?? '', /^database\.folder/)
    assert.equal(readdirSync(folder).length, 2)
  })
