import type { TaskRow } from '../../taskShapes.ts'
import { Assigned } from '../Assigned.tsx'
import { StatusChip } from '../StatusChip.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './board.module.css'
import { DueOn } from './DueOn.tsx'
import { TaskFigures } from './TaskFigures.tsx'
import { TaskTitle } from './TaskTitle.tsx'

interface BoardCardsProps {
  readonly sections: readonly { readonly number: number; readonly title: string; readonly rows: readonly TaskRow[] }[]
}

/** The board on a phone: a card for each task. */
export function BoardCards({ sections }: BoardCardsProps) {
  const { words } = useTaskWords()
  return sections.map(({ number, title, rows }) => (
    <section key={number} aria-label={title || words.navigation.board}>
      {title && (
        <h2 className={classes.cardGroup} lang="vi">
          {number}. {title}
        </h2>
      )}
      <ul className={classes.cards}>
        {rows.map((row) => (
          <li key={row.taskId}>
            <div className={classes.cardTop}>
              <span className={classes.cardCode}>{row.code}</span>
              <StatusChip standing={row} />
              <span className={classes.spring} />
              <DueOn row={row} />
            </div>
            <TaskTitle row={row} />
            <div className={classes.cardWho}>
              <span className="only-heard">{words.lead}: </span>
              <Assigned assigned={row.leads} isShort />
            </div>
            <TaskFigures row={row} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
