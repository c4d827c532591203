// The calendar that a person's program reads at its secret address (RFC 5545).
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { shifted } from '../../law/workingDay.ts'
import type { OutputOf } from '../../platform/contract.ts'
import type { Language } from '../../platform/words.ts'
import type { readDueCalendar } from '../chaseContract.ts'
import { kindName } from '../dueKindWords.ts'
import { feedEvents } from '../feed.ts'
import { remindersWords } from '../words.ts'

/** All-day events without a time zone of their own; the alarm is an instant. */
export function calendarText(answer: OutputOf<typeof readDueCalendar>, language: Language): string {
  const words = remindersWords[language].calendar
  const invented = answer.isDemonstration ? remindersWords[language].message.invented : ''
  const calendar = ical({
    name: `${invented}${words.name(answer.officeName)}`,
    prodId: { company: 'Dai Ngan', product: 'due', language: language.toUpperCase() },
    ttl: 3600,
  })
  for (const { dueId, dueKind, subject, agencyNames, dueOn, alarmAt, address } of feedEvents(answer.items)) {
    const event = calendar.createEvent({
      id: `${dueId}@dai-ngan`,
      stamp: new Date(answer.madeAt),
      allDay: true,
      start: asDay(dueOn),
      end: asDay(shifted(dueOn, 1)),
      summary: `${invented}${kindName(dueKind, language)}: ${subject}`,
      description: `${agencyNames.join(', ')}\n${address}`,
      url: address,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: new Date(alarmAt), description: subject })
  }
  return calendar.toString()
}

/** A day as the generator writes it where it is given no zone: midnight in UTC, on machines of every zone. */
const asDay = (day: string) => new Date(`${day}T00:00:00Z`)
