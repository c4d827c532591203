import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TableSheet } from '../../platform/tables/table.ts'
import { agencyId, agencySeeds } from '../../units/seed/agencies.ts'
import { territorySeeds, townId } from '../../units/seed/territories.ts'
import { groupsOfPlan120, plan120 } from '../seed/plan120.ts'
import { correctionsIn, judgedLines, yearsOf } from './judgedPlan.ts'
import { matchNamed, type NamedOffice, namedInCell } from './namedAgencies.ts'
import { tableLines } from './tableLines.ts'
import { textPlan } from './textLines.ts'

const agencies = agencySeeds.map((seed) => ({ ...seed, id: seed.agencyId }))
const office: NamedOffice = {
  agencies,
  on: plan120.issuedOn,
  territoryId: townId,
  parentOf: new Map(territorySeeds.map(({ territoryId, parentId }) => [territoryId, parentId])),
}
const nobody = { office, decisions: [], named: [] }

const name = 'shared/seed/plan-120-kh-ubnd.txt'
function signedText(): string | undefined {
  let folder = import.meta.dirname
  for (let steps = 0; steps < 8; steps++, folder = dirname(folder)) {
    const path = join(folder, name)
    if (existsSync(path)) return readFileSync(path, 'utf8')
  }
  return undefined
}
const signed = signedText()

test('the signed text of plan 120 imports, task by task, with at most five corrections', {
  skip: signed === undefined ? `${name} is not there` : false,
}, (t) => {
  const read = textPlan(signed ?? '', agencies)
  assert.deepEqual(read?.facts, { code: plan120.code, title: plan120.title, issuedOn: plan120.issuedOn })
  const named = [{ namedAs: 'Mặt trận, hội đoàn thể', agencyIds: [agencyId('MTTQ-TX')] }]
  const judged = judgedLines(read?.lines ?? [], { ...nobody, named })
  const corrections = correctionsIn([], named)
  t.diagnostic(`corrections by hand: ${corrections}`)
  assert.ok(corrections <= 5)
  assert.deepEqual(
    judged.filter(({ lineState }) => lineState !== 'ready').map(({ taskCode, faults }) => [taskCode, faults]),
    [],
  )
  const units = (each: { namedAs: string; agencyIds?: readonly string[]; agencies?: readonly string[] }) => ({
    namedAs: each.namedAs,
    agencyIds: [...(each.agencyIds ?? each.agencies?.map(agencyId) ?? [])].sort(),
  })
  const tasks = judged.filter(({ line }) => line.lineKind === 'task')
  assert.deepEqual(
    tasks.map(({ taskCode, line, lead, coordinating, years }) => ({
      code: taskCode,
      title: line.title,
      lead: lead.map(units),
      coordinating: coordinating.map(units),
      expectedResult: line.expectedResult,
      timeText: line.timeText,
      years,
    })),
    groupsOfPlan120.flatMap((group) =>
      group.tasks.map(({ code, title, lead, coordinating, expectedResult, timeText, years }) => ({
        code,
        title,
        lead: lead.map(units),
        coordinating: coordinating.map(units),
        expectedResult,
        timeText,
        years: years ? [...years] : null,
      })),
    ),
  )
  assert.deepEqual(
    judged.filter(({ line }) => line.lineKind === 'group').map(({ groupNumber, line }) => [groupNumber, line.title]),
    groupsOfPlan120.map(({ number, title }) => [number, title]),
  )
})

test('names of a cell: commas within an expression, initials, ends of agencies, nobody', () => {
  assert.deepEqual(
    namedInCell(
      'Phòng Tài nguyên MT; Các phòng, ban, ngành có liên quan, UBND các xã, phường và các đơn vị chủ rừng',
      agencies,
    ),
    ['Phòng Tài nguyên MT', 'Các phòng, ban, ngành có liên quan', 'UBND các xã, phường', 'các đơn vị chủ rừng'],
  )
  assert.deepEqual(namedInCell('Tổ dịch vụ lạ, Hạt Kiểm lâm', agencies), ['Tổ dịch vụ lạ', 'Hạt Kiểm lâm'])
  const meant = (namedAs: string, on = office.on) => matchNamed(namedAs, { ...office, on })
  assert.deepEqual(meant('Ủy ban MTTQVN thị xã'), { kind: 'agencies', agencyIds: [agencyId('MTTQ-TX')] })
  assert.deepEqual(meant('Công an'), { kind: 'agencies', agencyIds: [agencyId('CA-TX')] })
  assert.equal(meant('Các cơ quan, ban, ngành').kind, 'collective')
  const commune = meant('UBND các xã, phường')
  assert.ok(commune.kind === 'agencies' && commune.agencyIds.length === 9)
  const front = meant('Mặt trận, hội đoàn thể')
  assert.equal(front.kind, 'unknown')
  const wrongly = meant('Phòng Tài nguyn và Môi trường')
  assert.ok(wrongly.kind === 'unknown' && wrongly.nearest[0] === agencyId('TNMT-TX'), 'the nearest is offered first')
  assert.equal(meant('Phòng Tài nguyên MT', '2026-01-10').kind, 'unknown', 'it ended')
})

