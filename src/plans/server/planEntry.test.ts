// Plans entered by people in a whole office, on each database: from tables, copied, by hand; several side by side.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import { keptFile } from '../../platform/server/files/keptFile.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { listPlans, readPlanBoard, readPlanTasks, setTaskDeadline, showTask } from '../contract.ts'
import { listIndicators } from '../indicatorContract.ts'
import { readPlanOverview } from '../overviewContract.ts'
import { judgedLines } from '../planImport/judgedPlan.ts'
import { enterPlan, listPlanImports, openPlanImport, showPlanImport, takeBackPlan } from '../planImportContract.ts'
import { planIdOf, taskIdOf } from './foundationSql.ts'

const head2026 = {
  code: '15/KH-UBND',
  title: 'Bảo vệ và phát triển rừng năm 2026 trên địa bàn xã Bình Điền',
  issuedOn: '2026-01-12',
  issuerAgencyId: agencyId('UBND-BD'),
  territoryId: binhDienId,
}
const nothing = { decisions: [], named: [] }

for (const [database, open] of Object.entries(offices))
  test(`${database}: plans are entered, copied and taken back`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await t.test('a workbook with two bad rows: nothing until they are corrected, then the whole plan', () =>
      fromWorkbook(office, head),
    )
    await t.test('last year’s plan is copied with its indicators, and both stand side by side', () =>
      copied(office, head),
    )
    await t.test('a plan by hand; what cannot be a plan is refused', () => byHand(office, head))
    await t.test('strangers and lower roles are refused', () => refuses(office))
  })

