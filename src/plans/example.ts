// Builders for tests of the board: an invented plan of three tasks in a town whose units changed on 1 July 2025.
import type { EvidenceRow } from './count.ts'
import type { IndicatorOfTask, PlanSource, TaskOfPlan } from './planSource.ts'

const town = { territoryId: 'town', name: 'thị xã', parentId: null, validFrom: '2011-11-15', validTo: '2025-07-01' }
const oldUnits = ['old-1', 'old-2', 'old-3', 'old-4']
const newUnits = ['new-1', 'new-2']
const heirOf = (old: string) => (old < 'old-3' ? 'new-1' : 'new-2')

const exampleTask = (code: string, change: Partial<TaskOfPlan> = {}): TaskOfPlan => ({
  taskId: `task ${code}`,
  code,
  groupNumber: Number(code[0]),
  groupTitle: `Nhóm ${code[0]}`,
  title: `Nhiệm vụ ${code}`,
  expectedResult: 'Báo cáo kết quả thực hiện',
  timeText: 'Hàng năm',
  years: null,
  ...change,
})

export const exampleIndicator = (taskCode: string, indicator: string, change: Partial<IndicatorOfTask> = {}) => ({
  indicatorId: `${taskCode}.${indicator}`,
  taskId: `task ${taskCode}`,
  taskCode,
  indicator,
  name: indicator,
  unitOfMeasure: 'session',
  evidenceKinds: ['session'],
  quantity: indicator,
  filter: { task: [taskCode] },
  isRestricted: false,
  ...change,
})

let made = 0
export const exampleEvidence = (task: string, change: Partial<EvidenceRow> = {}): EvidenceRow => ({
  evidenceId: `evidence ${++made}`,
  evidenceKind: 'session',
  occurredOn: '2026-03-10',
  agencyId: 'station',
  territoryId: 'new-1',
  title: 'Họp thôn',
  attributes: { task },
  quantities: { sessions: 1, attendance: 30 },
  lon: null,
  lat: null,
  isDemonstration: true,
  ...change,
})

const assigned = (
  task: string,
  agencyId: string | null,
  validTo: string | null,
  namedAs = agencyId ?? 'mọi người',
) => ({
  taskAssignmentId: `${task} ${agencyId}`,
  taskId: `task ${task}`,
  agencyId,
  assignmentRole: 'lead' as const,
  namedAs,
  validFrom: '2025-01-10',
  validTo,
  legalBasis: 'Phụ lục',
  reassignedOn: null,
})

/** 1.1 is led by the station and the committee of new-1, 1.2 by the station, 2.1 by a division that ended with the town. */
export function exampleSource(change: Partial<PlanSource> = {}): PlanSource {
  const agency = (agencyId: string, validFrom: string, validTo: string | null, territoryId: string | null = null) => ({
    agencyId,
    name: `cơ quan ${agencyId}`,
    agencyKind: 'peoplesCommittee',
    territoryId,
    validFrom,
    validTo,
  })
  return {
    plan: {
      planId: 'plan',
      code: '120/KH-UBND',
      title: 'Kế hoạch',
      issuedOn: '2025-01-10',
      issuerName: 'UBND thị xã',
      territoryId: 'town',
    },
    tasks: [exampleTask('1.1'), exampleTask('1.2'), exampleTask('2.1')],
    assignments: [
      assigned('1.1', 'station', null),
      assigned('1.1', 'committee', null),
      assigned('1.2', 'station', null),
      assigned('1.2', null, null),
      assigned('2.1', 'division', '2025-07-01'),
    ],
    deadlines: [{ taskId: null, year: null, dueOn: null, monthDay: '12-18', recordedAt: '2025-01-10T00:00:00Z' }],
    indicators: ['1.1', '1.2', '2.1'].flatMap((code) => [
      exampleIndicator(code, 'sessions'),
      exampleIndicator(code, 'attendance'),
    ]),
    evidence: [],
    territories: [
      town,
      ...oldUnits.map((id) => ({ ...town, territoryId: id, name: `xã ${id}`, parentId: 'town' })),
      ...newUnits.map((id) => ({
        territoryId: id,
        name: `xã ${id}`,
        parentId: null,
        validFrom: '2025-07-01',
        validTo: null,
      })),
    ],
    territorySuccessions: [
      ...oldUnits.map((fromId) => ({ fromId, toId: heirOf(fromId), areaShare: 1 })),
      ...newUnits.map((toId) => ({ fromId: 'town', toId, areaShare: 0.5 })),
    ],
    agencies: [
      agency('station', '2011-11-15', null),
      agency('committee', '2025-07-01', null, 'new-1'),
      agency('oldCommittee', '2011-11-15', '2025-07-01', 'old-1'),
      agency('division', '2011-11-15', '2025-07-01'),
      agency('heir', '2025-07-01', null),
    ],
    agencySuccessions: [
      { fromId: 'oldCommittee', toId: 'committee' },
      { fromId: 'division', toId: 'heir' },
    ],
    holdings: [
      {
        agencyId: 'committee',
        postId: 'chairman',
        personName: 'Người Đứng Đầu',
        postTitle: 'Chủ tịch',
        isHead: true,
        validFrom: '2025-07-01',
        validTo: null,
      },
    ],
    responsibilities: [
      {
        territoryId: 'new-1',
        agencyId: 'committee',
        postId: 'chairman',
        matter: 'general',
        validFrom: '2025-07-01',
        validTo: null,
      },
    ],
    year: 2026,
    asOf: '2026-06-19',
    unitsOf: 'now',
    seesRestricted: false,
    ...change,
  }
}
