// Whether an overlap or a gap is more than what surveying leaves: significant when A > k·√(σ₁² + σ₂²)·L, a sliver when 2A/P < w (A area,
// P perimeter, L length of the shared line, σ error of a line by survey). Propagation of independent errors: JCGM 100:2008 (GUM), 5.1.2;
// 2A/P as mean width and as in the forest economy notes of the project. Pure.

export const overlapKinds = ['overlap', 'gap'] as const
export type OverlapKind = (typeof overlapKinds)[number]

export const significances = ['significant', 'withinSurveyError', 'sliver'] as const
export type Significance = (typeof significances)[number]

export const searchStatuses = ['searching', 'done', 'stopped', 'failed'] as const
export type SearchStatus = (typeof searchStatuses)[number]

/** How an outline was surveyed. */
export const surveyKinds = ['cadastral', 'gnss', 'map10000', 'imagery', 'notKnown'] as const
export type SurveyKind = (typeof surveyKinds)[number]

interface SurveyError {
  readonly errorM: number
  readonly validFrom: string
  /** Null: not yet checked against a signed text. */
  readonly citation: string | null
}

/** Standard error of a line, by how it was surveyed: usual values, none checked yet; each search keeps those that it took. */
const surveyErrors: Readonly<Record<SurveyKind, SurveyError>> = {
  cadastral: { errorM: 0.5, validFrom: '2026-01-01', citation: null },
  gnss: { errorM: 5, validFrom: '2026-01-01', citation: null },
  // Half a millimetre on the map.
  map10000: { errorM: 5, validFrom: '2026-01-01', citation: null },
  imagery: { errorM: 10, validFrom: '2026-01-01', citation: null },
  // The largest: what is not known must not make a dispute.
  notKnown: { errorM: 10, validFrom: '2026-01-01', citation: null },
}

export const surveyErrorOf = (kind: SurveyKind): number => surveyErrors[kind].errorM
export const isSurveyErrorChecked = (kind: SurveyKind): boolean => surveyErrors[kind].citation !== null

/** What one search takes as what; kept with it. */
export interface OverlapRule {
  /** Of 100 differences from surveying alone, 5 are beyond twice their error. */
  readonly k: number
  /** Narrower on average is a sliver. */
  readonly sliverWidthM: number
  /** Wider on average is no gap. */
  readonly gapWidthM: number
}
export const usualRule: OverlapRule = { k: 2, sliverWidthM: 1, gapWidthM: 30 }

interface Measured {
  readonly areaM2: number
  readonly widthM: number
  readonly sharedM: number
  /** Of the two lines; one that is not known is the error of an unknown survey. */
  readonly errorsM: readonly [number, number]
}

export function significanceOf({ areaM2, widthM, sharedM, errorsM }: Measured, rule: OverlapRule): Significance {
  if (widthM < rule.sliverWidthM) return 'sliver'
  return areaM2 > rule.k * Math.hypot(...errorsM) * sharedM ? 'significant' : 'withinSurveyError'
}