async function sent({ office }: TestOffice, head: Actor, content: Uint8Array, name: string): Promise<string> {
  const fileId = randomUUID()
  const keeping = { stores: office.stores, transaction: office.database.transaction.bind(office.database) }
  const about = { accountId: head.accountId, now: new Date('2026-06-19T01:00:00Z'), isDemonstration: false }
  await keptFile(keeping as never, { fileId, purpose: 'table', name, content, ...about })
  return fileId
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Phụ lục')
  sheet.addRow(['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ'])
  sheet.addRow(['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian'])
  sheet.addRow([1, 'Tuyên truyền', null, null, null, null])
  sheet.addRow(['-', 'Họp thôn\ntuyên truyền', 'Hạt Kiểm lâm', 'Công an xã Bình Điền', 'Báo cáo', 'Hàng năm'])
  sheet.addRow(['-', 'Ký cam kết', 'Phòng Kinh tế xã', 'Các phòng, ban liên quan', 'Bản cam kết', 'Năm 2026'])
  sheet.addRow(['-', { formula: 'A1&"x"' }, 'Tổ bảo vệ rừng lạ', null, 'Báo cáo', 'Hàng năm'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function fromWorkbook(office: TestOffice, head: Actor) {
  const { give, ask } = office
  const fileId = await sent(office, head, await workbook(), 'phu-luc.xlsx')
  const { id: planImportId } = await give(openPlanImport, head, { fileId })
  const opened = await ask(showPlanImport, head, { planImportId })
  assert.deepEqual([opened.row.tableFormat, opened.lines.length], ['xlsx', 4])
  assert.equal(opened.lines[1]?.title, 'Họp thôn tuyên truyền')
  const before = await ask(listPlans, head, {})
  await assert.rejects(give(enterPlan, head, { planImportId, ...head2026, ...nothing }), (problem: object) => {
    assert.deepEqual(
      (problem as { code: string; params: unknown }).code + JSON.stringify((problem as { params: unknown }).params),
      'planImport.linesOpen{"count":1,"rows":"6"}',
    )
    return true
  })
  assert.deepEqual(await ask(listPlans, head, {}), before, 'nothing half written')
  const decisions = [{ rowNumber: 6, title: 'Tuần tra' }]
  const named = [{ namedAs: 'Tổ bảo vệ rừng lạ', agencyIds: [] }]
  const { id, tasks, corrections } = await give(enterPlan, head, { planImportId, ...head2026, decisions, named })
  assert.deepEqual([tasks, corrections], [3, 2])
  const plan = await ask(readPlanTasks, head, { plan: '15/KH-UBND' })
  assert.equal(plan.plan.planId, id)
  assert.deepEqual(
    plan.groups[0]?.tasks.map(({ code, title, lead, timeText }) => [code, title, lead, timeText]),
    [
      ['1.1', 'Họp thôn tuyên truyền', ['Hạt Kiểm lâm'], 'Hàng năm'],
      ['1.2', 'Ký cam kết', ['Phòng Kinh tế xã'], 'Năm 2026'],
      ['1.3', 'Tuần tra', ['Tổ bảo vệ rừng lạ'], 'Hàng năm'],
    ],
  )
  assert.equal(plan.groups[0]?.tasks[0]?.leads[0]?.agencies[0]?.agencyId, agencyId('HKL'))
  assert.equal(plan.groups[0]?.tasks[1]?.leads[0]?.agencies[0]?.agencyId, agencyId('KT-BD'))
  await assert.rejects(give(enterPlan, head, { planImportId, ...head2026, decisions, named }), {
    code: 'planImport.written',
  })
  const board = await ask(readPlanBoard, head, { plan: '15/KH-UBND', year: 2026 })
  assert.deepEqual([board.total, board.counts.noEvidence], [3, 3])
  await give(takeBackPlan, head, { planImportId })
  assert.deepEqual(await ask(listPlans, head, {}), before)
  const [row] = (await ask(listPlanImports, head, {})).rows
  assert.equal(row?.planImportStatus, 'undone')
}

async function copied({ give, ask, at }: TestOffice, head: Actor) {
  at('2026-06-19T01:00:00Z')
  const { id: planImportId } = await give(openPlanImport, head, { copiedPlanId: planIdOf('120/KH-UBND') })
  const opened = await ask(showPlanImport, head, { planImportId })
  assert.equal(opened.lines.filter(({ lineKind }) => lineKind === 'task').length, 20)
  const decisions = [
    {
      rowNumber: opened.lines[1]?.rowNumber ?? 0,
      lead: 'Hạt Kiểm lâm, UBND xã Bình Điền',
      coordinating: 'Các cơ quan, ban, ngành',
    },
    { rowNumber: opened.lines[2]?.rowNumber ?? 0, isLeftOut: true },
  ]
  const parentOf = new Map(opened.territories.map((each) => [each.id, each.parentId]))
  const office = { agencies: opened.agencies, on: head2026.issuedOn, territoryId: binhDienId, parentOf }
  const faults = judgedLines(opened.lines, { office, decisions, named: [] }).flatMap((line) => line.faults)
  // The agencies of the town have ended and nobody is guessed: a person says for each name, once.
  const names = new Set(faults.map(({ code, given }) => `${code} ${given}`))
  assert.ok(names.has('agencyUnknown Công an thị xã') && names.size < 12, [...names].join('; '))
  const named = [...new Set(faults.map(({ given }) => given))].map((namedAs) => ({ namedAs, agencyIds: [] }))
  const { id, tasks } = await give(enterPlan, head, { planImportId, ...head2026, decisions, named })
  assert.equal(tasks, 19)
  const indicators = await ask(listIndicators, head, { plan: '15/KH-UBND', pageSize: 500 })
  const before = await ask(listIndicators, head, { plan: '120/KH-UBND', pageSize: 500 })
  const of = (rows: typeof before.rows, code: string) => rows.filter(({ taskCode }) => taskCode === code).length
  assert.equal(of(indicators.rows, '1.1'), of(before.rows, '1.1'))
  assert.equal(of(indicators.rows, '1.2'), of(before.rows, '1.3'), '1.2 was left out: the numbers go on')
  // Two plans side by side: each answers for itself, the newest when nobody says which.
  for (const [plan, total] of [
    ['120/KH-UBND', 20],
    ['15/KH-UBND', 19],
  ] as const) {
    assert.equal((await ask(readPlanBoard, head, { plan, year: 2026 })).total, total)
    assert.equal((await ask(readPlanOverview, head, { plan, year: 2026 })).plan.code, plan)
    assert.equal((await ask(showTask, head, { task: '2.1', plan, year: 2026 })).plan.code, plan)
  }
  assert.equal((await ask(showTask, head, { task: taskIdOf('2.1') })).plan.code, '120/KH-UBND', 'an id knows its plan')
  assert.equal((await ask(readPlanBoard, head, {})).plan.code, '120/KH-UBND', 'of one commune: not of all')
  assert.equal((await ask(listPlans, head, {})).total, 2)
  const [first] = (await ask(readPlanTasks, head, { plan: id })).groups.flatMap((group) => group.tasks)
  await give(setTaskDeadline, head, {
    taskIds: [first?.taskId ?? ''],
    year: 2026,
    dueOn: '2026-11-30',
    legalBasis: 'Thông báo của Hạt',
  })
  await assert.rejects(give(takeBackPlan, head, { planImportId }), { code: 'plan.inUse' })
}

async function byHand(office: TestOffice, head: Actor) {
  const { give } = office
  const { id: planImportId } = await give(openPlanImport, head, {})
  const line = { lead: 'Hạt Kiểm lâm', expectedResult: 'Báo cáo', timeText: 'Năm 2026' }
  const plan = { ...head2026, planImportId, code: '16/KH-UBND', named: [] }
  await assert.rejects(give(enterPlan, head, { ...plan, decisions: [] }), { code: 'planImport.noTask' })
  const decisions = [
    { rowNumber: 1, lineKind: 'group' as const, title: 'Nhóm một' },
    { rowNumber: 2, lineKind: 'task' as const, title: 'Việc một', ...line },
  ]
  await assert.rejects(give(enterPlan, head, { ...plan, decisions, issuedOn: '2025-06-30' }), {
    code: 'plan.issuerNotInForce',
  })
  assert.equal((await give(enterPlan, head, { ...plan, decisions })).tasks, 1)
  // The number is the issuer's, of the year: taken there, free elsewhere and in another year.
  const again = async (change: object) => {
    const { id } = await give(openPlanImport, head, {})
    return give(enterPlan, head, { ...plan, decisions, planImportId: id, ...change })
  }
  await assert.rejects(again({ issuedOn: '2026-03-02' }), { code: 'plan.codeTaken' })
  assert.equal((await again({ issuedOn: '2025-11-03' })).tasks, 1)
  assert.equal((await again({ code: '120/KH-UBND' })).tasks, 1)
  const open = async (content: string | Uint8Array, name: string) =>
    give(openPlanImport, head, { fileId: await sent(office, head, Buffer.from(content), name) })
  await assert.rejects(open('Họ tên;Ngày sinh\nA;1/1/2000\nB;1/1/2001\n', 'danh-sach.csv'), {
    code: 'planImport.noColumns',
  })
  const heads = 'TT;Nội dung;Chủ trì;Phối hợp\n'
  await assert.rejects(open(heads + '-;Việc;Hạt Kiểm lâm;\n'.repeat(900), 'dai.csv'), {
    code: 'planImport.tooManyLines',
  })
  await assert.rejects(open(heads + '-;Việc;Hạt Kiểm lâm;\n'.repeat(200_000), 'rat-dai.csv'), {
    code: 'tableFile.tooManyRows',
  })
}

async function refuses({ give, ask, persona, stranger }: TestOffice) {
  for (const who of [stranger, await persona('communeOfficer'), await persona('leader')]) {
    await assert.rejects(give(openPlanImport, who, {}), { code: 'permission.refused' })
    await assert.rejects(give(enterPlan, who, { planImportId: randomUUID(), ...head2026, ...nothing }), {
      code: 'permission.refused',
    })
    await assert.rejects(give(takeBackPlan, who, { planImportId: randomUUID() }), { code: 'permission.refused' })
    await assert.rejects(ask(listPlanImports, who, {}), { code: 'permission.refused' })
  }
}
