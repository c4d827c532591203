// What happened to a record, newest first: who, when, why.
import { Text, Timeline } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { instantText } from '../../format.ts'
import type { LifeStep } from '../../recordLife.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'
import { RecordSection } from './RecordSection.tsx'

const icons = { recorded: IconPlus, amended: IconPencil, withdrawn: IconTrash, restored: IconArrowBackUp }

interface RecordLifeProps {
  readonly steps: readonly LifeStep[]
  /** What a changed field is called. */
  readonly fieldName?: (field: string) => string
}

export function RecordLife({ steps, fieldName = (field) => field }: RecordLifeProps) {
  const words = useWords(platformWords).life
  return (
    <RecordSection title={words.history}>
      <Timeline bulletSize={26} lineWidth={2} active={-1}>
        {steps.map(({ act, at, by, reason, fields = [] }) => {
          const Icon = icons[act]
          return (
            <Timeline.Item key={`${act} ${at}`} bullet={<Icon size={15} stroke={1.75} />} title={words.act[act]}>
              <Text size="sm">{`${by}, ${instantText(at)}`}</Text>
              {reason ? <Text size="sm">{words.because(reason)}</Text> : null}
              {fields.length > 0 ? <Text size="sm">{words.changed(fields.map(fieldName).join(', '))}</Text> : null}
            </Timeline.Item>
          )
        })}
      </Timeline>
    </RecordSection>
  )
}
