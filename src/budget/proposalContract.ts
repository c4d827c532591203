// Every question about proposals and decisions, and what the forms of the budget offer.

import Type, { type Static } from 'typebox'
import { Instant, IsoDate, listQuery, orNull, Page, readContract, Uuid } from '../platform/contract.ts'
import { Document, whoReads } from './contract.ts'
import { Dong } from './money.ts'
import { budgetProposalStatuses, FiscalYear, ProposalLine } from './proposal.ts'

export const BudgetProposalRow = Type.Object({
  id: Uuid,
  title: Type.String(),
  fiscalYear: FiscalYear,
  agencyId: Uuid,
  agencyName: Type.String(),
  budgetProposalStatus: Type.Enum(budgetProposalStatuses),
  lineCount: Type.Integer(),
  amountDong: Dong,
  /** Null while nothing of it is decided. */
  allocatedDong: orNull(Dong),
  submittedAt: orNull(Instant),
  recordedAt: Instant,
  isDemonstration: Type.Boolean(),
})
export type BudgetProposalRow = Static<typeof BudgetProposalRow>

export const listBudgetProposals = readContract({
  name: 'budgetProposal.list',
  input: Type.Object({
    ...listQuery,
    fiscalYear: Type.Optional(FiscalYear),
    budgetProposalStatus: Type.Optional(Type.Enum(budgetProposalStatuses)),
    agencyId: Type.Optional(Uuid),
  }),
  output: Page(BudgetProposalRow),
  permits: whoReads,
})

/** An item with what was decided about it. */
const DecidedLine = Type.Object({
  ...ProposalLine.properties,
  id: Uuid,
  taskCode: Type.String(),
  taskTitle: Type.String(),
  fundingSourceName: Type.String(),
  decided: orNull(
    Type.Object({
      amountDong: Dong,
      reason: orNull(Type.String()),
      decisionCode: Type.String(),
      budgetDecisionId: Uuid,
      budgetLineId: Uuid,
    }),
  ),
})

export const showBudgetProposal = readContract({
  name: 'budgetProposal.show',
  input: Type.Object({ budgetProposalId: Uuid }),
  output: Type.Object({
    row: BudgetProposalRow,
    version: Type.Integer({ minimum: 1 }),
    explanation: orNull(Type.String()),
    lines: Type.Array(DecidedLine),
    files: Type.Array(Document),
    acts: Type.Array(
      Type.Object({
        act: Type.Enum(['drafted', 'submitted', 'returned', 'withdrawn']),
        remark: orNull(Type.String()),
        by: Type.String(),
        at: Instant,
      }),
    ),
    mayDraft: Type.Boolean(),
    maySubmit: Type.Boolean(),
    mayReturn: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
    mayDecide: Type.Boolean(),
  }),
  permits: whoReads,
})

export const BudgetDecisionRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  fiscalYear: FiscalYear,
  issuedOn: IsoDate,
  signedBy: Type.String(),
  totalDong: Dong,
  allocatedDong: Dong,
  isWithdrawn: Type.Boolean(),
  recordedAt: Instant,
  isDemonstration: Type.Boolean(),
})
export type BudgetDecisionRow = Static<typeof BudgetDecisionRow>

export const listBudgetDecisions = readContract({
  name: 'budgetDecision.list',
  input: Type.Object({ ...listQuery, fiscalYear: Type.Optional(FiscalYear) }),
  output: Page(BudgetDecisionRow),
  permits: { stationHead: 'all', leader: 'all', finance: 'all' },
})

export const showBudgetDecision = readContract({
  name: 'budgetDecision.show',
  input: Type.Object({ budgetDecisionId: Uuid }),
  output: Type.Object({
    row: BudgetDecisionRow,
    allocations: Type.Array(
      Type.Object({
        budgetLineId: Uuid,
        agencyName: Type.String(),
        taskCode: Type.String(),
        fundingSourceName: Type.String(),
        content: Type.String(),
        amountDong: Dong,
        proposedDong: orNull(Dong),
        reason: orNull(Type.String()),
        budgetProposalId: orNull(Uuid),
      }),
    ),
    files: Type.Array(Document),
    recordedBy: Type.String(),
    withdrawal: orNull(Type.Object({ by: Type.String(), at: Instant, reason: Type.String() })),
    mayWithdraw: Type.Boolean(),
  }),
  permits: { stationHead: 'all', leader: 'all', finance: 'all' },
})

const Named = Type.Object({ id: Uuid, name: Type.String() })

/** What the forms offer: units, tasks and sources of the day; and, for who decides, what waits for a decision. */
export const readBudgetChoices = readContract({
  name: 'budget.choices',
  input: Type.Object({ on: IsoDate, fiscalYear: FiscalYear }),
  output: Type.Object({
    agencies: Type.Array(Type.Object({ ...Named.properties, code: Type.String(), mayPropose: Type.Boolean() })),
    tasks: Type.Array(Type.Object({ ...Named.properties, code: Type.String() })),
    fundingSources: Type.Array(Type.Object({ ...Named.properties, code: Type.String() })),
    /** Submitted items without a decision. */
    waiting: Type.Array(
      Type.Object({
        proposalLineId: Uuid,
        budgetProposalId: Uuid,
        title: Type.String(),
        agencyId: Uuid,
        agencyName: Type.String(),
        taskId: Uuid,
        taskCode: Type.String(),
        fundingSourceId: Uuid,
        fundingSourceName: Type.String(),
        content: Type.String(),
        amountDong: Dong,
      }),
    ),
  }),
  permits: whoReads,
})
