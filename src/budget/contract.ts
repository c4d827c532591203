// Every question about the budget, once. What may be done is in actContract.ts.

import Type, { type Static } from 'typebox'
import { asOfQuery, Instant, IsoDate, listQuery, orNull, Page, readContract, Uuid } from '../platform/contract.ts'
import { whoProposes } from './actContract.ts'
import { ExpenditureFacts } from './expenditure.ts'
import { fundingKinds } from './fundingSource.ts'
import { budgetEntryKinds } from './ledger.ts'
import { Dong } from './money.ts'
import { FiscalYear } from './proposal.ts'

/** Units see their own money; the station, the leader and finance all of it. */
export const whoReads = { ...whoProposes, stationHead: 'all', leader: 'all', finance: 'all' } as const

const Sums = {
  proposed: Dong,
  allocated: Dong,
  carriedIn: Dong,
  transferredIn: Dong,
  transferredOut: Dong,
  spent: Dong,
  disbursed: Dong,
  carriedOut: Dong,
  remaining: Type.Integer(),
}

const Keyed = {
  fiscalYear: FiscalYear,
  agencyId: Uuid,
  agencyName: Type.String(),
  taskId: Uuid,
  taskCode: Type.String(),
  taskTitle: Type.String(),
  fundingSourceId: Uuid,
  fundingSourceCode: Type.String(),
  fundingSourceName: Type.String(),
}

/** One unit, task and source of a year: with a line where money was given, without where it was only proposed. */
export const BudgetRow = Type.Object({
  budgetLineId: orNull(Uuid),
  ...Keyed,
  ...Sums,
  isDemonstration: Type.Boolean(),
})
export type BudgetRow = Static<typeof BudgetRow>

const yearAndDay = { fiscalYear: FiscalYear, ...asOfQuery }

/** A fiscal year as it stood on a day: every row that the asker may see, and the sum over all of them. */
export const readBudgetOverview = readContract({
  name: 'budget.overview',
  input: Type.Object(yearAndDay),
  output: Type.Object({
    fiscalYear: FiscalYear,
    asOf: IsoDate,
    /** Years that have anything, newest first. */
    years: Type.Array(FiscalYear),
    rows: Type.Array(BudgetRow),
    sums: Type.Object(Sums),
    /** Proposals that wait for a decision. */
    waiting: Type.Object({ proposals: Type.Integer(), amountDong: Dong }),
    bookedUntil: IsoDate,
    rule: Type.Object({ legalBasis: Type.String(), isVerified: Type.Boolean() }),
    isDemonstration: Type.Boolean(),
  }),
  permits: whoReads,
})

export const listBudgetLines = readContract({
  name: 'budgetLine.list',
  input: Type.Object({
    ...listQuery,
    ...yearAndDay,
    agencyId: Type.Optional(Uuid),
    taskId: Type.Optional(Uuid),
    fundingSourceId: Type.Optional(Uuid),
  }),
  output: Type.Object({ ...Page(BudgetRow).properties, sums: Type.Object(Sums) }),
  permits: whoReads,
})

/** A file that a record holds. */
export const Document = Type.Object({ fileId: Uuid, name: Type.String(), mediaType: Type.String() })

const Entry = Type.Object({
  entryId: Uuid,
  budgetEntryKind: Type.Enum(budgetEntryKinds),
  on: IsoDate,
  amountDong: Dong,
  /** What remained at the end of that day. */
  closing: Type.Integer(),
  content: Type.String(),
  /** Number of the decision or voucher. */
  paperCode: orNull(Type.String()),
  /** The decision, transfer, spending or carry-over. */
  paperId: Uuid,
  /** The line at the other end of a transfer or carry-over. */
  other: orNull(Type.Object({ budgetLineId: Uuid, name: Type.String() })),
  disbursedOn: orNull(IsoDate),
  recordedBy: Type.String(),
  recordedAt: Instant,
})
export type Entry = Static<typeof Entry>

/** A line with every entry, newest first. */
export const showBudgetLine = readContract({
  name: 'budgetLine.show',
  input: Type.Object({ budgetLineId: Uuid }),
  output: Type.Object({
    row: BudgetRow,
    entries: Type.Array(Entry),
    bookedUntil: IsoDate,
    maySpend: Type.Boolean(),
    mayTransfer: Type.Boolean(),
  }),
  permits: whoReads,
})

export const ExpenditureRow = Type.Object({
  id: Uuid,
  ...Keyed,
  budgetLineId: Uuid,
  spentOn: IsoDate,
  amountDong: Dong,
  content: Type.String(),
  voucherNumber: Type.String(),
  disbursedOn: orNull(IsoDate),
  fileCount: Type.Integer(),
  isAmended: Type.Boolean(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type ExpenditureRow = Static<typeof ExpenditureRow>

export const listExpenditures = readContract({
  name: 'expenditure.list',
  input: Type.Object({
    ...listQuery,
    fiscalYear: Type.Optional(FiscalYear),
    agencyId: Type.Optional(Uuid),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Type.Object({ ...Page(ExpenditureRow).properties, sums: Type.Object({ amountDong: Dong, disbursed: Dong }) }),
  permits: whoReads,
})

export const showExpenditure = readContract({
  name: 'expenditure.show',
  input: Type.Object({ expenditureId: Uuid }),
  output: Type.Object({
    row: ExpenditureRow,
    expenditure: ExpenditureFacts,
    version: Type.Integer({ minimum: 1 }),
    files: Type.Array(Document),
    recordedBy: Type.String(),
    recordedAt: Instant,
    amendments: Type.Array(
      Type.Object({
        reason: Type.String(),
        by: Type.String(),
        at: Instant,
        changes: Type.Array(Type.Object({ property: Type.String(), before: Type.String(), after: Type.String() })),
      }),
    ),
    withdrawal: orNull(Type.Object({ by: Type.String(), at: Instant, reason: Type.String() })),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: whoReads,
})

const FundingSourceRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  fundingKind: Type.Enum(fundingKinds),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
})
export type FundingSourceRow = Static<typeof FundingSourceRow>

export const listFundingSources = readContract({
  name: 'fundingSource.list',
  input: Type.Object(listQuery),
  output: Page(FundingSourceRow),
  permits: whoReads,
})
