// What happened to a session, each value before and after in words.
import type { LifeStep } from '../../platform/recordLife.ts'
import { LifeTimeline } from '../../platform/web/form/LifeTimeline.tsx'
import type { AttendanceGroup } from '../session.ts'
import type { OutreachWords } from '../words.ts'

interface RecordHistoryProps {
  readonly history: readonly LifeStep[]
  readonly words: OutreachWords
  readonly shownDate: (date: string) => string
  /** The name behind an id or code of a list: unit, agency, topic. */
  readonly nameOf: (id: string) => string | undefined
}

export function RecordHistory({ history, ...labels }: RecordHistoryProps) {
  const { field } = labels.words
  return (
    <LifeTimeline
      steps={history}
      fieldName={(name) => field[name as keyof typeof field] ?? name}
      shown={(name, value) => shownValue(name, value, labels)}
    />
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
