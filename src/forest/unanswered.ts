// Forest for which somebody is missing: the ranger of the area, the head of the commune, an owner. Pure.
import type { Answering } from '../units/contract.ts'

export const missingAnswers = ['unit', 'areaRanger', 'communeHead', 'owner'] as const
export type MissingAnswer = (typeof missingAnswers)[number]

interface Place {
  /** Null: no unit covers it. */
  readonly territoryId: string | null
  readonly plotsWithoutOwner: number
}

/** Who is missing at a place; `answering`: of its unit and those above it. An empty post answers for nothing. */
export function missingAt(
  { territoryId, plotsWithoutOwner }: Place,
  answering: readonly Pick<Answering, 'matter' | 'territoryId' | 'personId'>[],
): MissingAnswer[] {
  const held = answering.filter(({ personId }) => personId !== null)
  const hasRanger = held.some(({ matter }) => matter === 'rangerArea')
  const hasHead = held.some((each) => each.matter === 'general' && each.territoryId === territoryId)
  return [
    ...(territoryId === null ? (['unit'] as const) : []),
    ...(territoryId !== null && !hasRanger ? (['areaRanger'] as const) : []),
    ...(territoryId !== null && !hasHead ? (['communeHead'] as const) : []),
    ...(plotsWithoutOwner > 0 ? (['owner'] as const) : []),
  ]
}
