// Within how many days an owner declares a change: rules with their days; none is checked against the signed text yet.
import type { DatedRule } from '../datedRule.ts'

interface DeclarationRule extends DatedRule {
  readonly days: number
}

export const declarationRules: readonly DeclarationRule[] = [
  {
    validFrom: '2025-07-01',
    validTo: null,
    basis: 'Thông tư 16/2025/TT-BNNMT, Điều 19',
    isChecked: false,
    days: 15,
  },
]
