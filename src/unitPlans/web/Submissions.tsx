// The life of a paper, newest first: each submission with what it changed, and the answer with its remarks.
import { List, Text, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconSend } from '@tabler/icons-react'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { PaperChange } from '../paperChange.ts'
import type { SubmissionShown, UnitPaperShown } from '../questions.ts'
import { type UnitPlansWords, unitPlansWords } from '../words.ts'

const icons = { returned: IconArrowBackUp, accepted: IconCheck }

export function Submissions({ paper }: { readonly paper: UnitPaperShown }) {
  const words = useWords(unitPlansWords)
  const nameOf = namesOf(paper)
  return (
    <RecordSection title={words.page.life}>
      {paper.submissions.length === 0 ? <Text c="dimmed">{words.page.notSent}</Text> : null}
      <Timeline bulletSize={26} lineWidth={2} active={-1}>
        {paper.submissions.toReversed().flatMap((given) => [
          ...(given.decision ? [answerItem(given, given.decision, nameOf, words)] : []),
          <Timeline.Item
            key={given.number}
            bullet={<IconSend size={15} stroke={1.75} />}
            title={words.page.submission(given.number)}
          >
            <Text size="sm">{words.page.by(given.submittedBy, instantText(given.submittedAt))}</Text>
            {given.number > 1 ? <Changes changes={given.changes} nameOf={nameOf} /> : null}
          </Timeline.Item>,
        ])}
      </Timeline>
    </RecordSection>
  )
}

type NameOf = (id: string) => string | undefined

/** Names behind the ids of activities, tasks and territories. */
function namesOf(paper: UnitPaperShown): NameOf {
  const names = new Map<string, string>([
    ...paper.territories.map(({ id, name }): [string, string] => [id, name]),
    ...paper.tasks.map(({ taskId, code, title }): [string, string] => [taskId, `${code} ${title}`]),
    ...[...paper.planned, ...(paper.unitPlan?.activities ?? [])].map(({ activityId, what }): [string, string] => [
      activityId,
      what,
    ]),
  ])
  return (id) => names.get(id)
}

function answerItem(given: SubmissionShown, decision: 'returned' | 'accepted', nameOf: NameOf, words: UnitPlansWords) {
  const Sign = icons[decision]
  return (
    <Timeline.Item
      key={`${given.number} ${decision}`}
      bullet={<Sign size={15} stroke={1.75} />}
      title={words.page.decision[decision]}
    >
      <Text size="sm">{words.page.by(given.decidedBy ?? '', instantText(given.decidedAt ?? ''))}</Text>
      {given.remark ? (
        <Text size="sm" lang="vi">
          {given.remark}
        </Text>
      ) : null}
      {given.lineRemarks.length > 0 ? (
        <List size="sm" mt={4}>
          {given.lineRemarks.map(({ lineId, lineName, remark }) => (
            <List.Item key={lineId}>
              <span lang="vi">{`${lineName || (nameOf(lineId) ?? '')}: ${remark}`}</span>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Timeline.Item>
  )
}

function Changes({ changes, nameOf }: { readonly changes: readonly PaperChange[]; readonly nameOf: NameOf }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.page.noChanges}
      </Text>
    )
  const value = (given: string | number | null) => {
    if (given === null) return words.page.empty
    if (typeof given === 'number') return numberText(given, language)
    if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return dateText(given)
    const states = words.activityState as Readonly<Record<string, string>>
    return states[given] ?? nameOf(given) ?? given
  }
  const fields = words.field as Readonly<Record<string, string>>
  return (
    <List size="sm" mt={4}>
      {changes.map((change) => {
        const line = change.lineName || (change.lineId ? (nameOf(change.lineId) ?? '') : '')
        return (
          <List.Item key={`${change.lineId} ${change.field} ${change.change}`}>
            <span lang="vi">
              {`${words.page.change[change.change]}: ${[line, fields[change.field]].filter(Boolean).join(', ')}`}
              {change.change === 'changed' && (
                <>
                  {' '}
                  <Text component="del" inherit c="dimmed">
                    {value(change.before)}
                  </Text>{' '}
                  →{' '}
                  <Text component="ins" inherit td="none">
                    {value(change.after)}
                  </Text>
                </>
              )}
            </span>
          </List.Item>
        )
      })}
    </List>
  )
}
