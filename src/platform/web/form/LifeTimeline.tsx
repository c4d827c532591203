// What happened to a record, newest first: who, when, why, and what it read before and after.
import { List, Text, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { instantText } from '../../format.ts'
import type { LifeStep } from '../../recordLife.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'

const icons = { recorded: IconPlus, amended: IconPencil, withdrawn: IconTrash, restored: IconArrowBackUp }

interface LifeTimelineProps {
  readonly steps: readonly LifeStep[]
  /** What a changed field is called. */
  readonly fieldName?: ((field: string) => string) | undefined
  /** A value of a field in words. */
  readonly shown?: (field: string, value: unknown) => string
}

export function LifeTimeline({
  steps,
  fieldName = (field) => field,
  shown = (_, value) => String(value),
}: LifeTimelineProps) {
  const words = useWords(platformWords).life
  return (
    <Timeline bulletSize={26} lineWidth={2} active={-1}>
      {steps.map(({ act, at, by, reason, fields = [], changes = [] }) => {
        const Icon = icons[act]
        return (
          <Timeline.Item key={`${act} ${at}`} bullet={<Icon size={15} stroke={1.75} />} title={words.act[act]}>
            <Text size="sm">{`${by}, ${instantText(at)}`}</Text>
            {reason ? <Text size="sm">{words.because(reason)}</Text> : null}
            {fields.length > 0 ? <Text size="sm">{words.changed(fields.map(fieldName).join(', '))}</Text> : null}
            {changes.length > 0 ? (
              <List size="sm" mt={4}>
                {changes.map(({ field, before, after }) => (
                  <List.Item key={field}>
                    {fieldName(field)}:{' '}
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
