import { IconLock } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { TaskRow } from '../../taskShapes.ts'
import { CountedFigure } from '../CountedFigure.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'

/** `12 văn bản · 1.148 lượt người`, each opening its records; in words where there is no figure. */
export function TaskFigures({ row }: { readonly row: Pick<TaskRow, 'figures' | 'isRestricted' | 'records'> }) {
  const { words, number } = useTaskWords()
  const { figures, isRestricted, records } = row
  if (isRestricted && figures.length === 0)
    return (
      <span className={classes.unknown}>
        <IconLock size={14} stroke={1.75} aria-hidden /> {words.restricted}
      </span>
    )
  if (figures.length === 0)
    return (
      <span className={classes.unknown}>{records > 0 ? words.records(number(records)) : words.states.noEvidence}</span>
    )
  return (
    <span className={classes.figures}>
      {figures.map((figure, index) => (
        <Fragment key={figure.figureId}>
          {index > 0 && ' · '}
          <CountedFigure figure={figure} />
        </Fragment>
      ))}
    </span>
  )
}
