// Builders for tests.
import type { MovementFacts, ResultFacts } from './movement.ts'

const someId = '00000000-0000-8000-8000-0000000000a1'

export function aMovement(changes: Partial<MovementFacts> = {}): MovementFacts {
  return {
    agencyId: someId,
    name: 'Tết trồng cây Bính Ngọ',
    basis: 'Kế hoạch phát động minh họa',
    startsOn: '2026-02-10',
    endsOn: '2026-03-31',
    reportDueOn: '2026-04-05',
    measured: ['scatteredTrees', 'plantedAreaHa', 'attendance'],
    unitIds: [someId],
    ...changes,
  }
}

export function aResult(movementId: string, changes: Partial<ResultFacts> = {}): ResultFacts {
  return {
    movementId,
    agencyId: someId,
    territoryId: someId,
    heldOn: '2026-02-24',
    placeName: 'Dọc đường thôn 5',
    quantities: [
      { movementQuantity: 'scatteredTrees', amount: 350 },
      { movementQuantity: 'attendance', amount: 80 },
    ],
    ...changes,
  }
}
