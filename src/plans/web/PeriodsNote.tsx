import type { Static } from 'typebox'
import { dateRangeText } from '../../platform/format.ts'
import type { PlanPeriod, TaskFigure } from '../taskShapes.ts'
import classes from './periodsNote.module.css'
import { usePlansWords } from './usePlansWords.ts'

interface PeriodsNoteProps {
  readonly figures: readonly TaskFigure[]
  readonly period: Static<typeof PlanPeriod>
}

/** Why no difference is formed, once for all figures: the two periods are not equally long. */
export function PeriodsNote({ figures, period }: PeriodsNoteProps) {
  const { words } = usePlansWords()
  if (!figures.some(({ isScopeDifferent, prior }) => isScopeDifferent && prior.state === 'counted')) return null
  const written = ({ from, to }: { readonly from: string; readonly to: string }) => dateRangeText(from, to)
  return <p className={classes.note}>{words.otherPeriods(written(period.prior), written(period.current))}</p>
}
