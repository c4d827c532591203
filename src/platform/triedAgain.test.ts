import assert from 'node:assert/strict'
import { test } from 'node:test'
import { triedAgain } from './triedAgain.ts'

function failing(times: number, words = 'busy') {
  let tries = 0
  return {
    tries: () => tries,
    act: async () => {
      tries += 1
      if (tries <= times) throw new Error(words)
      return tries
    },
  }
}
const patience = { passes: (error: unknown) => (error as Error).message === 'busy', pausesMs: [0, 0] }

test('what passes is tried again, as often as there are pauses', async () => {
  assert.equal(await triedAgain(failing(0).act, patience), 1)
  assert.equal(await triedAgain(failing(2).act, patience), 3)
  const never = failing(9)
  await assert.rejects(triedAgain(never.act, patience), /busy/)
  assert.equal(never.tries(), 3)
})

test('what does not pass is said at once', async () => {
  const refused = failing(1, 'refused')
  await assert.rejects(triedAgain(refused.act, patience), /refused/)
  assert.equal(refused.tries(), 1)
})
