// The command line: any read or command, and the verbs that features add. It talks to the server that runs on the same data
// folder; where none runs it opens the database itself. Prints JSON and nothing else on stdout.
import { randomUUID } from 'node:crypto'
import { accessSync, constants, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Problem } from '../problem.ts'
import { runningServer } from './announcement.ts'
import { machineVerbs } from './backup/machineVerbs.ts'
import type { Office } from './office.ts'
import { type Opening, openOffice } from './openOffice.ts'
import { operatorAs } from './operator.ts'

interface Connection {
  ask(name: string, input: unknown): Promise<unknown>
  give(name: string, id: string, input: unknown): Promise<unknown>
  close(): Promise<void>
}

/** Carries out one line; answers what is to be printed. Throws a Problem when it is refused. */
export async function carriedOut(
  given: readonly string[],
  opening: Opening & { readonly clock: () => Date },
): Promise<unknown> {
  const [word = '', ...rest] = given
  const ofTheMachine = machineVerbs[word]
  if (ofTheMachine) return ofTheMachine(rest, opening.config, opening.clock)
  const verb = opening.features.flatMap((feature) => feature.verbs ?? []).find(({ name }) => name === word)
  if (word !== 'read' && word !== 'command' && !verb) throw new Problem('cli.unknown', 404, { verb: word })
  const own = verb ? { as: undefined, id: undefined, words: [] } : parsed(rest)
  const input = verb ? undefined : jsonOf(own.words[1])
  const connection = await connected(opening, own.as)
  try {
    if (verb)
      return await verb.run(rest, {
        now: opening.clock(),
        ask: connection.ask,
        file: fileAt,
        write: (path, bytes) => writeFileSync(path, bytes),
      })
    const name = own.words[0] ?? ''
    return word === 'read'
      ? await connection.ask(name, input)
      : await connection.give(name, own.id ?? randomUUID(), input)
  } finally {
    await connection.close()
  }
}

function fileAt(path: string): string {
  try {
    accessSync(path, constants.R_OK)
    return path
  } catch (error) {
    throw new Problem('cli.noSuchFile', 404, { file: path, reason: (error as { code?: string }).code ?? '' })
  }
}

function parsed(rest: readonly string[]) {
  const options = { as: { type: 'string' }, id: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
  return { as: values.as, id: values.id, words: positionals }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    throw new Problem('input.unreadable', 400)
  }
}

async function connected(opening: Opening, userName: string | undefined): Promise<Connection> {
  const server = await runningServer(opening.config.dataDir)
  return server ? remote(server.address, server.operatorKey, userName) : local(opening, userName)
}

async function local(opening: Opening, userName: string | undefined): Promise<Connection> {
  const office: Office = await openOffice(opening)
  try {
    const actor = await office.moment((moment) => operatorAs(opening.entrance, moment, userName))
    const credentials = { actor, address: '', device: 'cli' }
    return {
      ask: (name, input) => office.ask(name, input, credentials),
      give: async (name, id, input) => (await office.give(name, { id, input }, credentials)).answer,
      close: () => office.close(),
    }
  } catch (error) {
    await office.close()
    throw error
  }
}

function remote(address: string, operatorKey: string, userName: string | undefined): Connection {
  const headers = {
    authorization: `Bearer ${operatorKey}`,
    'content-type': 'application/json',
    ...(userName ? { 'x-act-as': userName } : {}),
  }
  const answered = async (reply: Response) => {
    const answer = (await reply.json()) as ReturnType<Problem['toJSON']>
    if (!reply.ok) throw new Problem(answer.code, answer.status, answer.params, answer.fields)
    return answer
  }
  return {
    ask: async (name, input) =>
      answered(
        await fetch(`${address}/api/reads/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }),
      ),
    give: async (name, id, input) =>
      answered(
        await fetch(`${address}/api/commands/${name}`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ id, input }),
        }),
      ),
    close: async () => {},
  }
}
