// How many of an agency's people have signed. What nobody counted stays unknown: no total is made up.

/** `unknownTotal`: nobody entered how many people there are; `tooMany`: more signed than there are, one of the two is wrong. */
export const coverageStates = ['whole', 'partial', 'none', 'unknownTotal', 'tooMany'] as const
export type CoverageState = (typeof coverageStates)[number]

export interface Coverage {
  readonly coverageState: CoverageState
  /** 0 to 1; null where the total is unknown, nobody is there, or the two do not agree. */
  readonly share: number | null
}

/** `staff` null = unknown. */
export function coverageOf(signed: number, staff: number | null): Coverage {
  if (staff === null) return { coverageState: 'unknownTotal', share: null }
  if (signed > staff) return { coverageState: 'tooMany', share: null }
  if (staff === 0) return { coverageState: 'whole', share: null }
  const coverageState = signed === staff ? 'whole' : signed === 0 ? 'none' : 'partial'
  return { coverageState, share: signed / staff }
}
