// What the invented people did with the plan itself: moved tasks on after 1 July 2025, set deadlines, corrected a figure.
import type { Demonstration } from '../../platform/server/feature.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { adjustFigure, reassignTask, setTaskDeadline } from '../contract.ts'
import { readIndicatorRecords } from '../indicatorContract.ts'
import { reportingYearOf } from '../reportingPeriod.ts'
import { adjustment, deadlines, reassignments } from '../seed/demonstration.ts'
import { indicatorIdOf, taskIdOf } from './foundationSql.ts'

export async function demonstrate({ today, persona, give, ask }: Demonstration): Promise<void> {
  const stationHead = await persona('stationHead')
  for (const { tasks, from, to, validFrom, legalBasis, at } of reassignments)
    for (const task of tasks)
      await give(
        reassignTask,
        stationHead,
        {
          taskId: taskIdOf(task),
          fromAgencyIds: from.map(agencyId),
          toAgencyIds: to.map(agencyId),
          validFrom,
          legalBasis,
        },
        { key: `${task} ${from.join(' ')}`, at },
      )
  const year = reportingYearOf(today)
  for (const { tasks, monthDay, legalBasis } of deadlines)
    await give(
      setTaskDeadline,
      stationHead,
      { taskIds: tasks.map(taskIdOf), year, dueOn: `${year}-${monthDay}`, legalBasis },
      { key: `${tasks.join(' ')} ${year}`, at: `${year - 1}-12-20T02:00:00Z` },
    )
  const { task, indicator, agency, delta, occurredOn, reason } = adjustment
  const counted = await ask(readIndicatorRecords, stationHead, {
    figureId: `${task}.${indicator}`,
    year: reportingYearOf(occurredOn),
  })
  // There is something to correct only when enough was recorded.
  if (occurredOn < today && (counted.sum ?? 0) + delta > 0)
    await give(
      adjustFigure,
      stationHead,
      { indicatorId: indicatorIdOf(task, indicator), agencyId: agencyId(agency), delta, occurredOn, reason },
      { key: `${task}.${indicator} ${occurredOn}`, at: '2025-12-11T03:00:00Z' },
    )
}
