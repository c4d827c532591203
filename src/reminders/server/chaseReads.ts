// Chases with their answers and letters, and what was passed to a higher post.
import { shifted, workingCalendar, workingDaysBetween } from '../../law/workingDay.ts'
import { may, type Scope } from '../../platform/actor.ts'
import { dateText } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import {
  answerChase,
  type ChaseRow,
  type EscalationRow,
  listChases,
  listEscalations,
  readChaseLetter,
  settleEscalation,
  showChase,
} from '../chaseContract.ts'
import { chaseLetter } from '../chaseLetter.ts'
import { lastDay, workingDaysLate } from '../reminderRule.ts'
import { selectAnswers, selectChasedItems, selectChases, selectUrging } from './chaseSql.ts'
import { selectAnswering, selectCalendar, selectDueItems } from './dueSql.ts'
import { selectEscalations } from './escalationSql.ts'
import { selectHeading } from './headingSql.ts'

export const chaseReads = [
  read(listChases, async (moment, { chaseForm, agencyId, unanswered, ...input }) => {
    const found = await chased(moment)
    const rows = found
      .filter(({ row }) => !chaseForm || row.chaseForm === chaseForm)
      .filter(({ units }) => !agencyId || units.some((unit) => unit.agencyId === agencyId))
      .filter(({ row }) => !unanswered || row.unanswered > 0)
      .map(({ row }) => row)
    return listed(rows, input, listing)
  }),
  read(showChase, async (moment, { chaseId }) => {
    const [found] = await chased(moment, chaseId)
    if (!found) throw notFound('chase', chaseId)
    const { row, recordedAt, units } = found
    return {
      row,
      recordedAt: recordedAt.toISOString(),
      units: units.map((unit) => ({
        ...unit,
        mayAnswer: !unit.answer && may(moment.actor, answerChase, { agencyId: unit.agencyId }),
      })),
    }
  }),
  read(readChaseLetter, async (moment, { chaseId }) => {
    const { tx, scope, isDemonstration } = moment
    const [chase] = await selectChases(tx, scope, { chaseId })
    if (!chase) throw notFound('chase', chaseId)
    const heading = await selectHeading(tx, chase.fromAgencyId, chase.chasedOn)
    if (!heading) throw new Problem('chase.noHeading', 409)
    const signer = (await selectAnswering(tx, [chase.fromAgencyId], chase.chasedOn)).get(chase.fromAgencyId)
    const calendar = workingCalendar(await selectCalendar(tx))
    const items = await selectChasedItems(tx, [chaseId])
    return chaseLetter({
      ...chase,
      chaseId,
      heading,
      signerName: signer?.headName ?? undefined,
      items: items.map((item) => ({
        ...item,
        workingDaysLate: workingDaysLate({ ...item, doneOn: null }, chase.chasedOn, calendar),
      })),
      isDemonstration: isDemonstration || chase.isDemonstration,
    })
  }),
  read(listEscalations, async (moment, { escalatedTo, history = false, ...input }) => {
    const rows = (await escalationRows(moment))
      .filter((row) => !escalatedTo || row.escalatedTo === escalatedTo)
      .filter((row) => history || (row.settledAt === null && row.doneOn === null))
    return listed(rows, input, escalationListing)
  }),
]

