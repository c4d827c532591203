import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from '../platform/amendment.ts'
import { aSession, someTopics } from './example.ts'
import { type Attendance, requireSoundSession } from './session.ts'
import { attendanceOf, draftOf, emptySessionDraft, factsOf, timeOfDay, unanswered } from './sessionDraft.ts'

const counts = (people: string, women: string, men: string) => attendanceOf({ people, women, men, groups: {} })

test('women and men alone make the total; a larger total leaves the rest unknown; blank stays unknown', () => {
  assert.deepEqual(counts('', '30', '24'), { people: 54, women: 30, men: 24 })
  assert.deepEqual(counts('60', '30', '24'), { people: 60, women: 30, men: 24, unknownSex: 6 })
  assert.deepEqual(counts('54', '', ''), { people: 54 })
  assert.equal(counts('', '', ''), undefined)
  assert.deepEqual(counts('54', '30', ''), { people: 54, women: 30, unknownSex: 24 })
})

test('groups that do not reach the total leave a rest without group', () => {
  assert.deepEqual(attendanceOf({ people: '50', women: '', men: '', groups: { pupils: '30' } })?.groups, [
    { group: 'pupils', people: 30 },
    { group: 'unknown', people: 20 },
  ])
})

test('a session turned into a draft and back reads the same', () => {
  const facts = aSession({
    otherTopics: [],
    attendance: { people: 60, women: 30, men: 24, unknownSex: 6 },
    remark: 'Mưa',
  })
  const again = factsOf(draftOf(facts))
  assert.deepEqual(changesBetween(facts, again), [])
  requireSoundSession(again, '2026-11-24', someTopics)
})

test('who corrects the women corrects the total, unless the total was counted apart', () => {
  const corrected = (attendance: Attendance) =>
    factsOf({ ...draftOf(aSession({ attendance })), women: '33' }).attendance
  assert.deepEqual(corrected({ people: 54, women: 30, men: 24 }), { people: 57, women: 33, men: 24 })
  assert.deepEqual(corrected({ people: 60, women: 30, men: 24, unknownSex: 6 })?.people, 60)
})

test('what no longer fits the audience or the form is not sent', () => {
  const draft = { ...draftOf(aSession()), schools: '2', broadcasts: '5' }
  assert.equal(factsOf(draft).schools, undefined)
  assert.equal(factsOf(draft).broadcasts, undefined)
  assert.equal(factsOf({ ...draft, audience: 'pupils' }).schools, 2)
  assert.deepEqual(Object.keys(factsOf(emptySessionDraft)), [])
})

test('the questions left open are named, and no other', () => {
  assert.deepEqual(unanswered(draftOf(aSession())), [])
  assert.deepEqual(unanswered(emptySessionDraft), [
    '/heldOn',
    '/audience',
    '/sessionForm',
    '/topic',
    '/agencyId',
    '/territoryId',
  ])
  assert.deepEqual(unanswered({ ...draftOf(aSession()), territoryId: '', place: { lon: 107, lat: 16 } }), [])
})

test('a time of day as people write it; what is no time stays as it is, for the schema to refuse', () => {
  for (const text of ['1930', '19:30', '19h30', '19.30', ' 19g30 ']) assert.equal(timeOfDay(text), '19:30')
  assert.equal(timeOfDay('8'), '08:00')
  assert.equal(timeOfDay('8h'), '08:00')
  for (const text of ['', '25:00', '19:75', 'tối']) assert.equal(timeOfDay(text), text)
})
