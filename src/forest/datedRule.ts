// A rule of law with its days, and whether somebody has compared it with the signed text. Pure.

export interface DatedRule {
  readonly validFrom: string
  readonly validTo: string | null
  /** Instrument and clause. */
  readonly basis: string
  readonly isChecked: boolean
}

/** Undefined: no rule is known for the day. */
export const inForce = <Rule extends DatedRule>(rules: readonly Rule[], on: string): Rule | undefined =>
  rules.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
