import { dateText } from '../../format.ts'
import type { LifeStep } from '../../recordLife.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'
import { LifeTimeline } from './LifeTimeline.tsx'
import { RecordSection } from './RecordSection.tsx'

interface RecordLifeProps {
  readonly steps: readonly LifeStep[]
  /** What a changed field is called. */
  readonly fieldName?: (field: string) => string
  /** A value of a closed list in words. */
  readonly valueName?: (value: string) => string | undefined
}

/** The history of a record as a section of its page. */
export function RecordLife({ steps, fieldName, valueName }: RecordLifeProps) {
  const words = useWords(platformWords).life
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return words.blank
    if (Array.isArray(value)) return value.map(shown).join(', ')
    const text = String(value)
    return valueName?.(text) ?? (/^\d{4}-\d\d-\d\d$/.test(text) ? dateText(text) : text)
  }
  return (
    <RecordSection title={words.history}>
      <LifeTimeline steps={steps} fieldName={fieldName} shown={(_, value) => shown(value)} />
    </RecordSection>
  )
}
