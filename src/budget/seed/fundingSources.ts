// The sources that plan 120/KH-UBND may draw on: classes named by the plan and by Nghị định 156/2018/NĐ-CP. The budget law of
// each is written as far as it was read; what was not compared with the signed text says so.
import { seedId } from '../../platform/seedId.ts'
import type { FundingKind } from '../fundingSource.ts'

export interface FundingSourceSeed {
  readonly code: string
  readonly name: string
  readonly fundingKind: FundingKind
  readonly validFrom: string
  readonly legalBasis: string
}

export const fundingSourceId = (code: string, validFrom = '2025-01-01') =>
  seedId('fundingSource', `${code} ${validFrom}`)

const unread = 'chưa đối chiếu bản ký'
export const fundingSources: readonly FundingSourceSeed[] = [
  {
    code: 'NSTX',
    name: 'Ngân sách nhà nước, chi thường xuyên',
    fundingKind: 'recurrent',
    validFrom: '2025-01-01',
    legalBasis: `Luật Ngân sách nhà nước 83/2015/QH13 (từ năm ngân sách 2026: Luật 89/2025/QH15, ${unread})`,
  },
  {
    code: 'CTMTQG',
    name: 'Chương trình mục tiêu, chương trình lâm nghiệp',
    fundingKind: 'programme',
    validFrom: '2025-01-01',
    legalBasis: `Quyết định 809/QĐ-TTg năm 2022, Chương trình phát triển lâm nghiệp bền vững (${unread})`,
  },
  {
    code: 'DVMTR',
    name: 'Dịch vụ môi trường rừng',
    fundingKind: 'environmentalService',
    validFrom: '2025-01-01',
    legalBasis: 'Luật Lâm nghiệp 16/2017/QH14, Điều 61 đến 65; Nghị định 156/2018/NĐ-CP',
  },
  {
    code: 'KHAC',
    name: 'Nguồn vốn hợp pháp khác',
    fundingKind: 'otherLawful',
    validFrom: '2025-01-01',
    legalBasis: 'Kế hoạch 120/KH-UBND ngày 10/01/2025, phần kinh phí: lồng ghép các nguồn vốn hợp pháp khác',
  },
]
