// Builders for tests and the demonstration office.
import type { DecisionFacts } from './decision.ts'
import type { ExpenditureFacts } from './expenditure.ts'
import type { ProposalFacts } from './proposal.ts'
import { fundingSourceId } from './seed/fundingSources.ts'

const someAgency = '00000000-0000-8000-8000-0000000000a1'
const someTask = '00000000-0000-8000-8000-0000000000c1'

/** Two items of one task, 30.000.000 and 12.500.001 đồng. */
export function aProposal(changes: Partial<ProposalFacts> = {}, taskId = someTask): ProposalFacts {
  return {
    agencyId: someAgency,
    fiscalYear: 2026,
    title: 'Kinh phí tuần tra rừng mùa khô năm 2026',
    lines: [
      {
        taskId,
        fundingSourceId: fundingSourceId('NSTX'),
        content: 'Xăng xe, nước uống cho các đợt tuần tra',
        quantity: 24,
        unitOfMeasure: 'đợt',
        unitPriceDong: 1_250_000,
        amountDong: 30_000_000,
      },
      {
        taskId,
        fundingSourceId: fundingSourceId('DVMTR'),
        content: 'Hỗ trợ tổ bảo vệ rừng thôn',
        amountDong: 12_500_001,
      },
    ],
    ...changes,
  }
}

export function aDecision(changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    fiscalYear: 2026,
    code: '15/QĐ-STC',
    issuedOn: '2026-02-10',
    signedBy: 'Giám đốc Sở Tài chính',
    totalDong: 40_000_000,
    ...changes,
  }
}

export function aSpending(budgetLineId: string, changes: Partial<ExpenditureFacts> = {}): ExpenditureFacts {
  return {
    budgetLineId,
    spentOn: '2026-03-12',
    amountDong: 4_350_000,
    content: 'Xăng xe đợt tuần tra tháng 3',
    voucherNumber: 'PC-07',
    ...changes,
  }
}
