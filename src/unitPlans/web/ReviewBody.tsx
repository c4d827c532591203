import { Text } from '@mantine/core'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { UnitPaperShown } from '../questions.ts'
import type { ActivityState, ReviewFacts } from '../review.ts'
import { unitPlansWords } from '../words.ts'
import { whenText } from './PlanBody.tsx'
import classes from './paper.module.css'
import { TaskFigures } from './TaskFigures.tsx'

interface ReviewBodyProps {
  readonly paper: UnitPaperShown
  readonly facts: ReviewFacts
}

const tones: Readonly<Record<ActivityState, Tone>> = { done: 'good', partlyDone: 'progress', notDone: 'bad' }

/** Results task by task, what became of the planned activities, difficulties, causes, recommendations. */
export function ReviewBody({ paper, facts }: ReviewBodyProps) {
  const words = useWords(unitPlansWords)
  return (
    <>
      <RecordSection title={words.page.figures}>
        <div>
          {paper.tasks.map(({ taskId, code, title }) => (
            <div key={taskId} className={classes.task}>
              <h3 className={classes.head} lang="vi">{`${code} ${title}`}</h3>
              <TaskFigures taskCode={code} figures={paper.figures} kept={paper.kept} />
              <Remark text={facts.tasks.find((each) => each.taskId === taskId)?.remark} />
            </div>
          ))}
        </div>
      </RecordSection>
      <RecordSection title={words.page.planned}>
        {paper.planned.length === 0 && <Text c="dimmed">{words.form.nothingPlanned}</Text>}
        <ul className={classes.rows}>
          {paper.planned.map((activity) => {
            const mark = facts.activities.find(({ activityId }) => activityId === activity.activityId)
            const state = mark?.activityState
            return (
              <li key={activity.activityId}>
                <span lang="vi">
                  {activity.what} <span className={classes.quiet}>{whenText(activity)}</span>
                  <Remark text={mark?.remark} />
                </span>
                {state ? <StateChip tone={tones[state]}>{words.activityState[state]}</StateChip> : null}
              </li>
            )
          })}
        </ul>
      </RecordSection>
      {(['difficulties', 'causes', 'recommendations'] as const).map((part) => (
        <RecordSection key={part} title={words.field[part]}>
          <p className={classes.words} lang="vi">
            {facts[part] || words.page.nothingWritten}
          </p>
        </RecordSection>
      ))}
    </>
  )
}

function Remark({ text }: { readonly text: string | undefined }) {
  return text ? (
    <p className={classes.words} lang="vi">
      {text}
    </p>
  ) : null
}
