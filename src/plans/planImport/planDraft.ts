// What a person has settled so far of a plan that is not written yet. Pure.
import type { LineDecision, NamedDecision } from './judgedPlan.ts'

type Decided = Omit<LineDecision, 'rowNumber'>

export interface PlanDraft {
  readonly code: string
  readonly title: string
  readonly issuedOn: string
  readonly issuerAgencyId: string
  readonly territoryId: string
  readonly decisions: Readonly<Record<number, Decided>>
  readonly named: Readonly<Record<string, readonly string[]>>
}

export const emptyPlanDraft: PlanDraft = {
  code: '',
  title: '',
  issuedOn: '',
  issuerAgencyId: '',
  territoryId: '',
  decisions: {},
  named: {},
}

/** As the command and the judging rule take them. */
export const decisionsOf = ({ decisions }: PlanDraft): LineDecision[] =>
  Object.entries(decisions).map(([rowNumber, decided]) => ({ rowNumber: Number(rowNumber), ...decided }))

export const namedOf = ({ named }: PlanDraft): NamedDecision[] =>
  Object.entries(named).map(([namedAs, agencyIds]) => ({ namedAs, agencyIds: [...agencyIds] }))

/** The same with one more decision about a line; an undefined change takes a decision back. */
export function withDecision(draft: PlanDraft, rowNumber: number, changes: Decided): Pick<PlanDraft, 'decisions'> {
  const decided = Object.fromEntries(
    Object.entries({ ...draft.decisions[rowNumber], ...changes }).filter(([, value]) => value !== undefined),
  )
  const { [rowNumber]: _, ...others } = draft.decisions
  return { decisions: Object.keys(decided).length > 0 ? { ...others, [rowNumber]: decided } : others }
}

export const withNamed = (
  draft: PlanDraft,
  namedAs: string,
  agencyIds: readonly string[],
): Pick<PlanDraft, 'named'> => ({ named: { ...draft.named, [namedAs]: agencyIds } })

/** The number of a line that is added after another: no row of a file has it. */
export function addedRowNumber(draft: PlanDraft): number {
  const added = Object.keys(draft.decisions).map(Number)
  return Math.max(500_000, ...added) + 1
}
