// How far a report has come: derived from what people did with it and from whether it is still what they saw. Pure.

export const reportSteps = ['reviewed', 'returned', 'signed'] as const
export type ReportStepKind = (typeof reportSteps)[number]
export const reportStatuses = ['draft', 'reviewed', 'signed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** A signature in the PDF made with a certificate file here, or by other software and put back. */
export const signatureWays = ['madeHere', 'madeElsewhere'] as const

export interface StepTaken {
  readonly reportStep: ReportStepKind
  /** What exactly the person saw. */
  readonly fingerprint: string
}

/**
 * `steps`: oldest first. A review holds as long as figures and words are those that were reviewed; after that the report is a
 * draft again, and says so. `fingerprint` undefined: not asked what it would be now.
 */
export function reportStatusOf(
  steps: readonly StepTaken[],
  fingerprint?: string,
): { readonly reportStatus: ReportStatus; readonly isChangedSinceReview: boolean } {
  const last = steps.at(-1)
  if (last?.reportStep === 'signed') return { reportStatus: 'signed', isChangedSinceReview: false }
  if (last?.reportStep !== 'reviewed') return { reportStatus: 'draft', isChangedSinceReview: false }
  const isChangedSinceReview = fingerprint !== undefined && last.fingerprint !== fingerprint
  return { reportStatus: isChangedSinceReview ? 'draft' : 'reviewed', isChangedSinceReview }
}
