// Commands and reads over HTTP as the operator of a running server, for tests and benchmarks that cut it off.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface OperatorClient {
  /** The HTTP status and the JSON answer; throws when the server is gone. */
  give(name: string, id: string, input: unknown): Promise<{ status: number; answer: unknown }>
  ask<Answer>(name: string, input: unknown): Promise<Answer>
}

/** For the server that has announced itself in this data folder. */
export function operatorOf(dataDir: string): OperatorClient {
  const { address, operatorKey } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as {
    address: string
    operatorKey: string
  }
  const headers = { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' }
  return {
    async give(name, id, input) {
      const body = JSON.stringify({ id, input })
      const reply = await fetch(`${address}/api/commands/${name}`, { method: 'POST', headers, body })
      return { status: reply.status, answer: await reply.json() }
    },
    async ask(name, input) {
      const query = encodeURIComponent(JSON.stringify(input))
      const reply = await fetch(`${address}/api/reads/${name}?input=${query}`, { headers })
      if (!reply.ok) throw new Error(`${name}: ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as never
    },
  }
}
