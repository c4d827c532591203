// A task of plan 120 that one commune leads and whose deadline is set: what reminders and chases are about in tests.
import { reassignTask, setTaskDeadline } from '../../src/plans/contract.ts'
import { seedId } from '../../src/platform/seedId.ts'
import { agencyId } from '../../src/units/seed/agencies.ts'
import type { TestOffice } from './office.ts'

const lateTaskId = seedId('task', '120/KH-UBND 1.2')

/** Xã Bình Điền leads task 1.2 since July 2025; its result of 2026 is due on `dueOn`. */
export async function communeLeads(
  { give, persona }: Pick<TestOffice, 'give' | 'persona'>,
  dueOn: string,
): Promise<void> {
  const head = await persona('stationHead')
  await give(reassignTask, head, {
    taskId: lateTaskId,
    fromAgencyIds: [agencyId('HKL-TX')],
    toAgencyIds: [agencyId('UBND-BD')],
    validFrom: '2025-07-01',
    legalBasis: 'Thông báo phân công',
  })
  await dueAnew({ give, persona }, dueOn)
}

/** Its deadline is moved: reminders of the new day begin anew. */
export async function dueAnew({ give, persona }: Pick<TestOffice, 'give' | 'persona'>, dueOn: string): Promise<void> {
  const head = await persona('stationHead')
  await give(setTaskDeadline, head, { taskIds: [lateTaskId], year: 2026, dueOn, legalBasis: 'Thông báo hạn' })
}
