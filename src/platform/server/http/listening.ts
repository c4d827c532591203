// Opens the door at its address; a port that cannot be had is said in one sentence.
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'

/** Listens; answers the address that a browser on this machine opens. Throws Problem `start.portBusy`, `start.portRefused`. */
export async function listening(door: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await door.listen({ host, port })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') throw new Problem('start.portBusy', 500, { port })
    if (code === 'EACCES') throw new Problem('start.portRefused', 500, { port })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Problem('start.hostUnknown', 500, { host })
    throw error
  }
  const address = door.server.address()
  const listened = typeof address === 'object' && address ? address.port : port
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = isEverywhere || host === '127.0.0.1' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${listened}`
}
