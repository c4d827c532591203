import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AgencyVersion, isWaiting, reassigned, type TaskAssignment } from './assignment.ts'

const assignment = (agencyId: string, change: Partial<TaskAssignment> = {}): TaskAssignment => ({
  taskAssignmentId: `of ${agencyId}`,
  taskId: 'task',
  agencyId,
  assignmentRole: 'lead',
  namedAs: 'UBND các xã, phường',
  validFrom: '2025-01-10',
  validTo: '2025-07-01',
  legalBasis: 'annex',
  reassignedOn: null,
  ...change,
})
const agency = (agencyId: string, validFrom: string, validTo: string | null): AgencyVersion => ({
  agencyId,
  name: `UBND ${agencyId}`,
  validFrom,
  validTo,
})
const agencies = [
  ...['a', 'b', 'c'].map((id) => agency(id, '2011-11-15', '2025-07-01')),
  agency('new', '2025-07-01', null),
  agency('other', '2025-07-01', null),
]
const move = { fromAgencyIds: ['a', 'b'], toAgencyIds: ['new'], validFrom: '2025-07-01', legalBasis: 'decision' }

test('a task waits from the day its agency ends until the day others have it', () => {
  const ended = assignment('a')
  assert.equal(isWaiting(ended, '2025-06-30'), false)
  assert.equal(isWaiting(ended, '2025-07-01'), true)
  assert.equal(isWaiting({ ...ended, reassignedOn: '2025-09-01' }, '2025-08-31'), true)
  assert.equal(isWaiting({ ...ended, reassignedOn: '2025-09-01' }, '2025-09-01'), false)
  assert.equal(isWaiting({ ...ended, agencyId: null }, '2026-01-01'), false)
})

test('several agencies become one, under the plan’s same words and in the same part', () => {
  const { ended, begun } = reassigned([assignment('a'), assignment('b'), assignment('c')], agencies, move)
  assert.deepEqual(
    ended.map((each) => [each.taskAssignmentId, each.validTo]),
    [
      ['of a', '2025-07-01'],
      ['of b', '2025-07-01'],
    ],
  )
  assert.deepEqual(begun, [
    {
      agencyId: 'new',
      assignmentRole: 'lead',
      namedAs: 'UBND các xã, phường',
      validFrom: '2025-07-01',
      legalBasis: 'decision',
    },
  ])
})

test('whoever has it already under the same words gets it no second time', () => {
  const has = assignment('new', { validFrom: '2025-07-01', validTo: null })
  assert.deepEqual(reassigned([assignment('a'), assignment('b'), has], agencies, move).begun, [])
})

test('an agency that is still there hands over on the day given', () => {
  const has = assignment('new', { validFrom: '2025-07-01', validTo: null })
  const later = { ...move, fromAgencyIds: ['new'], toAgencyIds: ['other'], validFrom: '2026-03-01' }
  const { ended } = reassigned([has], agencies, later)
  assert.deepEqual(ended, [{ taskAssignmentId: 'of new', validTo: '2026-03-01' }])
})

test('refused: not theirs, moved on already, no agency of that day, too early, to itself', () => {
  const own = [assignment('a'), assignment('b')]
  const refused = (change: Partial<typeof move>, code: string, from = own) =>
    assert.throws(() => reassigned(from, agencies, { ...move, ...change }), { code })
  refused({ fromAgencyIds: ['c'] }, 'task.notAssigned')
  refused({}, 'task.notAssigned', [assignment('a', { reassignedOn: '2025-07-01' }), assignment('b')])
  refused({ toAgencyIds: ['c'] }, 'task.agencyNotInForce')
  refused({ toAgencyIds: ['nobody'] }, 'task.agencyNotInForce')
  refused({ validFrom: '2025-06-30', toAgencyIds: ['c'] }, 'task.reassignedTooEarly')
  refused({ toAgencyIds: ['a'] }, 'task.reassignedToSame')
})
