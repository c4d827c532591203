// A movement: a mass drive with a period and what is measured of it. Plan 120/KH-UBND, IV.4: "the whole people take part in
// protecting and developing forests", "Tet tree planting". And a result: what one unit did on one day.
import Type, { type Static } from 'typebox'
import { IsoDate, LonLat, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const movementQuantities = ['scatteredTrees', 'plantedAreaHa', 'attendance', 'cleanedKm'] as const
export type MovementQuantity = (typeof movementQuantities)[number]
/** Counted in whole numbers; the others are measured. */
export const wholeQuantities: readonly MovementQuantity[] = ['scatteredTrees', 'attendance']

export const MovementFacts = Type.Object({
  /** Who leads it. */
  agencyId: Uuid,
  name: Type.String({ minLength: 3, maxLength: 200 }),
  /** The document that launches it. */
  basis: Type.String({ minLength: 3, maxLength: 500 }),
  startsOn: IsoDate,
  endsOn: IsoDate,
  /** By when every unit has reported. */
  reportDueOn: Type.Optional(IsoDate),
  measured: Type.Array(Type.Enum(movementQuantities), { minItems: 1, uniqueItems: true }),
  /** The agencies that are to take part. */
  unitIds: Type.Array(Uuid, { minItems: 1, maxItems: 100, uniqueItems: true }),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type MovementFacts = Static<typeof MovementFacts>

export const ResultFacts = Type.Object({
  movementId: Uuid,
  agencyId: Uuid,
  /** The unit of that day. Left out, it is found from the place. */
  territoryId: Type.Optional(Uuid),
  heldOn: IsoDate,
  place: Type.Optional(LonLat),
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** What nobody measured is left out, never zero. */
  quantities: Type.Array(
    Type.Object({
      movementQuantity: Type.Enum(movementQuantities),
      amount: Type.Number({ exclusiveMinimum: 0, maximum: 100_000_000 }),
    }),
    { minItems: 1, maxItems: movementQuantities.length },
  ),
  photoIds: Type.Optional(Type.Array(Uuid, { maxItems: 12, uniqueItems: true })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type ResultFacts = Static<typeof ResultFacts>

/** Throws Problem `movement.endsBeforeStart`, `movement.dueBeforeStart`. */
export function requireSoundMovement({ startsOn, endsOn, reportDueOn }: MovementFacts): void {
  if (endsOn < startsOn) throw refused('movement.endsBeforeStart', '/endsOn', { startsOn })
  if (reportDueOn && reportDueOn < startsOn) throw refused('movement.dueBeforeStart', '/reportDueOn', { startsOn })
}

/** A movement as amended still holds the results that it has. Throws Problem `movement.resultsOutside`, `movement.stillMeasured`. */
export function requireRoomForResults(
  { startsOn, endsOn, measured }: MovementFacts,
  results: readonly { heldOn: string; quantities: Partial<Record<MovementQuantity, number>> }[],
): void {
  const outside = results.find(({ heldOn }) => heldOn < startsOn || heldOn > endsOn)
  if (outside) throw refused('movement.resultsOutside', '/startsOn', { day: outside.heldOn })
  const isMeasured = (quantity: string) => measured.includes(quantity as MovementQuantity)
  if (!results.every(({ quantities }) => Object.keys(quantities).every(isMeasured)))
    throw refused('movement.stillMeasured', '/measured')
}

/** Throws a Problem naming the field: within the period, only what is measured, each once, whole things in whole numbers. */
export function requireSoundResult(
  result: ResultFacts,
  movement: Pick<MovementFacts, 'startsOn' | 'endsOn' | 'measured'>,
  today: string,
): void {
  const { heldOn, quantities } = result
  if (heldOn > today) throw refused('movementResult.dateInFuture', '/heldOn', { day: heldOn })
  if (heldOn < movement.startsOn || heldOn > movement.endsOn)
    throw refused('movementResult.outsidePeriod', '/heldOn', { from: movement.startsOn, to: movement.endsOn })
  if (!result.territoryId && !result.place) throw refused('movementResult.placeMissing', '/territoryId')
  const kinds = quantities.map(({ movementQuantity }) => movementQuantity)
  if (new Set(kinds).size !== kinds.length || kinds.some((kind) => !movement.measured.includes(kind)))
    throw refused('movementResult.notMeasured', '/quantities')
  const broken = quantities.find(
    ({ movementQuantity, amount }) => wholeQuantities.includes(movementQuantity) && !Number.isInteger(amount),
  )
  if (broken) throw refused('movementResult.notWhole', '/quantities', { amount: broken.amount })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
