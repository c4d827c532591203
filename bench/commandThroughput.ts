// Acknowledged commands per second through HTTP: real sessions with groups and materials, each on disk before its answer,
// one after the other and by 32 clients at once.
import { randomUUID } from 'node:crypto'
import { sessionInput } from '../test/support/manySessions.ts'
import { operatorOf } from '../test/support/operatorClient.ts'
import type { Measured } from './measured.ts'
import { freshFolder, medianOf, onEachDatabase, startServer } from './servers.ts'

const runs = 5
const commands = 320

export async function commandThroughput(print: (measured: Measured) => void): Promise<void> {
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    const server = await startServer(folder, database.url)
    const operator = operatorOf(folder)
    const input = await sessionInput(operator, 'Bench')
    const burst = async (clients: number, count: number) => {
      const started = performance.now()
      let left = count
      const client = async () => {
        while (left-- > 0) {
          const { status, answer } = await operator.give('session.record', randomUUID(), input)
          if (status !== 200) throw new Error(JSON.stringify(answer))
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      return (performance.now() - started) / 1000
    }
    await burst(8, 100) // warm
    for (const clients of [1, 32]) {
      const times: number[] = []
      for (let run = 0; run < runs; run++) times.push(await burst(clients, commands))
      const median = medianOf(times)
      const name = `command-throughput.${kind}.${clients === 1 ? 'alone' : `${clients}-clients`}`
      print({ name, n: commands, median_s: median, rate: commands / median, unit: 'command' })
    }
    await server.stop()
    await database.remove()
    remove()
  })
}
