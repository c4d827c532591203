// What a unit changed from one submission to the next: header, single lines added, taken out, rewritten. Pure.
import Type, { type Static } from 'typebox'

const Shown = Type.Union([Type.String(), Type.Number(), Type.Null()])

export const PaperChange = Type.Object({
  /** Id of the activity or task; null = the header. */
  lineId: Type.Union([Type.String(), Type.Null()]),
  /** What the line says of itself: the activity in its later words. */
  lineName: Type.String(),
  change: Type.Enum(['added', 'removed', 'changed'] as const),
  /** Name of the field in the facts; empty when the whole line came or went. */
  field: Type.String(),
  before: Shown,
  after: Shown,
})
export type PaperChange = Static<typeof PaperChange>

type Facts = Readonly<Record<string, unknown>>
type Line = Readonly<Record<string, unknown>>

/** `before` and `after` are facts of a plan or of a review; lists in them are lines, known by their `activityId` or `taskId`. */
export function paperChanges(before: Facts, after: Facts): PaperChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names.flatMap((field) => {
    const [was, is] = [before[field], after[field]]
    if (isLines(was) || isLines(is)) return lineChanges(isLines(was) ? was : [], isLines(is) ? is : [])
    return fieldChange(null, '', field, was, is)
  })
}

const isLines = (value: unknown): value is readonly Line[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object'
const idOf = (line: Line) => String(line.activityId ?? line.taskId)
const nameOf = (line: Line) => String(line.what ?? '')

function lineChanges(before: readonly Line[], after: readonly Line[]): PaperChange[] {
  const was = new Map(before.map((line) => [idOf(line), line]))
  const is = new Set(after.map(idOf))
  const whole = (line: Line, change: 'added' | 'removed'): PaperChange => ({
    lineId: idOf(line),
    lineName: nameOf(line),
    change,
    field: '',
    before: null,
    after: null,
  })
  return [
    ...after.flatMap((line): PaperChange[] => {
      const old = was.get(idOf(line))
      if (!old) return [whole(line, 'added')]
      return Object.keys(line).flatMap((field) => fieldChange(idOf(line), nameOf(line), field, old[field], line[field]))
    }),
    ...before.filter((line) => !is.has(idOf(line))).map((line) => whole(line, 'removed')),
  ]
}

function fieldChange(lineId: string | null, lineName: string, field: string, was: unknown, is: unknown): PaperChange[] {
  const [before, after] = [shown(was), shown(is)]
  return before === after ? [] : [{ lineId, lineName, change: 'changed', field, before, after }]
}

/** Files are told by their number. */
function shown(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.length
  if (typeof value === 'number') return value
  return value === undefined || value === null || value === '' ? null : String(value)
}
