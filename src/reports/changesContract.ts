// What changed since a report was signed: figure by figure, record by record.

import Type, { type Static } from 'typebox'
import { FigureValue } from '../plans/figureValue.ts'
import { Instant, IsoDate, listQuery, orNull, Page, readContract, Uuid } from '../platform/contract.ts'
import { whoReads } from './contract.ts'
import { differenceReasons } from './reportDifference.ts'

const DifferenceLine = Type.Object({
  recordId: Uuid,
  /** The record whose page shows it, when it has none of its own: the sign of a check. */
  subjectId: orNull(Uuid),
  evidenceKind: Type.String(),
  on: IsoDate,
  title: Type.String(),
  differenceReason: Type.Enum(differenceReasons),
  amountThen: orNull(Type.Number()),
  amountNow: orNull(Type.Number()),
  difference: Type.Number(),
  unitThen: orNull(Type.String()),
  unitNow: orNull(Type.String()),
})
export const FigureDifference = Type.Object({
  figureId: Type.String(),
  name: Type.String(),
  unitOfMeasure: Type.String(),
  unitText: Type.String(),
  /** Null: the report did not have it, or no longer has it. */
  valueThen: orNull(FigureValue),
  valueNow: orNull(FigureValue),
  difference: Type.Number(),
  isRestricted: Type.Boolean(),
  lines: Type.Array(DifferenceLine),
  /** Lines about records that the asker may not open: how many, and how much of the difference. */
  hidden: Type.Object({ records: Type.Integer({ minimum: 0 }), amount: Type.Number() }),
  byUnit: Type.Array(
    Type.Object({
      name: Type.String(),
      amountThen: Type.Number(),
      amountNow: Type.Number(),
      difference: Type.Number(),
    }),
  ),
})
export type FigureDifference = Static<typeof FigureDifference>

/** Figure by figure: the value then, the value now, and why, record by record. */
export const readReportChanges = readContract({
  name: 'report.changes',
  input: Type.Object({ reportId: Uuid }),
  output: Type.Object({
    code: Type.String(),
    signedAt: Instant,
    /** How many figures were compared. */
    figures: Type.Integer(),
    changed: Type.Array(FigureDifference),
  }),
  permits: whoReads,
})

/** The same changes as lines of a table, to search, sort and take away. */
export const listReportChanges = readContract({
  name: 'report.changeLines',
  input: Type.Object({ ...listQuery, reportId: Uuid }),
  output: Page(
    Type.Object({
      figureId: Type.String(),
      figureName: Type.String(),
      unitText: Type.String(),
      valueThen: orNull(Type.Number()),
      valueNow: orNull(Type.Number()),
      ...DifferenceLine.properties,
    }),
  ),
  permits: whoReads,
})
