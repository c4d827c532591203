// The invented office is reminded, and its station head urged a unit that has not answered.

import { calendarDaySeeds } from '../../law/seed/calendarDays.ts'
import { addWorkingDays, workingCalendar } from '../../law/workingDay.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { chaseUnit, listDueItems } from '../chaseContract.ts'
import { runReminders } from '../contract.ts'
import { demonstrationChase } from '../seed/demonstration.ts'

/** So long ago was it urged, and so long were units to have answered. */
const chasedBefore = 12
const answersWithin = 5

export async function demonstrate({ today, persona, give, ask }: Demonstration): Promise<void> {
  const calendar = workingCalendar(calendarDaySeeds)
  const stationHead = await persona('stationHead')
  const { rows } = await ask(listDueItems, stationHead, { dueStanding: 'late', pageSize: 1000 })
  const long = rows.filter((row) => row.workingDaysLate > chasedBefore && row.isAgencyInForce)
  const [first] = long
  if (first) {
    const chasedOn = addWorkingDays(today, -chasedBefore, calendar)
    const dueIds = long.filter(({ agencyId }) => agencyId === first.agencyId).map(({ id }) => id)
    const answerByOn = addWorkingDays(chasedOn, answersWithin, calendar)
    await give(
      chaseUnit,
      stationHead,
      { dueIds, chaseForm: 'phone', chasedOn, answerByOn, text: demonstrationChase, letterNumber: null },
      { key: 'chase', at: `${chasedOn}T03:00:00Z` },
    )
  }
  await give(runReminders, stationHead, {}, { key: 'reminders' })
}
