// A whole office without doors, for tests of commands and reads: every feature, migrated and founded, on each database. The
// invented people are there; nothing of the demonstration's story is.
import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { features } from '../../src/apps/features.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { CommandContract, InputOf, OutputOf, ReadContract } from '../../src/platform/contract.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import type { Office } from '../../src/platform/server/office.ts'
import { openOffice } from '../../src/platform/server/openOffice.ts'
import { entrance } from '../../src/units/server/entrance.ts'
import { freshFolder, makePostgres } from './database.ts'

export interface TestOffice {
  readonly office: Office
  /** Sets the clock: ISO instant. It stands still until set again. */
  at(instant: string): void
  /** The actor of an invented person, e.g. `communeOfficer`. */
  persona(persona: string): Promise<Actor>
  /** Somebody who is signed in and holds no post. */
  readonly stranger: Actor
  /** Throws the Problem that a refusal is. `id` left out: a new one. */
  give<Contract extends CommandContract>(
    contract: Contract,
    as: Actor | undefined,
    input: InputOf<Contract>,
    id?: string,
  ): Promise<OutputOf<Contract>>
  ask<Contract extends ReadContract>(
    contract: Contract,
    as: Actor | undefined,
    input: InputOf<Contract>,
  ): Promise<OutputOf<Contract>>
}

// The office that was founded for all tests of a run (foundOffice.ts); one with settings of its own is founded anew.
const { TEST_DATABASE_URL: serverUrl, FOUNDED_OFFICE, FOUNDED_DATABASE } = process.env

/** When every test office is founded. */
const firstInstant = '2026-06-19T01:00:00Z'

/** Opens an office of all features without its story, its clock standing still unless given. */
export function openTestOffice(given: {
  readonly environment: Record<string, string>
  readonly log?: (line: string) => void
  readonly clock?: () => Date
}): Promise<Office> {
  return openOffice({
    config: readConfig(given.environment),
    features,
    entrance,
    log: given.log ?? (() => {}),
    clock: given.clock ?? (() => new Date(firstInstant)),
    tellsStory: false,
  })
}

/** The database of this round, by name (see database.ts), with how to open a new office on it. */
export const offices: Readonly<
  Record<string, (t: TestContext, environment?: Record<string, string>) => Promise<TestOffice>>
> = serverUrl
  ? {
      postgres: async (t, environment) => {
        const { databaseUrl, remove } = await makePostgres(serverUrl, environment ? undefined : FOUNDED_DATABASE)
        return opened(t, environment, databaseUrl, remove)
      },
    }
  : { embedded: (t, environment) => opened(t, environment) }

async function opened(
  t: TestContext,
  environment?: Record<string, string>,
  databaseUrl = '',
  remove = async () => {},
): Promise<TestOffice> {
  let instant = new Date(firstInstant)
  const dataDir = freshFolder(t)
  if (FOUNDED_OFFICE && !environment) cpSync(FOUNDED_OFFICE, dataDir, { recursive: true })
  const office = await openTestOffice({
    environment: { ...environment, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    log: (line) => t.diagnostic(line),
    clock: () => instant,
  })
  t.after(async () => {
    await office.close()
    await remove()
  })
  const asker = (actor: Actor | undefined) => ({ actor, address: '127.0.0.1', device: 'test' })
  return {
    office,
    at(given) {
      instant = new Date(given)
    },
    async persona(persona) {
      const actor = await office.moment((moment) => entrance.actorByUserName(moment, persona))
      if (!actor) throw new Error(`no persona ${persona}`)
      return actor
    },
    stranger: {
      accountId: '00000000-0000-8000-8000-00000000000f',
      personId: '00000000-0000-8000-8000-00000000000f',
      name: 'stranger',
      roles: [],
      agencyIds: [],
      territoryIds: [],
      overrides: {},
      language: 'vi',
    },
    async give(contract, as, input, id = randomUUID()) {
      return (await office.give(contract.name, { id, input }, asker(as))).answer as never
    },
    ask: async (contract, as, input) => (await office.ask(contract.name, input, asker(as))) as never,
  }
}
