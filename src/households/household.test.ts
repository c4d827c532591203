import assert from 'node:assert/strict'
import { test } from 'node:test'
import { someTopics } from '../outreach/example.ts'
import { aHousehold, aVisit } from './example.ts'
import { daysLate, type HouseholdFacts, requireSoundHousehold, telephoneOf } from './household.ts'
import {
  draftOf,
  emptyHouseholdDraft,
  householdOf,
  newVisitDraft,
  unansweredOfHousehold,
  unansweredOfVisit,
  visitOf,
} from './householdDraft.ts'
import { requireSoundVisit, type VisitFacts } from './householdVisit.ts'

const codeOf = (work: () => void) => {
  try {
    work()
    return 'sound'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const household = (facts: HouseholdFacts) => codeOf(() => requireSoundHousehold(facts))
const visit = (changes: Partial<VisitFacts>) =>
  codeOf(() => requireSoundVisit(aVisit('h', changes), '2026-03-06', someTopics))

test('a household has a unit or a place, and a telephone that is one', () => {
  const { territoryId: _, ...unplaced } = aHousehold()
  const { place: __, ...nowhere } = unplaced
  assert.equal(household(aHousehold()), 'sound')
  assert.equal(household(unplaced), 'sound')
  assert.equal(household(nowhere), 'household.placeMissing')
  assert.equal(household(aHousehold({ telephone: '123' })), 'household.telephoneWrong')
  assert.deepEqual(['0905.123-456', '+84 905123456', '0234 3557 123', '905123456', 'không'].map(telephoneOf), [
    '0905123456',
    '0905123456',
    '02343557123',
    undefined,
    undefined,
  ])
})

test('a visit was not tomorrow, was about something of that day, and the next one comes after it', () => {
  assert.equal(visit({}), 'sound')
  assert.equal(visit({ visitedOn: '2026-03-07' }), 'householdVisit.dateInFuture')
  assert.equal(visit({ topics: ['closedTopic'] }), 'householdVisit.topicNotInForce')
  assert.equal(visit({ topics: ['noSuchTopic'] }), 'householdVisit.topicNotInForce')
  assert.equal(visit({ nextVisitDueOn: '2026-03-05' }), 'householdVisit.nextTooEarly')
  const leaflets = { materialKind: 'leaflet', quantity: 1 } as const
  assert.equal(visit({ materials: [leaflets, leaflets] }), 'householdVisit.materialTwice')
})

test('late from the day after; without a day nothing is late', () => {
  assert.deepEqual(
    [daysLate('2026-03-06', '2026-03-06'), daysLate('2026-03-04', '2026-03-06'), daysLate(null, '2026-03-06')],
    [0, 2, null],
  )
})

test('forms: there and back, blank is left out, a signed paper is needed where somebody signed', () => {
  assert.deepEqual(householdOf(draftOf(aHousehold())), aHousehold())
  assert.deepEqual(unansweredOfHousehold(emptyHouseholdDraft), ['/headName', '/village', '/agencyId', '/territoryId'])
  const draft = { ...newVisitDraft('2026-03-05'), topics: ['forestProtection'] }
  assert.deepEqual(visitOf('h', draft), { householdId: 'h', visitedOn: '2026-03-05', topics: ['forestProtection'] })
  assert.deepEqual(unansweredOfVisit(newVisitDraft('2026-03-05')), ['/topics'])
  const signed = { ...draft, hasSigned: true }
  assert.deepEqual(unansweredOfVisit(signed), ['/pledge/listIds'])
  assert.deepEqual(visitOf('h', { ...signed, listIds: ['f'] }).pledge, {
    pledgeSubjects: ['forestProtection', 'firePrevention'],
    validYear: 2026,
    listIds: ['f'],
  })
})
