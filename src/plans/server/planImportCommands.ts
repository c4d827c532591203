// Opening a plan to be entered, writing it as a whole, taking it back as a whole.
import { dateText } from '../../platform/format.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { uploadedBytes } from '../../platform/server/files/uploadedBytes.ts'
import { readTable } from '../../platform/server/tables/readTable.ts'
import { correctionsIn, type JudgedLine, judgedLines } from '../planImport/judgedPlan.ts'
import type { NameableAgency } from '../planImport/namedAgencies.ts'
import type { ReadPlan } from '../planImport/planLine.ts'
import { tableLines } from '../planImport/tableLines.ts'
import { textPlan } from '../planImport/textLines.ts'
import { enterPlan, openPlanImport, takeBackPlan } from '../planImportContract.ts'
import { basisOfPlan, proposedDeadline } from '../seed/planTable.ts'
import { selectTerritories } from './officeSql.ts'
import { deletePlan, insertPlan, isPlanBuiltOn, markPlanWritten, type NewPlan } from './planEntrySql.ts'
import {
  insertPlanImport,
  isPlanCodeTaken,
  type OpenedPlan,
  type StoredPlanImport,
  selectCopiedLines,
  selectNameableAgencies,
  selectPlanImport,
} from './planImportSql.ts'
import { planAsked } from './planSource.ts'

/** A plan has some dozen tasks; what has more lines is no plan. */
const mostLines = 500

export const planImportCommands = [
  command(openPlanImport, {
    async run(moment, { fileId, copiedPlanId }) {
      const { tx, id, actor, now } = moment
      if (fileId && copiedPlanId) throw new Problem('planImport.twoSources', 422)
      const opened = fileId
        ? await fromFile(moment, fileId)
        : copiedPlanId
          ? await fromPlan(moment, copiedPlanId)
          : byHand
      await insertPlanImport(tx, { ...opened, id }, { by: actor.accountId, at: now })
      return { id }
    },
  }),
  command(enterPlan, {
    async run(moment, { planImportId, decisions, named, ...head }) {
      const { tx, id, actor, now, today } = moment
      const stored = await requireStatus(tx, planImportId, 'open')
      if (head.issuedOn > today) throw refused('plan.dateInFuture', '/issuedOn', { issuedOn: head.issuedOn })
      if (await isPlanCodeTaken(tx, head)) throw refused('plan.codeTaken', '/code', { code: head.code })
      const agencies = await selectNameableAgencies(tx)
      const territories = await selectTerritories(tx)
      const { issuedOn: on, territoryId } = head
      const holds = (each: { validFrom: string; validTo: string | null } | undefined) =>
        each !== undefined && each.validFrom <= on && (each.validTo === null || on < each.validTo)
      if (!holds(agencies.find((each) => each.id === head.issuerAgencyId)))
        throw refused('plan.issuerNotInForce', '/issuerAgencyId', { on })
      if (!holds(territories.find((each) => each.territoryId === territoryId)))
        throw refused('plan.unitNotInForce', '/territoryId', { on })
      const parentOf = new Map(territories.map((each) => [each.territoryId, each.parentId]))
      const lines = judgedLines(stored.lines, { office: { agencies, on, territoryId, parentOf }, decisions, named })
      requireReady(lines)
      requireKnownAgencies(
        named.flatMap(({ agencyIds }) => agencyIds),
        agencies,
      )
      const plan = planOf(id, head, lines)
      await insertPlan(tx, plan, { by: actor.accountId, at: now })
      const corrections = correctionsIn(decisions, named)
      await markPlanWritten(tx, { planImportId, planId: id, tasks: plan.tasks.length, corrections, at: now })
      return { id, tasks: plan.tasks.length, corrections }
    },
  }),
  command(takeBackPlan, {
    async run({ tx, now }, { planImportId }) {
      const { planId, row } = await requireStatus(tx, planImportId, 'written')
      if (!planId || (await isPlanBuiltOn(tx, planId, row.writtenAt ?? ''))) throw new Problem('plan.inUse', 409)
      try {
        await deletePlan(tx, planImportId, planId, now)
      } catch (error) {
        // Another record rests on the plan: a document, a budget line, a unit's plan, a signed adjustment.
        if ((error as { code?: unknown }).code === '23503') throw new Problem('plan.inUse', 409)
        throw error
      }
      return { id: planImportId }
    },
  }),
]

type Opened = Omit<OpenedPlan, 'id'>

const byHand: Opened = {
  planImportKind: 'byHand',
  fileId: null,
  fileName: '',
  tableFormat: null,
  encoding: null,
  copiedPlanId: null,
  facts: {},
  lines: [],
}

