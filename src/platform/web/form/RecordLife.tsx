import type { LifeStep } from '../../recordLife.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'
import { LifeTimeline } from './LifeTimeline.tsx'
import { RecordSection } from './RecordSection.tsx'

interface RecordLifeProps {
  readonly steps: readonly LifeStep[]
  /** What a changed field is called. */
  readonly fieldName?: (field: string) => string
}

/** The history of a record as a section of its page. */
export function RecordLife({ steps, fieldName }: RecordLifeProps) {
  const words = useWords(platformWords).life
  return (
    <RecordSection title={words.history}>
      <LifeTimeline steps={steps} fieldName={fieldName} />
    </RecordSection>
  )
}
