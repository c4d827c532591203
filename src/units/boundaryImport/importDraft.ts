// What a person has settled so far of an import that is not written yet. Pure.
import type { BoundaryColumns, RowDecision } from '../boundaryContract.ts'

type Decided = Omit<RowDecision, 'rowNumber'>

export interface ImportDraft {
  readonly validFrom: string
  readonly legalBasis: string
  readonly parentId: string
  /** Null while the guess stands. */
  readonly columns: BoundaryColumns | null
  readonly decisions: Readonly<Record<number, Decided>>
}

export const emptyImportDraft: ImportDraft = {
  validFrom: '',
  legalBasis: '',
  parentId: '',
  columns: null,
  decisions: {},
}

/** As the command and the judging rule take them. */
export function decisionsOf({ decisions }: ImportDraft): RowDecision[] {
  return Object.entries(decisions).map(([rowNumber, decided]) => ({ rowNumber: Number(rowNumber), ...decided }))
}

/** The same with one more decision about some rows. */
export function decided(
  draft: ImportDraft,
  rowNumbers: readonly number[],
  changes: Decided,
): Pick<ImportDraft, 'decisions'> {
  const next = Object.fromEntries(rowNumbers.map((row) => [row, { ...draft.decisions[row], ...changes }]))
  return { decisions: { ...draft.decisions, ...next } }
}

/** The row as it was first found. */
export function undecided(draft: ImportDraft, rowNumber: number): Pick<ImportDraft, 'decisions'> {
  const { [rowNumber]: gone, ...others } = draft.decisions
  return { decisions: others }
}
