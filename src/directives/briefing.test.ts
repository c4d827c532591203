import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireSoundBriefing } from './briefing.ts'
import { aBriefing } from './example.ts'

const documents = [
  { code: '58-CT/TU', issuedOn: '2024-09-16' },
  { code: '7/TB', issuedOn: null },
]
const judge = (facts: Parameters<typeof aBriefing>[0]) =>
  requireSoundBriefing(aBriefing(facts), { today: '2026-06-19', documents })
const refusedAs = (code: string) => ({ code: `briefing.${code}` })

test('a briefing is held after its documents and not after today', () => {
  judge({ heldOn: '2024-09-16' })
  assert.throws(() => judge({ heldOn: '2026-06-20' }), refusedAs('dateInFuture'))
  assert.throws(() => judge({ heldOn: '2024-09-15' }), refusedAs('beforeDocument'))
})

test('groups add up to all; nobody counted stays unknown', () => {
  judge({ people: undefined })
  judge({
    people: 40,
    groups: [
      { group: 'officials', people: 30 },
      { group: 'unknown', people: 10 },
    ],
  })
  assert.throws(
    () => judge({ people: 40, groups: [{ group: 'officials', people: 30 }] }),
    refusedAs('groupsDoNotAddUp'),
  )
  const officials = { group: 'officials', people: 20 } as const
  assert.throws(() => judge({ people: 40, groups: [officials, officials] }), refusedAs('groupTwice'))
})
