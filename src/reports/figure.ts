// One counted value of a report: counted from records, tied to them, never typed.
import Type, { type Static } from 'typebox'
import { FigureValue } from '../plans/figureValue.ts'
import { Uuid } from '../platform/contract.ts'

const FigureOfUnit = Type.Object({
  territoryId: Type.Union([Uuid, Type.Null()]),
  name: Type.String(),
  value: FigureValue,
  records: Type.Integer({ minimum: 0 }),
})

export const Figure = Type.Object({
  /** `<task>.<indicator>`, e.g. `1.2.sessions`. */
  figureId: Type.String(),
  taskCode: Type.String(),
  indicator: Type.String(),
  name: Type.String(),
  unitOfMeasure: Type.String(),
  unitText: Type.String(),
  value: FigureValue,
  /** As printed, with its unit, or the words of its state. */
  text: Type.String(),
  /** How many records were counted. */
  records: Type.Integer({ minimum: 0 }),
  /** Records of the right kind that do not say this quantity: the value is a lower bound. */
  recordsWithout: Type.Integer({ minimum: 0 }),
  /** Its records are listed to nobody here; the number only to whoever may know it. */
  isRestricted: Type.Boolean(),
  /** How many of the records are signed adjustments. */
  adjustments: Type.Integer({ minimum: 0 }),
  prior: FigureValue,
  priorYear: Type.Integer(),
  priorText: Type.String(),
  /** Since the reporting year began; only in a monthly report. */
  cumulative: Type.Optional(FigureValue),
  cumulativeText: Type.Optional(Type.String()),
  comparison: Type.String(),
  /** Why no percentage is computed, when the two periods differ. */
  scopeDiffers: Type.Optional(Type.String()),
  countingRule: Type.String(),
  byUnit: Type.Array(FigureOfUnit),
  /** Units that sent nothing for the task. */
  missingUnits: Type.Array(Type.String()),
})
export type Figure = Static<typeof Figure>

/** The figure as its comparison with last year needs it. */
export const comparisonInput = (figure: Figure) => ({
  current: figure.value,
  prior: figure.prior,
  priorYear: figure.priorYear,
  unitOfMeasure: figure.unitOfMeasure,
  unitText: figure.unitText,
  ...(figure.scopeDiffers === undefined ? {} : { scopeDiffers: figure.scopeDiffers }),
})

/** Known in this period or before, or kept from the reader; what is not is named without a line of its own. */
export const isKnown = ({ value, prior, cumulative }: Pick<Figure, 'value' | 'prior' | 'cumulative'>) =>
  [value, prior, cumulative].some((each) => each !== undefined && each.state !== 'notReported')
