import type { TaskRow } from '../../taskShapes.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'

const height = 16

/** How many months of the year of reports have begun: all twelve of a past year. A month ends on its 14th. */
export function monthsSoFar(asOf: string, year: number, yearOfDay: number): number {
  if (year < yearOfDay) return 12
  if (year > yearOfDay) return 1
  const [month = 1, day = 1] = asOf.slice(5).split('-').map(Number)
  return day >= 15 ? (month % 12) + 1 : month
}

/** Records by month as bars; a month without any is a line on the ground. The same is said in words. */
export function MonthBars({ months, last }: { readonly months: TaskRow['months']; readonly last: number }) {
  const { words, number } = useTaskWords()
  const shown = months.filter(({ month }) => month <= last)
  const most = Math.max(...shown.map(({ records }) => records), 1)
  const said = shown.filter(({ records }) => records > 0)
  const text =
    said.length === 0
      ? words.board.noMonths
      : words.board.monthsText(said.map(({ month, records }) => words.board.month(month, number(records))).join(', '))
  return (
    <svg className={classes.bars} width={shown.length * 8} height={height} role="img" aria-label={text}>
      <title>{text}</title>
      {shown.map(({ month, records }, index) => {
        const tall = records === 0 ? 1 : Math.max(3, Math.round((records / most) * height))
        return (
          <rect
            key={month}
            x={index * 8}
            y={height - tall}
            width={6}
            height={tall}
            rx={records === 0 ? 0 : 1.5}
            data-empty={records === 0 || undefined}
            data-most={records === most || undefined}
          />
        )
      })}
    </svg>
  )
}
