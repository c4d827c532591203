// What the first page asks: the plan's overview, how much was recorded this week, and for those who record their own tasks.
import { useAsOf } from '../../../platform/web/asOf.ts'
import { useActor } from '../../../platform/web/signIn.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { readPlanBoard } from '../../contract.ts'
import { adjustmentKind } from '../../count.ts'
import { listEvidence } from '../../evidenceContract.ts'
import { readPlanOverview } from '../../overviewContract.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { weekTo } from './week.ts'

/** Those who answer for the whole see what is late first; the others what is theirs to do. */
const whoDirects = ['leader', 'stationHead', 'administrator', 'finance', 'operator']

/** An adjustment corrects a figure: it is no work that was done. */
const recordsAmong = (kinds: readonly { readonly evidenceKind: string; readonly count: number }[]) =>
  kinds.reduce((sum, { evidenceKind, count }) => sum + (evidenceKind === adjustmentKind ? 0 : count), 0)

export function useToday() {
  const query = usePlanQuery()
  const { date } = useAsOf()
  const actor = useActor()
  const mayI = useMayI()
  const directs = actor.roles.some((role) => whoDirects.includes(role))
  const [agencyId] = actor.agencyIds
  const mayRead = mayI(readPlanOverview)
  const overview = useRead(readPlanOverview, query, { enabled: mayRead })
  const mayList = mayI(listEvidence)
  const week = useRead(listEvidence, { ...weekTo(date), asOf: date, pageSize: 1 }, { enabled: mayRead && mayList })
  const asksMine = mayRead && !directs && agencyId !== undefined
  const mine = useRead(readPlanBoard, { ...query, agencyId: agencyId ?? '', pageSize: 60 }, { enabled: asksMine })
  return {
    mayRead,
    directs,
    agencyId,
    overview,
    mine: asksMine ? mine : undefined,
    /** Undefined: not asked, or not answered. */
    recordedThisWeek: mayList && week.data ? recordsAmong(week.data.kinds) : undefined,
    isWeekPending: mayRead && mayList && week.isPending,
  }
}
