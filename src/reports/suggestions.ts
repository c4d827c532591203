// What the figures themselves suggest as difficulties and proposals. Only what has a figure is suggested; a person
// decides, and a suggestion is marked as one wherever it is shown.

import { numberOfValue } from '../plans/figureValue.ts'
import { officialShortDate } from '../platform/documents/officialForms.ts'
import { type AnnualReport, figuresOf, isSilent } from './annualReport.ts'
import type { DraftSection } from './draftTexts.ts'
import { documentText } from './seed/documentText.ts'
import { reviewSuggestions } from './unitReviews.ts'

export interface Suggestion {
  readonly section: DraftSection
  readonly text: string
  /** The figure it rests on, where it is one. */
  readonly figureId?: string
  /** The review of a unit that says so. */
  readonly source?: { readonly name: string; readonly path: string }
}

/** Every proposal answers at least one shortcoming. */
export function suggestionsOf(report: AnnualReport): readonly Suggestion[] {
  const words = documentText.suggestions
  const suggestions: Suggestion[] = []
  const silent = report.units.filter((unit) => !unit.isReported).map((unit) => unit.name)
  const bare = report.tasks.filter(isSilent).map((task) => task.code)
  const isAnythingReported = report.tasks.some((task) => task.records > 0)
  if (isAnythingReported && silent.length > 0) {
    suggestions.push({ section: 'shortcomings', text: words.silentUnits(silent.join(', ')) })
    suggestions.push({ section: 'proposals', text: words.askUnits(silent.join(', ')) })
  }
  if (bare.length > 0) {
    suggestions.push({
      section: 'shortcomings',
      text: words.silentTasks(String(bare.length).padStart(2, '0'), bare.join(', ')),
    })
    suggestions.push({ section: 'proposals', text: words.askTasks })
  }
  for (const figure of figuresOf(report)) {
    const now = numberOfValue(figure.value)
    const before = numberOfValue(figure.prior)
    if (now === undefined || before === undefined || figure.scopeDiffers !== undefined) continue
    if (before >= 10 && now <= before * 0.7 && lessIsWorse.has(figure.indicator))
      suggestions.push({
        section: 'shortcomings',
        text: words.fewer(figure.name, figure.comparison),
        figureId: figure.figureId,
      })
  }
  if (report.reorganization)
    suggestions.push({ section: 'causes', text: words.reorganization(officialShortDate(report.reorganization.on)) })
  return [...suggestions, ...reviewSuggestions(report)]
}

/** Effort: fewer of these is a shortcoming. Fewer cases or fires is not. */
const lessIsWorse: ReadonlySet<string> = new Set([
  'sessions',
  'attendance',
  'pupils',
  'schools',
  'patrols',
  'inspections',
  'commitments',
])
