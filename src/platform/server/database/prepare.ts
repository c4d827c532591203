// Run by the build: makes the database that a first start copies instead of creating its own, and the part of PostGIS that
// every opening needs. Never committed.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createCluster, preparedFolder, preparedPostgis } from './cluster.ts'
import { preparePostgis } from './postgisBundle.ts'

/** Makes the prepared database unless it is there; answers its folder. */
export async function prepareDatabase(): Promise<string> {
  const folder = preparedFolder()
  if (!existsSync(preparedPostgis())) await preparePostgis(preparedPostgis())
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(dirname(folder), { recursive: true })
  try {
    await createCluster(unfinished)
    if (!existsSync(folder)) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

if (import.meta.main) {
  console.log(await prepareDatabase())
  process.exit(0)
}
