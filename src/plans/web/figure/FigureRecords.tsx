// The panel of an open figure: its value, whose part it is, where its records lie, each of them, whether they add up, how it is
// counted. The same on the first page, the board and the task.
import { IconLock } from '@tabler/icons-react'
import { dateText } from '../../../platform/format.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../../platform/web/SidePanel.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { countingRule } from '../../countingRule.ts'
import { signedAmount, valueText } from '../../figureText.ts'
import { readIndicatorRecords } from '../../indicatorContract.ts'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { YearChangeText } from '../YearChangeText.tsx'
import { FigureUnits } from './FigureUnits.tsx'
import classes from './figure.module.css'
import type { FigureAnswer } from './figureAnswer.ts'
import { figureChoice } from './figureChoice.ts'
import { RecordList } from './RecordList.tsx'

interface FigureRecordsProps {
  /** As the address names it: `mo`. */
  readonly open: string
  readonly onClose: () => void
  readonly width?: number
  /** On the page of another task or of none: a way to the task. */
  readonly hasTaskLink?: boolean
}

export default function FigureRecords({ open, onClose, width = 420, hasTaskLink = false }: FigureRecordsProps) {
  const { words, language } = useTaskWords()
  const query = usePlanQuery()
  const input = { ...query, ...figureChoice(open), pageSize: 1000 }
  const { data, error, refetch, isPlaceholderData } = useRead(readIndicatorRecords, input)
  const answer = isPlaceholderData ? undefined : data
  return (
    <SidePanel
      title={answer?.figure.name ?? open}
      width={width}
      onClose={onClose}
      foot={
        answer &&
        !answer.isRestricted && (
          <>
            <strong className={classes.strong}>{words.drill.rule}.</strong> {countingRule(answer.rule, language)}.
          </>
        )
      }
    >
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {answer && (
        <>
          <Facts answer={answer} />
          {hasTaskLink && (
            <p className={classes.quiet}>
              <PageLink to={taskAddress(answer.figure.taskCode, query, { mo: open })}>
                {words.drill.openTask(answer.figure.taskCode)}
              </PageLink>
            </p>
          )}
          {answer.isRestricted ? (
            <p className={classes.quiet}>
              <IconLock size={16} stroke={1.75} aria-hidden /> {words.drill.restricted}
            </p>
          ) : (
            <>
              {!figureChoice(open).territoryId && <FigureUnits figure={answer.figure} />}
              <RecordList answer={answer} input={input} />
            </>
          )}
        </>
      )}
    </SidePanel>
  )
}

function Facts({ answer }: { readonly answer: FigureAnswer }) {
  const { words, language, number } = useTaskWords()
  const { figure, period, rows, hidden } = answer
  const text = valueText(figure.value, figure.unitOfMeasure, language)
  return (
    <>
      <p className={classes.big}>
        {text ?? (figure.value.state === 'restricted' ? words.restricted : words.notReported)}
      </p>
      <p className={classes.quiet}>
        {words.drill.period(dateText(period.from), dateText(period.to))}
        {rows.length + hidden > 0 && ` · ${words.drill.fromRecords(number(rows.length + hidden))}`}
      </p>
      <p className={classes.quiet}>
        <YearChangeText figure={figure} />
      </p>
      {figure.adjusted !== null && (
        <p className={classes.adjusted}>
          {words.adjusted(signedAmount(figure.adjusted, figure.unitOfMeasure, language))}
        </p>
      )}
      {figure.recordsWithout > 0 && (
        <p className={classes.quiet}>{words.drill.without(number(figure.recordsWithout))}</p>
      )}
    </>
  )
}
