import { List, Text, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { instantText } from '../../platform/format.ts'
import type { HistoryStep } from '../contract.ts'
import type { DirectivesWords } from '../words.ts'

interface HistoryListProps {
  readonly history: readonly HistoryStep[]
  readonly words: DirectivesWords
  /** The name behind an id: document, agency, unit. */
  readonly nameOf: (id: string) => string | undefined
}

const icons = { recorded: IconPlus, amended: IconPencil, withdrawn: IconTrash, restored: IconArrowBackUp }

/** What happened to an entry, newest first: who, when, why, and each value before and after. */
export function HistoryList({ history, words, nameOf }: HistoryListProps) {
  const shown = (value: unknown): string => {
    if (value === null || value === undefined) return words.shared.empty
    if (Array.isArray(value)) return value.map(shown).join(', ')
    if (typeof value === 'object') return Object.values(value).map(shown).join(': ')
    return nameOf(String(value)) ?? nameInLists(String(value), words) ?? String(value)
  }
  return (
    <Timeline bulletSize={26} lineWidth={2} active={-1}>
      {history.map(({ act, at, by, reason, changes }) => {
        const Icon = icons[act]
        return (
          <Timeline.Item key={`${act}-${at}`} bullet={<Icon size={15} stroke={1.75} />} title={words.act[act]}>
            <Text size="sm">{`${by}, ${instantText(at)}`}</Text>
            {reason ? <Text size="sm">{`${words.field.reason}: ${reason}`}</Text> : null}
            {changes.length > 0 ? (
              <List size="sm" mt={4}>
                {changes.map(({ field, before, after }) => (
                  <List.Item key={field}>
                    {words.field[field as keyof typeof words.field] ?? field}:{' '}
                    <Text component="del" inherit c="dimmed">
                      {isFiles(field) ? count(before) : shown(before)}
                    </Text>{' '}
                    →{' '}
                    <Text component="ins" inherit td="none">
                      {isFiles(field) ? count(after) : shown(after)}
                    </Text>
                  </List.Item>
                ))}
              </List>
            ) : null}
          </Timeline.Item>
        )
      })}
    </Timeline>
  )
}

const isFiles = (field: string) => ['fileIds', 'photoIds', 'scanIds'].includes(field)
const count = (value: unknown) => String(Array.isArray(value) ? value.length : 0)

/** A value of a closed list in words. */
function nameInLists(value: string, words: DirectivesWords): string | undefined {
  const lists: readonly object[] = [words.officialDocumentKind, words.briefingMethod]
  for (const list of lists) if (value in list) return (list as Readonly<Record<string, string>>)[value]
  return undefined
}
