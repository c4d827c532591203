// What may be done with money: every command of the budget, once. The questions are in contract.ts.

import Type from 'typebox'
import { commandContract, IsoDate, Reason, Recorded, Uuid } from '../platform/contract.ts'
import { Allocation, DecisionFacts } from './decision.ts'
import { ExpenditureFacts } from './expenditure.ts'
import { fundingKinds } from './fundingSource.ts'
import { Dong, SomeDong } from './money.ts'
import { FiscalYear, ProposalFacts } from './proposal.ts'

/** Units ask for themselves. */
export const whoProposes = {
  stationHead: 'own',
  communeOfficer: 'own',
  police: 'own',
  military: 'own',
  union: 'own',
  ownerRepresentative: 'own',
} as const
const financeOnly = { finance: 'all' } as const
const whoSpends = { ...whoProposes, finance: 'all' } as const

/** Opens a source from a day on; one with the same code ends the day it begins. */
export const recordFundingSource = commandContract({
  name: 'fundingSource.record',
  input: Type.Object({
    code: Type.String({ pattern: '^[A-Z][A-Z0-9-]{1,19}$' }),
    name: Type.String({ minLength: 3, maxLength: 200 }),
    fundingKind: Type.Enum(fundingKinds),
    validFrom: IsoDate,
    legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
  }),
  output: Recorded,
  permits: financeOnly,
})

/** A new draft, or other words for one that is a draft or was returned; `version` is the one the person saw. */
export const draftBudgetProposal = commandContract({
  name: 'budgetProposal.draft',
  input: Type.Object({
    budgetProposalId: Type.Optional(Uuid),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    proposal: ProposalFacts,
  }),
  output: Recorded,
  permits: whoProposes,
})

export const submitBudgetProposal = commandContract({
  name: 'budgetProposal.submit',
  input: Type.Object({ budgetProposalId: Uuid, version: Type.Integer({ minimum: 1 }) }),
  output: Recorded,
  permits: whoProposes,
})

/** Gives a submitted proposal back, with what is to be changed. Nothing of it may be decided yet. */
export const returnBudgetProposal = commandContract({
  name: 'budgetProposal.return',
  input: Type.Object({ budgetProposalId: Uuid, remark: Reason }),
  output: Recorded,
  permits: financeOnly,
})

export const withdrawBudgetProposal = commandContract({
  name: 'budgetProposal.withdraw',
  input: Type.Object({ budgetProposalId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoProposes,
})

/** Allocates by a paper. A paper that is known already (year, number, day) goes on, up to its total. */
export const decideBudgetAllocation = commandContract({
  name: 'budgetAllocation.decide',
  input: Type.Object({ decision: DecisionFacts, allocations: Type.Array(Allocation, { minItems: 1, maxItems: 500 }) }),
  output: Recorded,
  permits: financeOnly,
})

/** For a decision entered by mistake; refused where its money is used already. */
export const withdrawBudgetDecision = commandContract({
  name: 'budgetDecision.withdraw',
  input: Type.Object({ budgetDecisionId: Uuid, reason: Reason }),
  output: Recorded,
  permits: financeOnly,
})

/** Moves money from a line to the line of the unit, task and source named; within one fiscal year. */
export const recordBudgetTransfer = commandContract({
  name: 'budgetTransfer.record',
  input: Type.Object({
    fromLineId: Uuid,
    to: Type.Object({ agencyId: Uuid, taskId: Uuid, fundingSourceId: Uuid }),
    amountDong: SomeDong,
    transferredOn: IsoDate,
    reason: Reason,
    /** The paper that orders it. */
    decisionCode: Type.String({ minLength: 3, maxLength: 60 }),
    decidedOn: IsoDate,
    signedBy: Type.String({ minLength: 3, maxLength: 120 }),
    fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  }),
  output: Recorded,
  permits: financeOnly,
})

export const withdrawBudgetTransfer = commandContract({
  name: 'budgetTransfer.withdraw',
  input: Type.Object({ budgetTransferId: Uuid, reason: Reason }),
  output: Recorded,
  permits: financeOnly,
})

export const recordExpenditure = commandContract({
  name: 'expenditure.record',
  input: ExpenditureFacts,
  output: Recorded,
  permits: whoSpends,
})

/** The whole spending as it should read; what was written before is kept. */
export const amendExpenditure = commandContract({
  name: 'expenditure.amend',
  input: Type.Object({
    expenditureId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    expenditure: ExpenditureFacts,
  }),
  output: Recorded,
  permits: whoSpends,
})

export const withdrawExpenditure = commandContract({
  name: 'expenditure.withdraw',
  input: Type.Object({ expenditureId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoSpends,
})

/** Takes the exact remainder of each line to the line of the same unit, task and source of the next year. */
export const recordCarryOver = commandContract({
  name: 'carryOver.record',
  input: Type.Object({
    fiscalYear: FiscalYear,
    budgetLineIds: Type.Array(Uuid, { minItems: 1, maxItems: 2000, uniqueItems: true }),
    carriedOn: IsoDate,
    legalBasis: Type.String({ minLength: 5, maxLength: 500 }),
  }),
  output: Type.Object({ id: Uuid, amountDong: Dong }),
  permits: financeOnly,
})

export const withdrawCarryOver = commandContract({
  name: 'carryOver.withdraw',
  input: Type.Object({ carryOverId: Uuid, reason: Reason }),
  output: Recorded,
  permits: financeOnly,
})
