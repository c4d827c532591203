// From nothing to a served page: the first start (new folder, the demonstration told) and a later one (the same folder).
import type { Measured } from './measured.ts'
import { freshFolder, medianOf, onEachDatabase, startServer } from './servers.ts'

const runs = 3

export async function coldStart(print: (measured: Measured) => void): Promise<void> {
  await onEachDatabase(async (kind, makeDatabase) => {
    const first: number[] = []
    const later: number[] = []
    for (let run = 0; run < runs; run++) {
      const { folder, remove } = freshFolder()
      const database = await makeDatabase()
      for (const times of [first, later]) {
        const server = await startServer(folder, database.url)
        times.push(server.startedIn)
        await server.stop()
      }
      await database.remove()
      remove()
    }
    print({ name: `cold-start.${kind}.first`, n: runs, median_s: medianOf(first), rate: null, unit: 'start' })
    print({ name: `cold-start.${kind}.later`, n: runs, median_s: medianOf(later), rate: null, unit: 'start' })
  })
}
