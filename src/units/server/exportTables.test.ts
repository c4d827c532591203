// The lists on paper: words of the language, empty cells for what is unknown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { AccountRow } from '../accountContract.ts'
import type { Answering, TerritoryRow } from '../contract.ts'
import { accountTable, responsibilityTable, territoryTable } from './exportTables.ts'

const id = '00000000-0000-8000-8000-000000000001'
const cells = (table: ReturnType<ExportTable>, row: object) =>
  Object.fromEntries(Object.entries(table).map(([name, { cell }]) => [name, cell(row as never)]))

test('a territory says that its shape is a sketch, and has no measured area then', () => {
  const territory: TerritoryRow = {
    id,
    code: '20035',
    name: 'Bình Điền',
    fullName: 'xã Bình Điền',
    territoryKind: 'commune',
    parentId: null,
    parentName: null,
    validFrom: '2025-07-01',
    validTo: null,
    legalBasis: 'Nghị quyết',
    predecessors: [
      { id, name: 'xã Bình Tiến' },
      { id, name: 'xã Bình Thành' },
    ],
    successors: [],
    hasShape: true,
    isSketch: true,
    areaKm2: null,
  }
  assert.deepEqual(cells(territoryTable('vi'), territory), {
    fullName: 'xã Bình Điền',
    code: '20035',
    territoryKind: 'Xã',
    parentName: null,
    validFrom: '01/07/2025',
    validTo: null,
    predecessors: 'xã Bình Tiến; xã Bình Thành',
    successors: null,
    shape: 'Phác họa',
    areaKm2: null,
    legalBasis: 'Nghị quyết',
  })
})

test('an empty post is said to be empty', () => {
  const answering: Answering = {
    responsibilityId: id,
    matter: 'general',
    territoryId: null,
    territoryName: null,
    agencyId: id,
    agencyName: 'UBND xã Bình Điền',
    postId: id,
    postTitle: 'Chủ tịch',
    personId: null,
    personName: null,
    telephone: null,
    isActing: false,
    validFrom: '2025-07-01',
    validTo: null,
    legalBasis: 'Kế hoạch',
  }
  const { personName, territoryName, matter } = cells(responsibilityTable('vi'), answering)
  assert.deepEqual(
    [personName, territoryName, matter],
    ['Chức vụ đang trống', 'Công việc của cơ quan', 'Mọi việc trên địa bàn'],
  )
})

test('roles and states of an account are words of the language', () => {
  const account: AccountRow = {
    id,
    userName: 'hatruong',
    personId: id,
    personName: 'Lê Đại Thụ',
    postTitles: [],
    roles: ['stationHead'],
    accountState: 'resting',
    restsUntil: null,
    mustChangePassword: false,
    hasSecondFactor: false,
    lastSignInAt: null,
    signInCount: 0,
    createdAt: '2026-06-19T01:00:00.000Z',
    closedAt: null,
    closedReason: null,
  }
  const { roles, accountState, lastSignInAt, createdAt } = cells(accountTable('en'), account)
  assert.deepEqual(
    [roles, accountState, lastSignInAt, createdAt],
    ['Station head', 'Resting', null, '19/06/2026, 08:00'],
  )
})
