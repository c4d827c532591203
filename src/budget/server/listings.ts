// What the lists of the budget are searched and sorted by.
import type { Listing } from '../../platform/listing.ts'
import type { BudgetRow, ExpenditureRow, FundingSourceRow } from '../contract.ts'
import type { BudgetDecisionRow, BudgetProposalRow } from '../proposalContract.ts'

const money = (name: 'proposed' | 'allocated' | 'spent' | 'disbursed' | 'remaining') => (row: BudgetRow) => row[name]

export const lineListing: Listing<BudgetRow> = {
  words: (row) => [row.agencyName, row.taskCode, row.taskTitle, row.fundingSourceCode, row.fundingSourceName],
  sorts: {
    agencyName: (row) => row.agencyName,
    taskCode: (row) => row.taskCode,
    fundingSourceName: (row) => row.fundingSourceName,
    proposed: money('proposed'),
    allocated: money('allocated'),
    spent: money('spent'),
    disbursed: money('disbursed'),
    remaining: money('remaining'),
    transferredIn: (row) => row.transferredIn,
    transferredOut: (row) => row.transferredOut,
    carriedIn: (row) => row.carriedIn,
    carriedOut: (row) => row.carriedOut,
  },
  first: { sort: 'agencyName', direction: 'asc' },
}

export const proposalListing: Listing<BudgetProposalRow> = {
  words: (row) => [row.title, row.agencyName, String(row.fiscalYear)],
  sorts: {
    title: (row) => row.title,
    agencyName: (row) => row.agencyName,
    fiscalYear: (row) => row.fiscalYear,
    budgetProposalStatus: (row) => row.budgetProposalStatus,
    lineCount: (row) => row.lineCount,
    amountDong: (row) => row.amountDong,
    allocatedDong: (row) => row.allocatedDong,
    submittedAt: (row) => row.submittedAt,
    recordedAt: (row) => row.recordedAt,
  },
  first: { sort: 'recordedAt', direction: 'desc' },
}

export const decisionListing: Listing<BudgetDecisionRow> = {
  words: (row) => [row.code, row.signedBy, String(row.fiscalYear)],
  sorts: {
    code: (row) => row.code,
    fiscalYear: (row) => row.fiscalYear,
    issuedOn: (row) => row.issuedOn,
    signedBy: (row) => row.signedBy,
    totalDong: (row) => row.totalDong,
    allocatedDong: (row) => row.allocatedDong,
    recordedAt: (row) => row.recordedAt,
  },
  first: { sort: 'issuedOn', direction: 'desc' },
}

export const expenditureListing: Listing<ExpenditureRow> = {
  words: (row) => [row.content, row.voucherNumber, row.agencyName, row.taskCode, row.fundingSourceName],
  sorts: {
    content: (row) => row.content,
    spentOn: (row) => row.spentOn,
    voucherNumber: (row) => row.voucherNumber,
    agencyName: (row) => row.agencyName,
    taskCode: (row) => row.taskCode,
    fundingSourceName: (row) => row.fundingSourceName,
    amountDong: (row) => row.amountDong,
    disbursedOn: (row) => row.disbursedOn,
    fileCount: (row) => row.fileCount,
  },
  first: { sort: 'spentOn', direction: 'desc' },
}

export const sourceListing: Listing<FundingSourceRow> = {
  words: (row) => [row.code, row.name, row.legalBasis],
  sorts: {
    code: (row) => row.code,
    name: (row) => row.name,
    fundingKind: (row) => row.fundingKind,
    validFrom: (row) => row.validFrom,
    validTo: (row) => row.validTo,
  },
  first: { sort: 'code', direction: 'asc' },
}
