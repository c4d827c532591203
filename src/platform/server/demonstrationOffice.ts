// The invented data of a new demonstration office: given by the invented people through the same commands as any, on
// invented days. All of it in one transaction: an interrupted first start begins again from nothing.
import type { Actor } from '../actor.ts'
import { Problem } from '../problem.ts'
import { seedId } from '../seedId.ts'
import type { Transaction } from './database/database.ts'
import type { Demonstration, Feature } from './feature.ts'
import type { FileStores } from './files/fileStore.ts'
import { keptFile } from './files/keptFile.ts'
import { dateIn } from './office.ts'
import { accepted, answered, type World } from './runner.ts'

/** Lets every feature tell its part, those that others build on first. */
export async function demonstrate(
  world: World,
  tx: Transaction,
  stores: FileStores,
  features: readonly Feature[],
  timeZone: string,
): Promise<void> {
  const now = world.clock()
  let instant = now
  const here: World = { ...world, transaction: (work) => work(tx), clock: () => instant }
  const asker = (actor: Actor) => ({ actor, address: '', device: 'demonstration' })
  const demonstration: Demonstration = {
    today: dateIn(timeZone, now),
    async persona(persona) {
      const actor = await here.entrance.actorByUserName(here.moment(tx, now), persona)
      if (!actor) throw new Problem('signIn.noPersona', 500, { persona })
      return actor
    },
    async give(contract, as, input, { key, at }) {
      const id = seedId(contract.name, key)
      instant = at ? new Date(at) : now
      const { answer } = await accepted(here, contract.name, { id, input }, asker(as))
      instant = now
      return { ...(answer as object), id } as never
    },
    async ask(contract, as, input) {
      return (await answered(here, contract.name, input, asker(as))) as never
    },
    async photo(as, jpeg, { key, at }) {
      const fileId = seedId('photo', key)
      await keptFile(
        { stores, transaction: (work) => work(tx) },
        {
          fileId,
          purpose: 'photo',
          name: `${key}.jpg`,
          content: jpeg,
          accountId: as.accountId,
          now: new Date(at),
          isDemonstration: true,
        },
      )
      return fileId
    },
    random: seeded(58),
  }
  for (const feature of [...features].reverse()) await feature.demonstrate?.(demonstration)
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
