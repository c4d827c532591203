// Who is reminded of what on a day: pure, by dated rules and the working calendar.
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from '../law/workingDay.ts'

export const reminderRecipients = ['members', 'agencyHead', 'stationHead', 'leader'] as const
export type ReminderRecipients = (typeof reminderRecipients)[number]

/** What one agency owes by one day, as a feature publishes it (`published.due_item`). */
export interface DueItem {
  readonly dueId: string
  readonly dueKind: string
  readonly subject: string
  readonly agencyId: string
  readonly dueOn: string
  readonly doneOn: string | null
  readonly path: string
  readonly isDemonstration: boolean
}

export interface ReminderRule {
  /** Null: every kind that has no rules of its own. */
  readonly dueKind: string | null
  /** Working days: negative before the due day, 0 on it, positive after. */
  readonly stepDays: number
  readonly reminderRecipients: ReminderRecipients
  readonly validFrom: string
  readonly validTo: string | null
}

/** The last day on which it can be done: a due day off moves to the next working day (Civil Code 2015, art. 148 clause 5). */
export const lastDay = (dueOn: string, calendar: WorkingCalendar) => workingDayFrom(dueOn, calendar)

/** The day of a step. */
export const dayOfStep = (dueOn: string, stepDays: number, calendar: WorkingCalendar) =>
  addWorkingDays(lastDay(dueOn, calendar), stepDays, calendar)

/** Working days since the last day of what is not done; 0 = not late. */
export function workingDaysLate(
  { dueOn, doneOn }: Pick<DueItem, 'dueOn' | 'doneOn'>,
  today: string,
  calendar: WorkingCalendar,
) {
  if (doneOn !== null) return 0
  return Math.max(0, workingDaysBetween(lastDay(dueOn, calendar), today, calendar))
}

/**
 * The steps that stand on `today`: of each group of recipients the latest one reached, so that a machine that was off for a week
 * reminds once and not five times. None on a day off, none of what is done, none of what was due before a rule's first day.
 */
export function stepsReached(
  item: DueItem,
  rules: readonly ReminderRule[],
  calendar: WorkingCalendar,
  today: string,
): readonly ReminderRule[] {
  if (item.doneOn !== null || !isWorkingDay(today, calendar)) return []
  const reached = rulesOfKind(rules, item.dueKind, today)
    .filter(({ validFrom }) => validFrom <= item.dueOn)
    .filter(({ stepDays }) => dayOfStep(item.dueOn, stepDays, calendar) <= today)
  return reminderRecipients.flatMap((recipients) => {
    const [latest] = reached
      .filter((rule) => rule.reminderRecipients === recipients)
      .toSorted((a, b) => b.stepDays - a.stepDays)
    return latest ? [latest] : []
  })
}

/** Rules in force for a kind: its own, or when it has none those for every kind. */
function rulesOfKind(rules: readonly ReminderRule[], dueKind: string, on: string): readonly ReminderRule[] {
  const inForce = rules.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
  const own = inForce.filter((rule) => rule.dueKind === dueKind)
  return own.length > 0 ? own : inForce.filter((rule) => rule.dueKind === null)
}

/** Late matters go up: a step after the due day to somebody above the unit. */
export const isEscalation = ({ stepDays, reminderRecipients: recipients }: ReminderRule) =>
  stepDays > 0 && (recipients === 'stationHead' || recipients === 'leader')

/** An open account with a place it holds today. */
export interface AccountPost {
  readonly accountId: string
  readonly agencyId: string
  readonly isHead: boolean
  readonly role: string | null
}

/** The accounts that a rule means for an item, each once. */
export function recipientsOf(
  { reminderRecipients: recipients }: ReminderRule,
  { agencyId }: Pick<DueItem, 'agencyId'>,
  posts: readonly AccountPost[],
): readonly string[] {
  const isMeant = {
    members: (post: AccountPost) => post.agencyId === agencyId && post.role !== 'administrator',
    agencyHead: (post: AccountPost) => post.agencyId === agencyId && post.isHead,
    stationHead: ({ role }: AccountPost) => role === 'stationHead',
    leader: ({ role }: AccountPost) => role === 'leader',
  }[recipients]
  return [...new Set(posts.filter(isMeant).map(({ accountId }) => accountId))]
}
