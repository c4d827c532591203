// The figures of one unit: counted from its own records by the one counting rule of the plans. Pure.
import Type, { type Static } from 'typebox'
import { type EvidenceRow, type IndicatorRule, tally } from '../plans/count.ts'
import { FigureValue } from '../plans/figureValue.ts'
import type { ReportingPeriod } from '../plans/reportingPeriod.ts'
import { Uuid } from '../platform/contract.ts'

export const UnitFigure = Type.Object({
  /** `1.2.sessions`, as everywhere. */
  figureId: Type.String(),
  taskCode: Type.String(),
  name: Type.String(),
  unitOfMeasure: Type.String(),
  value: FigureValue,
  /** How many records were counted. */
  records: Type.Integer({ minimum: 0 }),
})
export type UnitFigure = Static<typeof UnitFigure>

/** The figure with the records it was counted from, newest first: at most 1 000 are named. */
export const CountedUnitFigure = Type.Object({ ...UnitFigure.properties, recordIds: Type.Array(Uuid) })
export type CountedUnitFigure = Static<typeof CountedUnitFigure>

/** What a review keeps of its day: the figures, and until when they were counted. */
export const KeptFigures = Type.Object({ to: Type.String(), figures: Type.Array(UnitFigure) })
export type KeptFigures = Static<typeof KeptFigures>

const mostNamed = 1000

/**
 * Every indicator of the unit's tasks over its records of the period. `evidence` is the unit's own: what it or those it took
 * over from recorded or held together with others. Restricted ones show neither number nor trace, whoever asks: a review is
 * read by many.
 */
export function unitFigures(
  rules: readonly IndicatorRule[],
  evidence: readonly EvidenceRow[],
  period: ReportingPeriod,
): CountedUnitFigure[] {
  return rules.map((rule) => {
    const { taskCode, indicator, name, unitOfMeasure } = rule
    const head = { figureId: `${taskCode}.${indicator}`, taskCode, name, unitOfMeasure }
    if (rule.isRestricted) return { ...head, value: { state: 'restricted' }, records: 0, recordIds: [] }
    const { value, rows } = tally(rule, evidence, period)
    const recordIds = [...rows]
      .sort((a, b) => b.occurredOn.localeCompare(a.occurredOn))
      .slice(0, mostNamed)
      .map(({ evidenceId }) => evidenceId)
    return { ...head, value, records: rows.length, recordIds }
  })
}

/** What is kept with the review: the figures without the names of their records. */
export const keptFigures = (figures: readonly CountedUnitFigure[], to: string): KeptFigures => ({
  to,
  figures: figures.map(({ recordIds: _, ...figure }) => figure),
})

export interface FigureBeside {
  /** As counted today; undefined where the indicator is no longer asked of the unit. */
  readonly now: CountedUnitFigure | undefined
  /** As kept with the submission; undefined where nothing was kept. */
  readonly kept: UnitFigure | undefined
  readonly isChanged: boolean
}

/** Today's figures with those that were kept beside them, in today's order; kept ones that are no more come last. */
export function beside(now: readonly CountedUnitFigure[], kept: readonly UnitFigure[]): FigureBeside[] {
  const byId = new Map(kept.map((figure) => [figure.figureId, figure]))
  const ids = new Set(now.map(({ figureId }) => figureId))
  return [
    ...now.map((figure) => {
      const before = byId.get(figure.figureId)
      return { now: figure, kept: before, isChanged: before !== undefined && !isSame(before, figure) }
    }),
    ...kept
      .filter(({ figureId }) => !ids.has(figureId))
      .map((figure) => ({ now: undefined, kept: figure, isChanged: true })),
  ]
}

const isSame = (a: UnitFigure, b: UnitFigure) =>
  a.records === b.records &&
  a.value.state === b.value.state &&
  ('value' in a.value ? a.value.value : null) === ('value' in b.value ? b.value.value : null)
