import type { LifeStep } from '../../platform/recordLife.ts'
import { LifeTimeline } from '../../platform/web/form/LifeTimeline.tsx'
import type { DirectivesWords } from '../words.ts'

interface HistoryListProps {
  readonly history: readonly LifeStep[]
  readonly words: DirectivesWords
  /** The name behind an id: document, agency, unit. */
  readonly nameOf: (id: string) => string | undefined
}

/** What happened to an entry, newest first: who, when, why, and each value before and after. */
export function HistoryList({ history, words, nameOf }: HistoryListProps) {
  const shown = (value: unknown): string => {
    if (value === null || value === undefined) return words.shared.empty
    if (Array.isArray(value)) return value.map(shown).join(', ')
    if (typeof value === 'object') return Object.values(value).map(shown).join(': ')
    return nameOf(String(value)) ?? nameInLists(String(value), words) ?? String(value)
  }
  return (
    <LifeTimeline
      steps={history}
      fieldName={(field) => words.field[field as keyof typeof words.field] ?? field}
      shown={(field, value) => (isFiles(field) ? count(value) : shown(value))}
    />
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
