// How much is to be planted where forest is put to another use: rules with their days; none is checked against the signed text yet.
import type { DatedRule } from '../datedRule.ts'
import type { LandClass } from '../forestType.ts'

interface ReplacementRule extends DatedRule {
  /** Hectares to be planted for one that is lost. */
  readonly factors: Readonly<Partial<Record<LandClass, number>>>
}

/** Replacement planting where forest is put to another use. */
export const replacementRules: readonly ReplacementRule[] = [
  {
    validFrom: '2019-01-01',
    validTo: null,
    basis: 'Luật Lâm nghiệp 16/2017/QH14, Điều 21 khoản 2',
    isChecked: false,
    factors: { natural: 3, planted: 1 },
  },
]
