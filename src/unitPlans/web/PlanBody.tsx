import { Text } from '@mantine/core'
import { dateRangeText, dateText, numberText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { UnitPaperShown } from '../questions.ts'
import { type Activity, moneyOf, type UnitPlanFacts } from '../unitPlan.ts'
import { unitPlansWords } from '../words.ts'
import classes from './paper.module.css'

/** Aim and activities of a plan, task by task. */
export function PlanBody({ paper, facts }: { readonly paper: UnitPaperShown; readonly facts: UnitPlanFacts }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const money = moneyOf(facts.activities)
  return (
    <>
      <RecordSection title={words.page.aim}>
        <p className={classes.words} lang="vi">
          {facts.aim || words.page.nothingWritten}
        </p>
      </RecordSection>
      <RecordSection title={words.page.activities}>
        {facts.activities.length === 0 ? (
          <Text c="dimmed">{words.page.noActivities}</Text>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
          <section className={classes.scroll} tabIndex={0} aria-label={words.page.activities}>
            <table className={classes.table}>
              <thead>
                <tr>
                  {[words.field.taskId, words.field.what, words.field.when, words.field.responsible].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                  <th scope="col" data-number>
                    {words.columns.amountDong}
                  </th>
                  <th scope="col">{words.field.expectedResult}</th>
                </tr>
              </thead>
              <tbody>
                {facts.activities.map((activity) => (
                  <ActivityRow key={activity.activityId} paper={paper} activity={activity} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        <Text size="sm" c="dimmed">
          {[
            ...(money.sum === null ? [] : [words.form.sum(numberText(money.sum, language))]),
            ...(money.unknown > 0 ? [words.form.unknown(money.unknown)] : []),
          ].join(', ')}
        </Text>
      </RecordSection>
    </>
  )
}

function ActivityRow({ paper, activity }: { readonly paper: UnitPaperShown; readonly activity: Activity }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const task = paper.tasks.find(({ taskId }) => taskId === activity.taskId)
  const place = [activity.placeName, paper.territories.find(({ id }) => id === activity.territoryId)?.name]
  return (
    <tr lang="vi">
      <td>{task?.code ?? ''}</td>
      <td>
        {activity.what}
        <Text size="sm" c="dimmed">
          {place.filter(Boolean).join(', ')}
        </Text>
      </td>
      <td className={classes.when}>{whenText(activity)}</td>
      <td>
        {activity.responsible}
        <Text size="sm" c="dimmed">
          {activity.together}
        </Text>
      </td>
      <td data-number>
        {activity.amountDong === null ? words.page.unknownMoney : numberText(activity.amountDong, language)}
        <Text size="sm" c="dimmed">
          {activity.fundingRemark}
        </Text>
      </td>
      <td>{activity.expectedResult}</td>
    </tr>
  )
}

export function whenText({ from, to }: Pick<Activity, 'from' | 'to'>): string {
  if (from && to && from !== to) return dateRangeText(from, to)
  return from || to ? dateText(from || to) : ''
}
