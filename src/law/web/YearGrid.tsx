import { dateText } from '../../platform/format.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { CalendarDayRow } from '../calendarContract.ts'
import { lawWords } from '../words.ts'
import { isWeekend, shifted } from '../workingDay.ts'
import classes from './yearGrid.module.css'

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Twelve months; what is off and what is worked for it stands out, and says its occasion. */
export function YearGrid(props: {
  readonly year: number
  readonly days: readonly CalendarDayRow[]
  readonly today: string
}) {
  const words = useWords(lawWords)
  const known = new Map(props.days.map((day) => [day.dayOn, day]))
  return (
    <>
      <ul className={classes.year}>
        {months.map((month) => (
          <li key={month}>
            <Month year={props.year} month={month} known={known} today={props.today} />
          </li>
        ))}
      </ul>
      <p className={classes.legend}>
        <span data-kind="holiday">{words.kind.holiday}</span>
        <span data-kind="swappedWorkday">{words.kind.swappedWorkday}</span>
        <span data-kind="weekend">{words.calendar.legendWeekend}</span>
      </p>
    </>
  )
}

function Month(props: {
  readonly year: number
  readonly month: number
  readonly known: ReadonlyMap<string, CalendarDayRow>
  readonly today: string
}) {
  const words = useWords(lawWords)
  const weeks = weeksOf(props.year, props.month)
  return (
    <table className={classes.month}>
      <caption>{words.calendar.month(props.month)}</caption>
      <thead>
        <tr>
          {words.calendar.weekdays.split(' ').map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: seven places of a week
              <Day key={place} day={day} known={day ? props.known.get(day) : undefined} isToday={day === props.today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day(props: {
  readonly day: string | undefined
  readonly known: CalendarDayRow | undefined
  readonly isToday: boolean
}) {
  const words = useWords(lawWords).calendar
  const { day, known, isToday } = props
  if (!day) return <td />
  const kind = known?.calendarDayKind ?? (isWeekend(day) ? 'weekend' : undefined)
  const says = known
    ? (known.calendarDayKind === 'holiday' ? words.off : words.worked)(dateText(day), known.name)
    : undefined
  return (
    <td data-kind={kind} data-today={isToday || undefined} title={says}>
      {Number(day.slice(8))}
      {says ? <span className="only-heard">, {says}</span> : null}
    </td>
  )
}

/** Weeks from Monday, places of other months empty. */
function weeksOf(year: number, month: number): (string | undefined)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const places = Math.ceil((lead + count) / 7) * 7
  const days = Array.from({ length: places }, (_, place) =>
    place < lead || place >= lead + count ? undefined : shifted(first, place - lead),
  )
  return Array.from({ length: places / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
