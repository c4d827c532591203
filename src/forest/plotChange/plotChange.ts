// What happens to plots on a day: of which kind it is, what a plot may change in, what becomes of its facts and its area. Pure.
import { forestPurposes, purposeDetailOfCode, purposeOfDetail } from '../forestPurpose.ts'
import { forestTypeOfCode, forestTypeOfSymbol } from '../forestType.ts'
import { frmsColumns, type PlotField, plotFields } from '../frmsColumns.ts'
import type { PlotFacts } from '../plotRow.ts'

export const changeKinds = ['split', 'merge', 'redraw', 'retype', 'transfer'] as const
export type ChangeKind = (typeof changeKinds)[number]
/** What `plot.change` records: the plot stays the same plot. */
export const stayingKinds = ['redraw', 'retype', 'transfer'] as const satisfies readonly ChangeKind[]
export type StayingKind = (typeof stayingKinds)[number]

export const plotRoles = ['ended', 'began', 'changed'] as const
export type PlotRole = (typeof plotRoles)[number]

/** Whose the plot is; who holds it under contract is not. */
const ownerFields: readonly PlotField[] = ['ownerName', 'ownerCode', 'ownerTypeCode']

/** Another owner says more of a change than another outline, and that more than other facts. */
export function changeKindOf(
  changed: readonly PlotField[],
  { isOwnerChanged, isShapeChanged }: { readonly isOwnerChanged: boolean; readonly isShapeChanged: boolean },
): StayingKind {
  if (isOwnerChanged || changed.some((field) => ownerFields.includes(field))) return 'transfer'
  return isShapeChanged ? 'redraw' : 'retype'
}

/** What a part takes from the rule and not from a person: its number, its area, where it came from. */
const ruledFields = [
  'rowNumber',
  'frmsId',
  'compartmentCode',
  'subcompartmentCode',
  'plotCode',
  'bookAreaHa',
  'previousPlotCode',
] as const satisfies readonly PlotField[]
/** Of the whole outline: not known of another one until somebody measures it. */
const shapeFields: readonly PlotField[] = ['easting', 'northing', 'volumePerPlot', 'stemsPerPlot']

/** What may be said of a part or of a merged plot. */
export const freeFields = plotFields.filter((field) => !(ruledFields as readonly PlotField[]).includes(field))
/** What may be said of a plot that stays the same. */
export const changeableFields = plotFields.filter((field) => field !== 'rowNumber' && field !== 'frmsId')

/** A type said by its symbol or its code says the other too; a purpose likewise, and what does not fit it any more is unknown. */
export function followed(given: Partial<PlotFacts>): Partial<PlotFacts> {
  const all = { ...given }
  if (given.forestTypeSymbol !== undefined && given.forestTypeCode === undefined)
    all.forestTypeCode = forestTypeOfSymbol(given.forestTypeSymbol ?? '')?.code ?? null
  if (given.forestTypeCode !== undefined && given.forestTypeSymbol === undefined)
    all.forestTypeSymbol = forestTypeOfCode(given.forestTypeCode ?? 0)?.symbol ?? null
  if (given.purposeDetailCode !== undefined && given.forestPurpose === undefined) {
    const detail = purposeDetailOfCode(given.purposeDetailCode ?? 0)
    if (detail) all.forestPurpose = forestPurposes.indexOf(purposeOfDetail(detail)) + 1
  }
  if (all.purposeDetailCode === undefined && all.forestPurpose !== undefined) all.purposeDetailCode = null
  if (all.purposeDetailCode !== undefined && all.purposeDetailSymbol === undefined) all.purposeDetailSymbol = null
  return all
}

/** The facts of a part: those of the plot, but for its number, its area, what is said of it, and what nobody knows of it. */
export function factsOfPart(
  whole: PlotFacts,
  { plotCode, bookAreaHa, facts }: { plotCode: string; bookAreaHa: number | null; facts: Partial<PlotFacts> },
): PlotFacts {
  return {
    ...whole,
    ...unmeasured,
    frmsId: null,
    rowNumber: null,
    previousPlotCode: whole.plotCode,
    ...followed(facts),
    plotCode,
    bookAreaHa,
  }
}
const unmeasured = Object.fromEntries(shapeFields.map((field) => [field, null]))

const hundredths = (ha: number) => Math.round(ha * 100)

/**
 * The area of the book parted by the measured areas, in hundredths of a hectare: the sum is that of the book exactly. What rounding
 * leaves goes to where it was nearest. All unknown where the book says none.
 */
export function bookAreasOf(bookAreaHa: number | null, measuredHa: readonly number[]): readonly (number | null)[] {
  if (bookAreaHa === null) return measuredHa.map(() => null)
  const whole = hundredths(bookAreaHa)
  const measured = measuredHa.reduce((sum, area) => sum + area, 0)
  const shares = measuredHa.map((area) => (whole * area) / measured)
  const parted = shares.map(Math.floor)
  const left = whole - parted.reduce((sum, area) => sum + area, 0)
  const nearest = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of nearest.slice(0, left)) parted[index] = (parted[index] ?? 0) + 1
  return parted.map((area) => area / 100)
}

/** The next numbers that no plot of the subcompartment has. */
export function proposedCodes(taken: readonly string[], count: number): readonly string[] {
  const highest = taken.reduce((most, code) => Math.max(most, Number(/^\d+/.exec(code)?.[0] ?? 0)), 0)
  return Array.from({ length: count }, (_, index) => String(highest + 1 + index))
}

interface MergedPlot {
  readonly facts: PlotFacts
  readonly ownerFullName: string | null
  readonly ownerCategory: string | null
}

/** Facts in which plots differ, so that a person has to choose; whose it is, is one of them. */
export function differingFields(plots: readonly MergedPlot[]): readonly PlotField[] {
  const [first] = plots
  if (!first) return []
  const isOther = (field: PlotField) => plots.some(({ facts }) => facts[field] !== first.facts[field])
  const isOtherOwner = plots.some(
    (plot) => plot.ownerFullName !== first.ownerFullName || plot.ownerCategory !== first.ownerCategory,
  )
  return freeFields.filter(
    (field) => !shapeFields.includes(field) && (isOther(field) || (field === 'ownerName' && isOtherOwner)),
  )
}

/** The facts of plots made one: what is alike, what was chosen, and sums that are known only where each is. */
export function factsOfMerged(
  plots: readonly PlotFacts[],
  plotCode: string,
  chosen: Readonly<Partial<Record<PlotField, PlotFacts>>>,
): PlotFacts {
  const [first] = plots as readonly [PlotFacts]
  const sum = (field: 'bookAreaHa' | 'volumePerPlot' | 'stemsPerPlot') => {
    const known = plots.flatMap((facts) => facts[field] ?? [])
    return known.length < plots.length ? null : hundredths(known.reduce((all, value) => all + value, 0)) / 100
  }
  const before = plots.map((facts) => facts.plotCode).join('+')
  return {
    ...first,
    ...Object.fromEntries(Object.entries(chosen).map(([field, facts]) => [field, facts[field as PlotField]])),
    ...unmeasured,
    frmsId: null,
    rowNumber: null,
    plotCode,
    previousPlotCode: before.length <= frmsColumns.previousPlotCode.width ? before : first.plotCode,
    bookAreaHa: sum('bookAreaHa'),
    volumePerPlot: sum('volumePerPlot'),
    stemsPerPlot: sum('stemsPerPlot'),
  }
}
