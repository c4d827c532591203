import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Value from 'typebox/value'
import { changesBetween } from '../platform/amendment.ts'
import { aSession, someTopics } from './example.ts'
import { requireSoundSession, SessionFacts } from './session.ts'
import { vi } from './vi.ts'

const today = '2026-11-24'
const check = (changes: Partial<SessionFacts>) => requireSoundSession(aSession(changes), today, someTopics)

test('a plain session is sound and matches its schema', () => {
  assert.ok(Value.Check(SessionFacts, aSession()))
  check({})
  check({ heldOn: today })
  check({ attendance: { people: 54 } })
  check({ attendance: { people: 54, women: 30, men: 20, unknownSex: 4 } })
})

const refusals: readonly [string, Partial<SessionFacts>, string][] = [
  ['tomorrow', { heldOn: '2026-11-25' }, 'session.dateInFuture'],
  ['before the plan', { heldOn: '2025-01-09' }, 'session.topicNotInForce'],
  ['topic that ended that day', { heldOn: '2026-01-01', topic: 'closedTopic' }, 'session.topicNotInForce'],
  ['topic of no list', { topic: 'somethingElse' }, 'session.topicUnknown'],
  ['another topic of no list', { otherTopics: ['somethingElse'] }, 'session.topicUnknown'],
  ['sexes short of the sum', { attendance: { people: 54, women: 30, men: 20 } }, 'session.sexesDoNotAddUp'],
  ['only women given', { attendance: { people: 54, women: 30 } }, 'session.sexesDoNotAddUp'],
  ['sexes beyond the sum', { attendance: { people: 54, women: 54, men: 1 } }, 'session.sexesDoNotAddUp'],
  [
    'groups short of the sum',
    { attendance: { people: 5, groups: [{ group: 'pupils', people: 4 }] } },
    'session.groupsDoNotAddUp',
  ],
  [
    'a group twice',
    {
      attendance: {
        people: 4,
        groups: [
          { group: 'pupils', people: 2 },
          { group: 'pupils', people: 2 },
        ],
      },
    },
    'session.groupTwice',
  ],
  ['schools without pupils', { schools: 1 }, 'session.schoolsNotExpected'],
  ['minutes without broadcasts', { broadcastMinutes: 30 }, 'session.broadcastsMissing'],
  [
    'a material twice',
    {
      materials: [
        { materialKind: 'leaflet', quantity: 1 },
        { materialKind: 'leaflet', quantity: 2 },
      ],
    },
    'session.materialTwice',
  ],
]
for (const [what, changes, code] of refusals)
  test(`refused: ${what}`, () => {
    assert.throws(() => check(changes), { code })
    const say = vi.problems[code as keyof typeof vi.problems]
    assert.ok(say({ heldOn: today, name: 'x', validFrom: today, people: 1, sum: 2 }).length > 20)
  })

test('refused: neither unit nor place', () => {
  const { place: _place, territoryId: _territory, ...facts } = aSession()
  assert.throws(() => requireSoundSession(facts, today, someTopics), { code: 'session.placeMissing' })
})

test('whatever is counted, the remainder marked unknown makes it add up', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (women, men, unknownSex) => {
      const people = women + men + unknownSex
      if (people > 0) check({ attendance: { people, women, men, unknownSex } })
      assert.throws(() => check({ attendance: { people: people + 1, women, men, unknownSex } }))
    }),
  )
})

test('an amendment names the fields that changed, with both values; empty and absent are alike', () => {
  const before = aSession({ photoIds: [] })
  assert.deepEqual(changesBetween(before, aSession()), [])
  assert.deepEqual(changesBetween(before, aSession({ attendance: { men: 24, people: 54, women: 30 } })), [])
  assert.deepEqual(changesBetween(before, aSession({ attendance: { people: 60 }, remark: 'x' })), [
    { field: 'attendance', before: before.attendance, after: { people: 60 } },
    { field: 'remark', before: null, after: 'x' },
  ])
})
