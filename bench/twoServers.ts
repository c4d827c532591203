// Requests per second through one server process and through two on one PostgreSQL: a mixture of reads and commands by 32
// clients who turn to each server in turn, as behind a balancer. The 95th percentile is a line of its own.
import { randomUUID } from 'node:crypto'
import { sessionInput } from '../test/support/manySessions.ts'
import { operatorOf } from '../test/support/operatorClient.ts'
import type { Measured } from './measured.ts'
import { type BenchServer, freshFolder, medianOf, onEachDatabase, startServer } from './servers.ts'

const runs = 3
const requests = 1_200
const clients = 32

export async function twoServers(print: (measured: Measured) => void): Promise<void> {
  await onEachDatabase(async (kind, makeDatabase) => {
    if (kind !== 'postgres') return // the embedded database has one server
    const database = await makeDatabase()
    const folders = [freshFolder(), freshFolder()]
    const servers: BenchServer[] = []
    try {
      for (const { folder } of folders) servers.push(await startServer(folder, database.url))
      await measure(
        folders.map(({ folder }) => folder),
        print,
      )
    } finally {
      for (const server of servers) await server.stop()
      await database.remove()
      for (const { remove } of folders) remove()
    }
  })
}

async function measure(folders: readonly string[], print: (measured: Measured) => void) {
  const operators = folders.map(operatorOf)
  const input = await sessionInput(operators[0] as never, 'Bench')
  for (const processes of [1, 2]) {
    const seconds: number[] = []
    const waits: number[] = []
    for (let run = 0; run <= runs; run++) {
      const took: number[] = []
      const started = performance.now()
      let next = 0
      const client = async () => {
        for (let number = next++; number < requests; number = next++) {
          const operator = operators[number % processes]
          const asked = performance.now()
          if (number % 4 === 0) {
            const outcome = await operator?.give('session.record', randomUUID(), input)
            if (outcome?.status !== 200) throw new Error(JSON.stringify(outcome))
          } else await operator?.ask('session.list', { page: 1, pageSize: 25 })
          took.push((performance.now() - asked) / 1000)
        }
      }
      await Promise.all(Array.from({ length: clients }, client))
      if (run === 0) continue // warm
      seconds.push((performance.now() - started) / 1000)
      waits.push(took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN)
    }
    const median = medianOf(seconds)
    const name = `two-servers.${processes === 1 ? 'one-process' : 'two-processes'}`
    print({ name, n: requests, median_s: median, rate: requests / median, unit: 'request' })
    print({ name: `${name}.p95`, n: requests, median_s: medianOf(waits), rate: null, unit: 'request' })
  }
}
