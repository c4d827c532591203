// The invented people of a test office tell a feature's part of the story by real commands.
import assert from 'node:assert/strict'
import { seedId } from '../../src/platform/seedId.ts'
import type { Demonstration } from '../../src/platform/server/feature.ts'
import type { TestOffice } from './office.ts'
import { uploaded } from './uploads.ts'

/** For the `demonstrate` of a feature: everything happens before today. */
export function demonstrationIn(office: TestOffice, today: string): Demonstration {
  const now = `${today}T05:00:00Z`
  let state = 58
  return {
    today,
    persona: (persona) => office.persona(persona),
    async give(contract, as, input, { key, at }) {
      assert.ok(at && at < `${today}T00:00:00+07:00`, `${key} happens before today`)
      office.at(at)
      const id = seedId(contract.name, key)
      const answer = await office.give(contract, as, input, id)
      office.at(now)
      return { ...answer, id }
    },
    ask: (contract, as, input) => office.ask(contract, as, input),
    photo: (as, _jpeg, { key }) => uploaded(office, as, 'photo', seedId('photo', key)),
    random() {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    },
  }
}
