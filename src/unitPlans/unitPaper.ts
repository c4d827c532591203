// What a unit writes under a plan: its own plan, an interim or a final review. All three live the same life: drafted, handed
// in, returned with remarks, handed in again, accepted.
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const unitPlanStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const
export type UnitPlanStatus = (typeof unitPlanStatuses)[number]

export const unitPaperKinds = ['unitPlan', 'interim', 'final'] as const
export type UnitPaperKind = (typeof unitPaperKinds)[number]
export const reviewKinds = ['interim', 'final'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** A status, or that the unit has begun nothing. */
export const unitPaperStates = ['notBegun', 'draft', 'submitted', 'returned', 'accepted'] as const
export type UnitPaperState = (typeof unitPaperStates)[number]

/** Texts of a draft may be empty: what is wanting is asked for when it is handed in. */
export const text = (most: number) => Type.String({ maxLength: most })
export const DateOrNone = Type.Union([IsoDate, Type.Literal('')])
export const UuidOrNone = Type.Union([Uuid, Type.Literal('')])

/** The head of the paper, as the unit's own clerk gives it. */
export const PaperHead = {
  /** `12/KH-UBND`; empty while the clerk has given none. */
  number: text(60),
  issuedOn: DateOrNone,
  signer: text(120),
  signerPost: text(120),
  title: text(500),
}
export const FileIds = Type.Array(Uuid, { maxItems: 20, uniqueItems: true })

/** Something is wanting or does not fit; `expected` is a key of the words `faults`. */
export interface PaperFault {
  /** JSON pointer into the facts: `/activities/0/what`. */
  readonly path: string
  readonly expected: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** The rule that head and title of every paper keep. `today`: a paper is not issued tomorrow. */
export function faultsOfHead(
  head: { readonly number: string; readonly issuedOn: string; readonly title: string; readonly signer: string },
  today: string,
): PaperFault[] {
  return [
    ...wanting(head.title, '/title'),
    ...wanting(head.signer, '/signer'),
    ...(head.number && !/^\d{1,5}\/[\p{Lu}\d-]{1,30}$/u.test(head.number)
      ? [{ path: '/number', expected: 'paperNumber' }]
      : []),
    ...(head.issuedOn > today ? [{ path: '/issuedOn', expected: 'inFuture' }] : []),
  ]
}

/** The fault of an empty text. */
export const wanting = (given: string, path: string): PaperFault[] =>
  given.trim() === '' ? [{ path, expected: 'required' }] : []

/** Passes when a unit may still write. Throws `unitPaper.notOpen`. */
export function requireOpen(status: UnitPlanStatus): void {
  if (status !== 'draft' && status !== 'returned') throw new Problem('unitPaper.notOpen', 409, { status })
}

/** Passes when the station may answer: it was handed in, and the answer is about what was read. Throws otherwise. */
export function requireAnswerable(status: UnitPlanStatus, last: number, seen: number): void {
  if (status !== 'submitted') throw new Problem('unitPaper.notSubmitted', 409, { status })
  if (last !== seen) throw new Problem('unitPaper.submittedAgain', 409, { last, seen })
}

/** Remarks on single lines, by the id of the activity or task. */
export const LineRemarks = Type.Array(
  Type.Object({ lineId: Uuid, remark: Type.String({ minLength: 2, maxLength: 1000 }) }),
  {
    maxItems: 300,
  },
)
export type LineRemarks = Static<typeof LineRemarks>
