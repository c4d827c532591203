// The steps an office starts with. No law asks for them: an administrator changes them, dated.
import type { ReminderRule } from '../reminderRule.ts'

export const firstRulesFrom = '2026-01-01'
export const firstRulesReason = 'Quy tắc ban đầu của phần mềm, Hạt chỉnh theo cách làm của mình'

type Seed = Pick<ReminderRule, 'dueKind' | 'stepDays' | 'reminderRecipients'>

export const reminderRuleSeeds: readonly Seed[] = [
  { dueKind: null, stepDays: -10, reminderRecipients: 'members' },
  { dueKind: null, stepDays: -3, reminderRecipients: 'members' },
  { dueKind: null, stepDays: -3, reminderRecipients: 'agencyHead' },
  { dueKind: null, stepDays: 0, reminderRecipients: 'agencyHead' },
  { dueKind: null, stepDays: 1, reminderRecipients: 'members' },
  { dueKind: null, stepDays: 1, reminderRecipients: 'agencyHead' },
  { dueKind: null, stepDays: 3, reminderRecipients: 'stationHead' },
  { dueKind: null, stepDays: 20, reminderRecipients: 'leader' },
  // Papers and visits reach the station head; the leader hears of them when a chase stays without an answer.
  ...['unitPlan', 'interimReview', 'finalReview', 'householdVisit'].flatMap((dueKind): Seed[] => [
    { dueKind, stepDays: -3, reminderRecipients: 'members' },
    { dueKind, stepDays: 1, reminderRecipients: 'members' },
    { dueKind, stepDays: 1, reminderRecipients: 'agencyHead' },
    { dueKind, stepDays: 5, reminderRecipients: 'stationHead' },
  ]),
  { dueKind: 'chase', stepDays: -1, reminderRecipients: 'members' },
  { dueKind: 'chase', stepDays: 1, reminderRecipients: 'agencyHead' },
  { dueKind: 'chase', stepDays: 1, reminderRecipients: 'stationHead' },
  { dueKind: 'chase', stepDays: 3, reminderRecipients: 'leader' },
]
