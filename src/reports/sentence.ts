// A sentence of the report from its pattern and the figures of the task. Every number stays tied to its figure; what is
// not reported is said, never dropped and never zero (domain/report.md 2.2).

import { numberOfValue } from '../plans/figureValue.ts'
import type { Run } from '../platform/documents/officialDocument.ts'
import { officialPercent, officialQuantity, officialShortDate } from '../platform/documents/officialForms.ts'
import { comparisonSentence } from './comparison.ts'
import { comparisonInput, type Figure } from './figure.ts'
import { documentText } from './seed/documentText.ts'
import type { SentencePattern } from './seed/patterns.ts'

/** Figures of one task, by the code of their indicator. */
export type FiguresOfTask = ReadonlyMap<string, Figure>

export interface Sentence {
  readonly runs: readonly Run[]
  /** Indicators of the sentence that nobody reported. */
  readonly missing: readonly string[]
}

const slot = /\{(\w+)(?:([/%])(\w+))?\}|<(\w+)>/g

/** Undefined when every clause is dropped and nothing is missing. */
function sentence(pattern: SentencePattern, figures: FiguresOfTask): Sentence | undefined {
  const missing = new Set<string>()
  const clauses: { runs: Run[]; isOptional: boolean }[] = []
  for (const written of pattern.clauses) {
    const isOptional = written.startsWith('[')
    const text = isOptional ? written.slice(1, -1) : written
    const asked = codesOf(text)
    const known = asked.every((code) => amountOf(figures, code) !== undefined || isIrrelevant(figures, code))
    if (!known) {
      for (const code of asked) if (amountOf(figures, code) === undefined) missing.add(figures.get(code)?.name ?? '')
      continue
    }
    if (asked.some((code) => isIrrelevant(figures, code))) continue
    if (isOptional && asked.every((code) => amountOf(figures, code) === 0)) continue
    const runs = filled(text, figures)
    if (runs.length > 0) clauses.push({ runs, isOptional })
  }
  missing.delete('')
  if (clauses.length === 0) return missing.size > 0 ? { runs: [], missing: [...missing] } : undefined
  const runs: Run[] = pattern.opening ? [{ text: pattern.opening }] : []
  for (const [index, clause] of clauses.entries()) {
    if (index > 0) runs.push({ text: clause.isOptional ? '; ' : ', ' })
    runs.push(...clause.runs)
  }
  return { runs: [...capitalised(runs), { text: '.' }], missing: [...missing] }
}

/** All that the report says of one task: its sentences, what is missing, which units did not report. */
export function taskRuns(
  taskCode: string,
  patterns: readonly SentencePattern[],
  figures: readonly Figure[],
): readonly (readonly Run[])[] {
  const byCode = new Map(figures.map((figure) => [figure.indicator, figure]))
  if (figures.every((figure) => figure.value.state === 'restricted') && figures.length > 0)
    return [[{ text: documentText.restricted }]]
  if (figures.every((figure) => numberOfValue(figure.value) === undefined))
    return [[{ text: documentText.nothingReported(taskCode), isMissing: true }]]
  const said = new Set(patterns.flatMap((pattern) => pattern.clauses.flatMap(codesOf)))
  const sentences = patterns.flatMap((pattern) => sentence(pattern, byCode) ?? [])
  const others = figures.filter((figure) => !said.has(figure.indicator) && numberOfValue(figure.value) !== undefined)
  const runs: Run[] = sentences.flatMap(({ runs }, index) =>
    index > 0 && runs.length > 0 ? [{ text: ' ' }, ...runs] : runs,
  )
  if (others.length > 0) runs.push({ text: runs.length > 0 ? ' ' : '' }, ...listed(others))
  const missing = [...new Set(sentences.flatMap((each) => each.missing))]
  const silent = silentUnits(figures)
  const notes: Run[] = []
  if (missing.length > 0) notes.push({ text: documentText.notReported(missing), isMissing: true })
  if (silent.length > 0)
    notes.push({ text: `${notes.length > 0 ? ' ' : ''}${documentText.withoutUnits(silent)}`, isMissing: true })
  return [runs, notes].filter((each) => each.length > 0)
}

/** Units that sent nothing at all for the task while others did. */
function silentUnits(figures: readonly Figure[]): readonly string[] {
  const parts = figures.flatMap((figure) => figure.byUnit.filter((each) => each.territoryId !== null))
  const byUnit = [...Map.groupBy(parts, (part) => part.territoryId).values()]
  const silent = byUnit.filter((own) => own.every((part) => part.value.state === 'notReported'))
  return silent.length < byUnit.length ? silent.map((own) => own[0]?.name ?? '') : []
}

