// How long an allocation is posted, and who decides it: rules with their days; none is checked against the signed text yet.
import type { DatedRule } from '../datedRule.ts'

interface PostingRule extends DatedRule {
  /** Counted from the day after the posting (Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2). */
  readonly days: number
}

export const postingRules: readonly PostingRule[] = [
  {
    validFrom: '2019-01-01',
    validTo: null,
    basis:
      'Luật Lâm nghiệp 16/2017/QH14; Nghị định 156/2018/NĐ-CP, Điều 36; Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2',
    isChecked: false,
    days: 15,
  },
]

export const deciders = ['districtCommittee', 'communeCommittee'] as const
export type Decider = (typeof deciders)[number]

interface DeciderRule extends DatedRule {
  readonly decider: Decider
}

/** Who decides an allocation to a community, a household or a person. */
export const deciderRules: readonly DeciderRule[] = [
  {
    validFrom: '2019-01-01',
    validTo: '2025-07-01',
    basis: 'Luật Lâm nghiệp 16/2017/QH14, Điều 23 khoản 2',
    isChecked: false,
    decider: 'districtCommittee',
  },
  {
    validFrom: '2025-07-01',
    validTo: null,
    basis: 'Nghị định 131/2025/NĐ-CP (phân định thẩm quyền hai cấp, lĩnh vực lâm nghiệp)',
    isChecked: false,
    decider: 'communeCommittee',
  },
]
