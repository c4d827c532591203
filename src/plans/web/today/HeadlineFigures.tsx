import type { OverviewAnswer } from '../../overviewContract.ts'
import { CountedFigure } from '../CountedFigure.tsx'
import { PeriodsNote } from '../PeriodsNote.tsx'
import { usePlansWords } from '../usePlansWords.ts'
import { YearChangeText } from '../YearChangeText.tsx'
import classes from './today.module.css'

/** The figures of the year beside last year's; each opens its records. */
export function HeadlineFigures({ overview }: { readonly overview: OverviewAnswer }) {
  const { words } = usePlansWords()
  const { figures, period } = overview
  if (figures.length === 0) return null
  return (
    <>
      <dl className={classes.figures} aria-label={words.today.figures}>
        {figures.map((figure) => (
          <div key={figure.figureId}>
            <dt lang="vi">{figure.name}</dt>
            <dd>
              <CountedFigure figure={figure} isLarge isBare />
            </dd>
            <dd className={classes.under}>
              <YearChangeText figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.note}>
        <PeriodsNote figures={figures} period={period} />
      </div>
    </>
  )
}