function codesOf(text: string): string[] {
  return [...text.matchAll(slot)].flatMap(([, code, , other]) => [...(code ? [code] : []), ...(other ? [other] : [])])
}
const amountOf = (figures: FiguresOfTask, code: string) => {
  const figure = figures.get(code)
  return figure ? numberOfValue(figure.value) : undefined
}
/** A figure the plan does not count, that does not concern the unit, or that is kept from the reader: its clause falls without a word. */
const isIrrelevant = (figures: FiguresOfTask, code: string) => {
  const figure = figures.get(code)
  return figure === undefined || figure.value.state === 'notApplicable' || figure.value.state === 'restricted'
}

function filled(text: string, figures: FiguresOfTask): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of text.matchAll(slot)) {
    const [whole, code = '', sign, other = '', comparisonCode] = found
    if (found.index > from) runs.push({ text: text.slice(from, found.index) })
    from = found.index + whole.length
    if (comparisonCode) {
      const figure = figures.get(comparisonCode)
      const words = figure ? comparisonSentence(comparisonInput(figure)) : ''
      if (!figure || words === '') return []
      runs.push(...comparisonRuns(words, figure.figureId))
      continue
    }
    runs.push(...quantityRuns(figures, code, sign, other))
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}

/** Each number of a comparison opens the figure; years are no numbers. */
function comparisonRuns(words: string, figureId: string): Run[] {
  return words
    .split(documentText.amountsOf)
    .map((text, index) => (index % 2 === 1 ? { text, figureId } : { text }))
    .filter(({ text }) => text !== '')
}

function quantityRuns(figures: FiguresOfTask, code: string, sign: string | undefined, other: string): Run[] {
  const figure = figures.get(code)
  const value = amountOf(figures, code) ?? 0
  const base = amountOf(figures, other) ?? 0
  if (!figure) return []
  if (sign === '%')
    return [
      { text: base === 0 ? documentText.noBase : officialPercent((value * 100) / base), figureId: figure.figureId },
    ]
  const shown = (each: Figure, amount: number) =>
    `${each.value.state === 'estimated' ? documentText.estimated : ''}${officialQuantity(amount, each.unitOfMeasure)}`
  const first = { text: shown(figure, value), figureId: figure.figureId }
  const second = figures.get(other)
  return sign === '/' && second
    ? [first, { text: '/' }, { text: shown(second, base), figureId: second.figureId }]
    : [first]
}

/** What a monthly report adds to each task: every figure known since the year began, each opening its own records. */
export function cumulativeRuns(figures: readonly Figure[], to: string): readonly (readonly Run[])[] {
  const known = figures.filter((figure) => figure.cumulative && numberOfValue(figure.cumulative) !== undefined)
  if (known.length === 0) return []
  const runs = known.flatMap(({ figureId, name, cumulativeText = '' }, index): Run[] => [
    { text: `${index > 0 ? '; ' : ''}${name.slice(0, 1).toLocaleLowerCase('vi')}${name.slice(1)} ` },
    { text: cumulativeText, figureId: `${figureId}@cumulative` },
  ])
  return [[{ text: documentText.cumulative(officialShortDate(to)) }, ...runs, { text: '.' }]]
}

/** Figures that no pattern speaks of, so that nothing counted is left unsaid. */
function listed(figures: readonly Figure[]): Run[] {
  return figures.flatMap((figure, index) => {
    const value = numberOfValue(figure.value) ?? 0
    const name = figure.name.slice(0, 1).toLocaleLowerCase('vi') + figure.name.slice(1)
    // `lượt kiểm tra biển` counted in `lượt`: the number goes before the name, and the unit is said once.
    const isNamedByUnit = name === figure.unitText || name.startsWith(`${figure.unitText} `)
    const unit = figure.unitOfMeasure === 'percent' ? '' : ` ${figure.unitText}`
    return [
      { text: `${index > 0 ? '; ' : documentText.others}${isNamedByUnit ? '' : `${name} `}` },
      { text: officialQuantity(value, figure.unitOfMeasure), figureId: figure.figureId },
      { text: `${isNamedByUnit ? ` ${name}` : unit}${index === figures.length - 1 ? '.' : ''}` },
    ]
  })
}

function capitalised(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs
  return first
    ? [{ ...first, text: first.text.slice(0, 1).toLocaleUpperCase('vi') + first.text.slice(1) }, ...rest]
    : []
}
