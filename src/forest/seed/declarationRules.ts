// Within how many days an owner declares a change: rules with their days; none is checked against the signed text yet.
import type { DatedRule } from '../datedRule.ts'

interface DeclarationRule extends DatedRule {
  readonly days: number
}

export const declarationRules: readonly DeclarationRule[] = [
  {
    validFrom: '2019-01-01',
    validTo: null,
    basis: 'Thông tư 33/2018/TT-BNNPTNT, theo dõi diễn biến rừng của chủ rừng',
    isChecked: false,
    days: 15,
  },
]
