import assert from 'node:assert/strict'
import test from 'node:test'
import { mostUrgentFirst } from './mostUrgent.ts'
import type { TaskStatus } from './taskStatus.ts'

const task = (code: string, taskStatus: TaskStatus | null, ...leads: string[]) => ({
  code,
  taskStatus,
  leads: leads.map((agencyId) => ({
    assignmentRole: 'lead' as const,
    namedAs: agencyId,
    agencies: [{ agencyId, name: agencyId }],
    ended: [],
    waiting: [],
  })),
})

test('what a unit leads comes before what it coordinates; among them what is late, then what has no evidence', () => {
  const rows = [
    task('1.2', 'onTrack', 'A'),
    task('2.10', 'noEvidence', 'A'),
    task('2.9', 'noEvidence', 'A'),
    task('3.1', 'late', 'B'),
    task('4.1', 'late', 'A', 'B'),
    task('4.2', null, 'A'),
  ]
  assert.deepEqual(
    mostUrgentFirst(rows, 'A').map(({ code }) => code),
    ['4.1', '2.9', '2.10', '1.2', '4.2', '3.1'],
  )
})
