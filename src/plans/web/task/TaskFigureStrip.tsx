import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import type { TaskAnswer } from '../../contract.ts'
import { valueText } from '../../figureText.ts'
import { numberOfValue } from '../../figureValue.ts'
import { readRestrictedFigures } from '../../indicatorContract.ts'
import type { TaskFigure } from '../../taskShapes.ts'
import { CountedFigure } from '../CountedFigure.tsx'
import { PeriodsNote } from '../PeriodsNote.tsx'
import { usePlanQuery } from '../usePlanQuery.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './task.module.css'

/** The figures of the year beside last year's. Those that say nothing yet are folded away, never shown as zero. */
export function TaskFigureStrip({ task }: { readonly task: TaskAnswer }) {
  const { words, number } = useTaskWords()
  const [isAll, setAll] = useState(false)
  const { figures } = task
  if (task.isRestricted && figures.every(({ value }) => value.state === 'restricted')) return <Sealed task={task} />
  const known = figures.filter(({ value }) => numberOfValue(value) !== undefined)
  const shown = isAll || known.length === 0 ? figures : known
  if (figures.length === 0) return <p className={classes.quiet}>{words.taskPage.noFigures}</p>
  return (
    <>
      <Strip figures={shown} />
      <PeriodsNote figures={shown} period={task.period} />
      {known.length > 0 && known.length < figures.length && (
        <Button variant="subtle" size="compact-sm" mb={12} className="not-on-paper" onClick={() => setAll(!isAll)}>
          {isAll ? words.taskPage.fewerFigures : words.taskPage.allFigures(number(figures.length))}
        </Button>
      )}
    </>
  )
}

function Strip({ figures }: { readonly figures: readonly TaskFigure[] }) {
  return (
    <dl className={classes.strip}>
      {figures.map((figure) => (
        <div key={figure.figureId}>
          <dt lang="vi">{figure.name}</dt>
          <dd>
            <CountedFigure figure={figure} isLarge isBare />
          </dd>
          <dd className={classes.prior}>
            <Prior figure={figure} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** `58 cùng kỳ 2025` */
function Prior({ figure }: { readonly figure: TaskFigure }) {
  const { words, language } = useTaskWords()
  const { value, prior, priorYear, unitOfMeasure, isScopeDifferent } = figure
  if (numberOfValue(value) === undefined && numberOfValue(prior) === undefined) return null
  const before = valueText(prior, unitOfMeasure, language)
  if (!before) return words.taskPage.noPrior(priorYear)
  return isScopeDifferent ? words.taskPage.priorOther(before, priorYear) : words.taskPage.prior(before, priorYear)
}

/** Figures that only some may see: asked for by themselves, by those who may. */
function Sealed({ task }: { readonly task: TaskAnswer }) {
  const { plan, year, asOf } = usePlanQuery()
  const mayI = useMayI()
  const isOpen = mayI(readRestrictedFigures)
  const input = { ...(plan ? { plan } : {}), ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) }
  const { data } = useRead(readRestrictedFigures, input, { enabled: isOpen })
  const own = (data?.figures ?? []).filter(({ taskCode }) => taskCode === task.code)
  return own.length > 0 ? <Strip figures={own} /> : null
}
