// What happened to a record, newest first: who, when, why, and each value before and after.

import { List, Text, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { HistoryEntry } from '../contract.ts'
import type { AttendanceGroup } from '../session.ts'
import type { OutreachWords } from '../words.ts'

interface RecordHistoryProps {
  readonly history: readonly HistoryEntry[]
  readonly words: OutreachWords
  readonly shownInstant: (instant: string) => string
  readonly shownDate: (date: string) => string
  /** The name behind an id or code of a list: unit, agency, topic. */
  readonly nameOf: (id: string) => string | undefined
}

const icons = { recorded: IconPlus, amended: IconPencil, withdrawn: IconTrash, restored: IconArrowBackUp }

export function RecordHistory({ history, words, shownInstant, shownDate, nameOf }: RecordHistoryProps) {
  const shown = (field: string, value: unknown) => shownValue(field, value, { words, shownDate, nameOf })
  return (
    <Timeline bulletSize={26} lineWidth={2} active={-1}>
      {history.map(({ act, at, by, reason, changes }) => {
        const Icon = icons[act]
        return (
          <Timeline.Item key={`${act}-${at}`} bullet={<Icon size={15} stroke={1.75} />} title={words.act[act]}>
            <Text size="sm">{`${by}, ${shownInstant(at)}`}</Text>
            {reason ? <Text size="sm">{`${words.field.reason}: ${reason}`}</Text> : null}
            {changes.length > 0 ? (
              <List size="sm" mt={4}>
                {changes.map(({ field, before, after }) => (
                  <List.Item key={field}>
                    {words.field[field as keyof typeof words.field] ?? field}:{' '}
                    <Text component="del" inherit c="dimmed">
                      {shown(field, before)}
                    </Text>{' '}
                    →{' '}
                    <Text component="ins" inherit td="none">
                      {shown(field, after)}
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

type Labels = Pick<RecordHistoryProps, 'words' | 'shownDate' | 'nameOf'>

function shownValue(field: string, value: unknown, labels: Labels): string {
  const { words, shownDate, nameOf } = labels
  if (value === null || value === undefined) return words.shared.empty
  if (field === 'heldOn') return shownDate(String(value))
  if (field === 'photoIds' || field === 'attendanceListIds') return String((value as unknown[]).length)
  if (field === 'audience') return words.audience[value as AttendanceGroup]
  if (field === 'sessionForm') return words.sessionForm[value as keyof typeof words.sessionForm]
  if (Array.isArray(value)) return value.map((part) => shownPart(part, labels)).join(', ')
  if (typeof value === 'object') return shownPart(value, labels)
  return nameOf(String(value)) ?? String(value)
}

/** The parts of an attendance in the order of the form; the database forgets it. */
const parts = ['people', 'women', 'men', 'unknownSex', 'groups']

/** `{ people: 54, women: 30 }` → `Tổng số người 54, Nữ 30`. */
function shownPart(part: unknown, labels: Labels): string {
  const { words, nameOf } = labels
  if (typeof part !== 'object' || part === null) return nameOf(String(part)) ?? String(part)
  const facts = part as Record<string, unknown>
  if ('materialKind' in facts)
    return `${words.materialKind[facts.materialKind as keyof typeof words.materialKind]} ${facts.quantity}`
  if ('group' in facts) return `${words.audience[facts.group as AttendanceGroup]} ${facts.people}`
  if ('lat' in facts) return `${facts.lat} ${facts.lon}`
  return Object.entries(facts)
    .sort(([a], [b]) => parts.indexOf(a) - parts.indexOf(b))
    .map(([key, value]) => {
      const label = words.field[key as keyof typeof words.field] ?? key
      return Array.isArray(value) ? value.map((inner) => shownPart(inner, labels)).join(', ') : `${label} ${value}`
    })
    .join(', ')
}
