// A day of the working calendar that is not what its weekday says.
import Type, { type Static } from 'typebox'
import { IsoDate } from '../platform/contract.ts'
import { type FieldFault, Problem } from '../platform/problem.ts'
import { isWeekend } from './workingDay.ts'

export const calendarDayKinds = ['holiday', 'swappedWorkday'] as const
export type CalendarDayKind = (typeof calendarDayKinds)[number]

export const CalendarDayFacts = Type.Object({
  dayOn: IsoDate,
  calendarDayKind: Type.Enum(calendarDayKinds),
  name: Type.String({ minLength: 3, maxLength: 120 }),
  /** The paper that says so, by number and date. */
  instrument: Type.String({ minLength: 5, maxLength: 200 }),
  clause: Type.Union([Type.String({ minLength: 1, maxLength: 120 }), Type.Null()]),
  /** Compared with the signed paper. */
  isVerified: Type.Boolean(),
})
export type CalendarDayFacts = Static<typeof CalendarDayFacts>

/** What stands against a day: only a weekend day can be worked for another. */
export function faultOfDay({ dayOn, calendarDayKind }: Pick<CalendarDayFacts, 'dayOn' | 'calendarDayKind'>) {
  return calendarDayKind === 'swappedWorkday' && !isWeekend(dayOn) ? ('notWeekend' as const) : undefined
}

/** Throws `calendarDay.notWeekend`, `calendarDay.alreadyRecorded`. */
export function requireSoundDay(facts: CalendarDayFacts, isTaken: boolean): void {
  const at: readonly FieldFault[] = [{ path: '/dayOn', given: facts.dayOn, expected: 'right' }]
  if (faultOfDay(facts)) throw new Problem('calendarDay.notWeekend', 422, { dayOn: facts.dayOn }, at)
  if (isTaken) throw new Problem('calendarDay.alreadyRecorded', 409, { dayOn: facts.dayOn }, at)
}
