// The forms of a movement and of a result: text as typed, turned into facts.
import type { LonLat } from '../platform/contract.ts'
import { countOf, present } from '../platform/typed.ts'
import {
  type MovementFacts,
  type MovementQuantity,
  movementQuantities,
  type ResultFacts,
  wholeQuantities,
} from './movement.ts'

export interface MovementDraft {
  agencyId: string
  name: string
  basis: string
  startsOn: string
  endsOn: string
  reportDueOn: string
  measured: MovementQuantity[]
  unitIds: string[]
  remark: string
}

export function newMovementDraft(today: string): MovementDraft {
  return {
    agencyId: '',
    name: '',
    basis: '',
    startsOn: today,
    endsOn: '',
    reportDueOn: '',
    measured: ['scatteredTrees', 'attendance'],
    unitIds: [],
    remark: '',
  }
}

/** The draft that a movement is corrected from. */
export function movementDraftOf(facts: MovementFacts): MovementDraft {
  return { ...newMovementDraft(facts.startsOn), ...facts }
}

export function unansweredOfMovement(draft: MovementDraft): readonly string[] {
  const texts = ['name', 'basis', 'startsOn', 'endsOn', 'agencyId'] as const
  return [
    ...texts.filter((field) => draft[field].trim() === '').map((field) => `/${field}`),
    ...(draft.measured.length === 0 ? ['/measured'] : []),
    ...(draft.unitIds.length === 0 ? ['/unitIds'] : []),
  ]
}

export function movementOf(draft: MovementDraft): MovementFacts {
  const trimmed = { name: draft.name.trim(), basis: draft.basis.trim(), remark: draft.remark.trim() }
  return present({ ...draft, ...trimmed }) as unknown as MovementFacts
}

export interface ResultDraft {
  agencyId: string
  territoryId: string
  heldOn: string
  place: LonLat | null
  placeName: string
  amounts: Partial<Record<MovementQuantity, string>>
  photoIds: string[]
  remark: string
}

export function newResultDraft(today: string): ResultDraft {
  return {
    agencyId: '',
    territoryId: '',
    heldOn: today,
    place: null,
    placeName: '',
    amounts: {},
    photoIds: [],
    remark: '',
  }
}

/** `1.200` trees, `1,5` ha; undefined when blank or no number. */
export function amountOf(quantity: MovementQuantity, text: string | undefined): number | undefined {
  if (wholeQuantities.includes(quantity)) return countOf(text)
  const typed = (text ?? '').trim().replace(',', '.')
  return /^\d{1,7}(\.\d{1,2})?$/.test(typed) ? Number(typed) : undefined
}

export function unansweredOfResult(draft: ResultDraft): readonly string[] {
  const isMeasured = movementQuantities.some((quantity) => amountOf(quantity, draft.amounts[quantity]))
  return [
    ...(draft.agencyId === '' ? ['/agencyId'] : []),
    ...(draft.heldOn === '' ? ['/heldOn'] : []),
    ...(isMeasured ? [] : ['/quantities']),
  ]
}

export function resultOf(movementId: string, { amounts, ...draft }: ResultDraft): ResultFacts {
  const quantities = movementQuantities.flatMap((movementQuantity) => {
    const amount = amountOf(movementQuantity, amounts[movementQuantity])
    return amount ? [{ movementQuantity, amount }] : []
  })
  const trimmed = { placeName: draft.placeName.trim(), remark: draft.remark.trim() }
  return present({ ...draft, ...trimmed, movementId, quantities }) as unknown as ResultFacts
}