/** Chases that the asker may see; of a chase of several units an outsider sees only the own ones. */
async function chased({ tx, scope, today }: ReadMoment, chaseId?: string) {
  const chases = await selectChases(tx, scope, chaseId ? { chaseId } : {})
  const ids = chases.map(({ id }) => id)
  const calendar = workingCalendar(await selectCalendar(tx))
  const items = (await selectChasedItems(tx, ids)).filter(({ agencyId }) => isSeen(scope, agencyId))
  const answers = await selectAnswers(tx, ids)
  const done = await doneOf(
    tx,
    items.map(({ dueId }) => dueId),
    today,
  )
  return chases.map(({ recordedAt, fromAgencyId: _, isDemonstration: __, ...chase }) => {
    const own = items.filter((item) => item.chaseId === chase.id)
    const units = [...Map.groupBy(own, (item) => item.agencyId)].map(([agencyId, group]) => ({
      agencyId,
      agencyName: group[0]?.agencyName ?? '',
      items: group.map(({ dueId, dueKind, subject, dueOn, path }) => ({
        dueId,
        dueKind,
        subject,
        dueOn,
        doneOn: done.get(dueId) ?? null,
        path,
      })),
      answer: answerOf(answers, chase.id, agencyId),
    }))
    const silent = units.filter((unit) => !unit.answer && unit.items.some(({ doneOn }) => doneOn === null))
    const lateBy = workingDaysBetween(lastDay(chase.answerByOn, calendar), today, calendar)
    const row: ChaseRow = {
      ...chase,
      agencyNames: units.map(({ agencyName }) => agencyName),
      items: own.length,
      answers: units.filter(({ answer }) => answer).length,
      unanswered: silent.length,
      workingDaysLate: silent.length > 0 ? Math.max(0, lateBy) : 0,
    }
    return { row, recordedAt, units }
  })
}

const isSeen = (scope: Scope, agencyId: string) => scope.all || scope.agencyIds.includes(agencyId)

function answerOf(answers: Awaited<ReturnType<typeof selectAnswers>>, chaseId: string, agencyId: string) {
  const found = answers.find((answer) => answer.chaseId === chaseId && answer.agencyId === agencyId)
  return found ? { answeredOn: found.answeredOn, text: found.text, recordedBy: found.recordedBy } : null
}

async function doneOf(tx: ReadMoment['tx'], dueIds: readonly string[], today: string) {
  const range = { from: shifted(today, -1600), to: shifted(today, 800) }
  const items = dueIds.length > 0 ? await selectDueItems(tx, { ...range, dueIds, withChases: true }) : []
  return new Map(items.map(({ dueId, doneOn }) => [dueId, doneOn]))
}

async function escalationRows({ tx, actor, today }: ReadMoment): Promise<EscalationRow[]> {
  const rows = await selectEscalations(tx)
  const dueIds = rows.map(({ dueId }) => dueId)
  const done = await doneOf(tx, dueIds, today)
  const urging = await selectUrging(tx, dueIds)
  const calendar = workingCalendar(await selectCalendar(tx))
  return rows.map(({ dueId, ...row }) => {
    const doneOn = done.get(dueId) ?? null
    const urged = urging.get(dueId)
    return {
      ...row,
      doneOn,
      workingDaysLate: workingDaysLate({ dueOn: row.dueOn, doneOn }, today, calendar),
      chases: urged?.chases ?? 0,
      lastChasedOn: urged?.lastChasedOn ?? null,
      answeredOn: urged?.answeredOn ?? null,
      settledAt: row.settledAt?.toISOString() ?? null,
      maySettle:
        row.settledAt === null && may(actor, settleEscalation, {}) && (actor?.roles.includes(row.escalatedTo) ?? false),
    }
  })
}

const listing = {
  words: (row: ChaseRow) => [row.text, row.recordedBy, ...row.agencyNames, dateText(row.chasedOn)],
  sorts: {
    chasedOn: (row: ChaseRow) => row.chasedOn,
    answerByOn: (row: ChaseRow) => row.answerByOn,
    agencyNames: (row: ChaseRow) => row.agencyNames.join(', '),
    unanswered: (row: ChaseRow) => row.unanswered,
    recordedBy: (row: ChaseRow) => row.recordedBy,
  },
  first: { sort: 'chasedOn', direction: 'desc' as const },
}

const escalationListing = {
  words: (row: EscalationRow) => [row.subject, row.agencyName, row.settlement, dateText(row.dueOn)],
  sorts: {
    subject: (row: EscalationRow) => row.subject,
    agencyName: (row: EscalationRow) => row.agencyName,
    dueOn: (row: EscalationRow) => row.dueOn,
    workingDaysLate: (row: EscalationRow) => row.workingDaysLate,
    escalatedOn: (row: EscalationRow) => row.escalatedOn,
    lastChasedOn: (row: EscalationRow) => row.lastChasedOn,
    settledAt: (row: EscalationRow) => row.settledAt,
  },
  first: { sort: 'workingDaysLate', direction: 'desc' as const },
}