async function fromFile(moment: CommandMoment, fileId: string): Promise<Opened> {
  const { file, bytes } = await uploadedBytes(moment, fileId, 'table', moment.actor)
  const { tableFormat, encoding, sheets } = readTable(bytes)
  const read: ReadPlan | undefined =
    tableFormat === 'text'
      ? textPlan(textOf(sheets), await selectNameableAgencies(moment.tx))
      : { facts: {}, lines: tableLines(sheets) ?? [] }
  const lines = read?.lines ?? []
  if (lines.length === 0) throw new Problem('planImport.noColumns', 422, { file: file.name })
  if (lines.length > mostLines)
    throw new Problem('planImport.tooManyLines', 413, { count: lines.length, most: mostLines })
  const facts = read?.facts ?? {}
  return { ...byHand, planImportKind: 'file', fileId, fileName: file.name, tableFormat, encoding, facts, lines }
}

const textOf = (sheets: ReturnType<typeof readTable>['sheets']) =>
  sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text ?? '')).join('\n')

async function fromPlan({ tx, today }: CommandMoment, planId: string): Promise<Opened> {
  const { code, title, territoryId } = await planAsked(tx, planId)
  const lines = await selectCopiedLines(tx, planId, today)
  return {
    ...byHand,
    planImportKind: 'copy',
    fileName: code,
    copiedPlanId: planId,
    facts: { title, territoryId },
    lines,
  }
}

async function requireStatus(
  tx: CommandMoment['tx'],
  planImportId: string,
  wanted: 'open' | 'written',
): Promise<StoredPlanImport> {
  const found = await selectPlanImport(tx, planImportId, { forUpdate: true })
  if (!found) throw notFound('planImport', planImportId)
  const { planImportStatus } = found.row
  if (planImportStatus !== wanted)
    throw new Problem(planImportStatus === 'open' ? 'planImport.notWritten' : `planImport.${planImportStatus}`, 409)
  return found
}

function requireReady(lines: readonly JudgedLine[]): void {
  const open = lines.filter(({ lineState }) => lineState === 'wrong' || lineState === 'look')
  if (open.length > 0)
    throw new Problem('planImport.linesOpen', 422, {
      count: open.length,
      rows: open
        .slice(0, 20)
        .map(({ line }) => line.rowNumber)
        .join(', '),
    })
  if (!lines.some(({ line, lineState }) => line.lineKind === 'task' && lineState === 'ready'))
    throw new Problem('planImport.noTask', 422)
}

function requireKnownAgencies(ids: readonly string[], agencies: readonly NameableAgency[]): void {
  const known = new Set(agencies.map(({ id }) => id))
  if (ids.some((id) => !known.has(id.toLowerCase()))) throw refused('plan.agencyUnknown', '/named')
}

interface PlanToEnter {
  readonly code: string
  readonly title: string
  readonly issuedOn: string
  readonly issuerAgencyId: string
  readonly territoryId: string
}

/** The rows of the plan. Tasks that stand before the first group are in one that has the plan's own title. */
function planOf(planId: string, head: PlanToEnter, lines: readonly JudgedLine[]): NewPlan {
  const ready = lines.filter(({ lineState }) => lineState === 'ready')
  const groupId = (number: number) => seedId('taskGroup', `${planId} ${number}`)
  const titled = new Map(
    ready.filter(({ line }) => line.lineKind === 'group').map(({ groupNumber, line }) => [groupNumber, line.title]),
  )
  const tasks = ready.filter(({ line }) => line.lineKind === 'task')
  const numbers = [...new Set([...titled.keys(), ...tasks.map(({ groupNumber }) => groupNumber)])].sort((a, b) => a - b)
  const taskId = (code: string) => seedId('task', `${planId} ${code}`)
  return {
    planId,
    ...head,
    groups: numbers.map((number) => ({ id: groupId(number), number, title: titled.get(number) ?? head.title })),
    tasks: tasks.map(({ line, groupNumber, taskCode, years }) => ({
      id: taskId(taskCode),
      group_id: groupId(groupNumber),
      code: taskCode,
      title: line.title.trim(),
      result: line.expectedResult.trim(),
      time_text: line.timeText.trim(),
      years,
      sort: groupNumber * 100 + Number(taskCode.split('.')[1] ?? 0) - 1,
      copied_task_id: line.copiedTaskId ?? null,
    })),
    assignments: tasks.flatMap(({ taskCode, lead, coordinating }) =>
      [
        ...lead.map((each, sort) => ({ ...each, role: 'lead' as const, sort })),
        ...coordinating.map((each, sort) => ({ ...each, role: 'coordinating' as const, sort: 100 + sort })),
      ].flatMap(({ namedAs, agencyIds, role, sort }) =>
        (agencyIds.length > 0 ? agencyIds : [null]).map((agencyId) => ({
          id: seedId('taskAssignment', `${planId} ${taskCode} ${role} ${sort} ${namedAs} ${agencyId}`),
          task_id: taskId(taskCode),
          agency_id: agencyId,
          role,
          named_as: namedAs,
          sort,
        })),
      ),
    ),
    legalBasis: basisOfPlan(head.code, dateText(head.issuedOn)),
    deadline: { id: seedId('taskDeadline', planId), ...proposedDeadline },
  }
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