const rows = (...cells: readonly (readonly string[])[]): TableSheet => ({
  name: '',
  rows: cells.map((row, index) => ({ rowNumber: index + 1, cells: row.map((text) => ({ text })) })),
})

test('a table: heads anywhere and twice, line breaks, groups, one column of result and time', () => {
  const lines = tableLines([
    rows(
      ['PHỤ LỤC', '', '', '', ''],
      ['TT', 'Nội dung\ncông việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả, thời gian'],
      ['1', 'Tuyên truyền', '', '', ''],
      ['-', 'Ký cam kết\nvới nhà hàng', 'Hạt Kiểm lâm', 'Công an thị xã', 'Báo cáo; Hàng năm'],
      ['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả, thời gian'],
      ['-', 'Truy quét', 'Tổ lạ', '', 'Báo cáo. Năm 2026'],
      ['', '', '', '', ''],
    ),
  ])
  assert.deepEqual(
    lines?.map(({ rowNumber, lineKind, title, timeText }) => [rowNumber, lineKind, title, timeText]),
    [
      [3, 'group', 'Tuyên truyền', ''],
      [4, 'task', 'Ký cam kết với nhà hàng', 'Hàng năm'],
      [6, 'task', 'Truy quét', 'Năm 2026'],
    ],
  )
  const judged = judgedLines(lines ?? [], nobody)
  assert.deepEqual(
    judged.map(({ taskCode, lineState, faults }) => [taskCode, lineState, faults.map(({ code }) => code)]),
    [
      ['', 'ready', []],
      ['1.1', 'ready', []],
      ['1.2', 'wrong', ['agencyUnknown']],
    ],
  )
  const cured = judgedLines(lines ?? [], {
    ...nobody,
    decisions: [{ rowNumber: 6, lead: 'Hạt Kiểm lâm' }],
  })
  assert.deepEqual(cured[2]?.lineState, 'ready')
  assert.equal(tableLines([rows(['Họ tên', 'Ngày sinh'])]), undefined)
})

test('lines that were not read, were added or left out; numbers go on', () => {
  const lines = tableLines([
    rows(
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Kết quả', 'Thời gian'],
      ['1.1', 'Không nhóm', 'Hạt Kiểm lâm', '', 'Báo cáo', 'Hàng năm'],
      ['Ghi chú: bảng này', '', '', '', '', ''],
      ['1.3', '', 'Hạt Kiểm lâm', '', '', ''],
    ),
  ])
  const state = (decisions: Parameters<typeof judgedLines>[1]['decisions']) =>
    judgedLines(lines ?? [], { ...nobody, decisions }).map(
      ({ taskCode, lineState, faults }) => `${taskCode} ${lineState} ${faults.map(({ code }) => code).join()}`,
    )
  assert.deepEqual(state([{ rowNumber: 3, isLeftOut: true }]), [
    '1.1 look groupMissing',
    ' leftOut ',
    '1.2 wrong titleMissing,groupMissing,resultMissing,timeMissing,codeDiffers',
  ])
  assert.deepEqual(
    state([
      { rowNumber: 2, isAccepted: true },
      { rowNumber: 3, isLeftOut: true },
      { rowNumber: 4, isLeftOut: true },
      {
        rowNumber: 1001,
        lineKind: 'task',
        title: 'Thêm tay',
        lead: 'Hạt Kiểm lâm',
        expectedResult: 'x',
        timeText: 'Hàng năm',
        isAccepted: true,
      },
    ]),
    ['1.1 ready groupMissing', ' leftOut ', ' leftOut ', '1.2 ready groupMissing'],
  )
})

test('the years that a time names', () => {
  assert.equal(yearsOf('Hàng năm'), null)
  assert.deepEqual(yearsOf('Năm 2025, 2026'), [2025, 2026])
  assert.deepEqual(yearsOf('Giai đoạn 2026-2028'), [2026, 2027, 2028])
  assert.equal(yearsOf('Quý III'), null)
})
