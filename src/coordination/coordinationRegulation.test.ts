import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  emptyRegulationDraft,
  meetingOf,
  newMeetingDraft,
  regulationOf,
  unansweredOfMeeting,
  unansweredOfRegulation,
} from './coordinationDraft.ts'
import {
  type MeetingFacts,
  partnersOf,
  type RegulationFacts,
  requireSoundMeeting,
  requireSoundRegulation,
} from './coordinationRegulation.ts'
import { aMeeting, aRegulation } from './example.ts'

const codeOf = (work: () => void) => {
  try {
    work()
    return 'sound'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const today = '2026-03-06'
const rules = (changes: Partial<RegulationFacts>) => codeOf(() => requireSoundRegulation(aRegulation(changes), today))
const meeting = (changes: Partial<MeetingFacts>, of: Partial<RegulationFacts> = {}) =>
  codeOf(() => requireSoundMeeting(aMeeting('r', changes), aRegulation(of), today))

test('rules: signed before now, ending after they begin, each party once', () => {
  const [first = { agencyId: 'a' }] = aRegulation().parties
  assert.equal(rules({}), 'sound')
  assert.equal(rules({ signedOn: '2026-03-07' }), 'coordinationRegulation.dateInFuture')
  assert.equal(rules({ validTo: '2026-01-15' }), 'coordinationRegulation.endsBeforeStart')
  assert.equal(rules({ parties: [first, first] }), 'coordinationRegulation.partyTwice')
})

test('a meeting: held, under rules in force; nothing is due before it', () => {
  const { regulationId: _, ...free } = aMeeting('r')
  assert.equal(meeting({}), 'sound')
  assert.equal(meeting({ heldOn: '2026-03-07' }), 'meeting.dateInFuture')
  assert.equal(meeting({}, { validTo: '2026-02-20' }), 'meeting.regulationNotInForce')
  assert.equal(meeting({ heldOn: '2026-01-14', conclusions: [] }), 'meeting.regulationNotInForce')
  assert.equal(
    codeOf(() => requireSoundMeeting(free, undefined, today)),
    'meeting.regulationMissing',
  )
  assert.equal(
    codeOf(() => requireSoundMeeting({ ...free, meetingKind: 'commandCommittee' }, undefined, today)),
    'sound',
  )
  const early = [{ what: 'Gửi danh sách', agencyId: 'a', dueOn: '2026-02-19' }]
  assert.equal(meeting({ conclusions: early }), 'meeting.dueBeforeMeeting')
})

test('who has rules with whom', () => {
  assert.deepEqual(
    partnersOf([
      ['Hạt', 'Công an'],
      ['Hạt', 'Quân sự', 'Công an'],
    ]),
    [
      { agencyName: 'Công an', with: ['Hạt', 'Quân sự'] },
      { agencyName: 'Hạt', with: ['Công an', 'Quân sự'] },
      { agencyName: 'Quân sự', with: ['Công an', 'Hạt'] },
    ],
  )
})

test('forms: rules hold from the day of signing; an empty conclusion is none, one without its agency is open', () => {
  assert.deepEqual(unansweredOfRegulation(emptyRegulationDraft), [
    '/number',
    '/title',
    '/signedOn',
    '/agencyId',
    '/parties',
  ])
  const draft = {
    ...emptyRegulationDraft,
    signedOn: '2026-01-15',
    partyIds: ['a', 'b'],
    duties: { a: ' Chủ trì. ', b: '' },
  }
  const { validFrom, parties } = regulationOf(draft)
  assert.deepEqual([validFrom, parties], ['2026-01-15', [{ agencyId: 'a', duties: 'Chủ trì.' }, { agencyId: 'b' }]])
  const blank = { key: '1', what: ' ', agencyId: '', dueOn: '' }
  const held = {
    ...newMeetingDraft('2026-02-20', 'r'),
    subject: 'Giao ban',
    agencyId: 'a',
    territoryId: 't',
    presentIds: ['a'],
  }
  assert.deepEqual(unansweredOfMeeting({ ...held, conclusions: [blank] }), [])
  assert.equal('conclusions' in meetingOf({ ...held, conclusions: [blank] }), false)
  assert.deepEqual(unansweredOfMeeting({ ...held, conclusions: [{ ...blank, what: 'Gửi danh sách' }] }), [
    '/conclusions',
  ])
  assert.deepEqual(unansweredOfMeeting(newMeetingDraft('2026-02-20', '')), [
    '/subject',
    '/agencyId',
    '/territoryId',
    '/regulationId',
    '/presentIds',
  ])
})
