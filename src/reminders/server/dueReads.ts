// The chasing list: what is due and late by unit, who answers there, what was done about it; and the same for a calendar.
import { previousWorkingDay, shifted, workingCalendar } from '../../law/workingDay.ts'
import { dateText } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import { dueStanding } from '../chase.ts'
import { type DueRow, listDueItems, readDueCalendar } from '../chaseContract.ts'
import { kindName } from '../dueKindWords.ts'
import { lastDay, workingDaysLate } from '../reminderRule.ts'
import { selectUrging } from './chaseSql.ts'
import { selectAnswering, selectCalendar, selectDueItems } from './dueSql.ts'
import { selectAgencyName } from './headingSql.ts'

export const dueReads = [
  read(listDueItems, async (moment, input) => {
    const { year = Number(moment.today.slice(0, 4)), dueStanding: standing, agencyId, dueKind } = input
    const all = await dueRows(moment, { from: `${year}-01-01`, to: `${year}-12-31` })
    const rows = all
      .filter((row) => !standing || row.dueStanding === standing)
      .filter((row) => !agencyId || row.agencyId === agencyId)
      .filter((row) => !dueKind || row.dueKind === dueKind)
      .filter((row) => !input.unchased || row.chases === 0)
      .filter((row) => !input.unanswered || isUnanswered(row, moment.today))
    const late = all.filter((row) => row.dueStanding === 'late')
    const agencies = new Map(all.map((row) => [row.agencyId, row.agencyName]))
    return {
      ...listed(rows, input, listing(moment.actor?.language ?? 'vi')),
      sums: {
        late: late.length,
        units: new Set(late.map((row) => row.agencyId)).size,
        chased: late.filter(({ chases }) => chases > 0).length,
        unanswered: late.filter((row) => isUnanswered(row, moment.today)).length,
      },
      agencies: [...agencies].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'vi')),
      dueKinds: [...new Set(all.map((row) => row.dueKind))].sort(),
    }
  }),
  read(readDueCalendar, async ({ tx, actor, today, now, outward, isDemonstration }) => {
    const calendar = workingCalendar(await selectCalendar(tx))
    const items = await selectDueItems(tx, {
      from: shifted(today, -60),
      to: shifted(today, 400),
      agencyIds: actor?.agencyIds ?? [],
      withChases: true,
      openOnly: true,
    })
    const [agencyId] = actor?.agencyIds ?? []
    return {
      items: items.map((item) => ({
        dueId: item.dueId,
        dueKind: item.dueKind,
        subject: item.subject,
        agencyName: item.agencyName,
        dueOn: item.dueOn,
        alarmAt: `${previousWorkingDay(lastDay(item.dueOn, calendar), calendar)}T01:00:00Z`,
        address: `${outward.address}${item.path}`,
      })),
      officeName: agencyId ? await selectAgencyName(tx, agencyId) : '',
      isDemonstration,
      madeAt: now.toISOString(),
    }
  }),
]

/** Chased, the day for the answer is over, and there is none. */
const isUnanswered = ({ answerByOn, answeredOn, doneOn }: DueRow, today: string) =>
  answerByOn !== null && answeredOn === null && doneOn === null && answerByOn < today

async function dueRows({ tx, scope, today }: ReadMoment, range: { from: string; to: string }): Promise<DueRow[]> {
  const calendar = workingCalendar(await selectCalendar(tx))
  const items = await selectDueItems(tx, { ...range, ...(scope.all ? {} : { agencyIds: scope.agencyIds }) })
  const urging = await selectUrging(
    tx,
    items.map(({ dueId }) => dueId),
  )
  const answering = await selectAnswering(tx, [...new Set(items.map(({ agencyId }) => agencyId))], today)
  return items.map((item) => {
    const agency = answering.get(item.agencyId)
    const urged = urging.get(item.dueId)
    return {
      id: item.dueId,
      dueKind: item.dueKind,
      subject: item.subject,
      path: item.path,
      agencyId: item.agencyId,
      agencyName: item.agencyName,
      isAgencyInForce: agency?.isInForce ?? false,
      headName: agency?.headName ?? null,
      headPost: agency?.headPost ?? null,
      dueOn: item.dueOn,
      doneOn: item.doneOn,
      dueStanding: dueStanding(item, today, calendar),
      workingDaysLate: workingDaysLate(item, today, calendar),
      lastRemindedAt: urged?.lastRemindedAt?.toISOString() ?? null,
      reminders: urged?.reminders ?? 0,
      chases: urged?.chases ?? 0,
      lastChaseId: urged?.lastChaseId ?? null,
      lastChasedOn: urged?.lastChasedOn ?? null,
      answerByOn: urged?.answerByOn ?? null,
      answeredOn: urged?.answeredOn ?? null,
      escalatedTo: urged?.escalatedTo ?? null,
    }
  })
}

const listing = (language: 'vi' | 'en') => ({
  words: (row: DueRow) => [
    row.subject,
    row.agencyName,
    row.headName,
    kindName(row.dueKind, language),
    dateText(row.dueOn),
  ],
  sorts: {
    agencyName: (row: DueRow) => row.agencyName,
    subject: (row: DueRow) => row.subject,
    dueKind: (row: DueRow) => kindName(row.dueKind, language),
    headName: (row: DueRow) => row.headName,
    dueOn: (row: DueRow) => row.dueOn,
    workingDaysLate: (row: DueRow) => row.workingDaysLate,
    lastRemindedAt: (row: DueRow) => row.lastRemindedAt,
    lastChasedOn: (row: DueRow) => row.lastChasedOn,
    answeredOn: (row: DueRow) => row.answeredOn,
  },
  first: { sort: 'workingDaysLate', direction: 'desc' as const },
})
