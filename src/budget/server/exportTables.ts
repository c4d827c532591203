// The lists of the budget as tables on paper. Amounts are numbers in đồng: they can be added up again.
import { dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { BudgetRow, ExpenditureRow, FundingSourceRow } from '../contract.ts'
import type { BudgetDecisionRow, BudgetProposalRow } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const lineTable: ExportTable = (language): Table<BudgetRow> => {
  const { columns, sums, shared } = budgetWords[language]
  const money = (name: keyof typeof sums) => ({
    head: `${sums[name]} (${shared.dong})`,
    cell: (row: BudgetRow) => row[name],
  })
  return {
    fiscalYear: { head: columns.fiscalYear, cell: (row) => row.fiscalYear },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    taskCode: { head: columns.taskCode, cell: (row) => row.taskCode },
    taskTitle: { head: columns.taskTitle, cell: (row) => row.taskTitle },
    fundingSourceName: { head: columns.fundingSourceName, cell: (row) => row.fundingSourceName },
    proposed: money('proposed'),
    allocated: money('allocated'),
    carriedIn: money('carriedIn'),
    transferredIn: money('transferredIn'),
    transferredOut: money('transferredOut'),
    spent: money('spent'),
    disbursed: money('disbursed'),
    carriedOut: money('carriedOut'),
    remaining: money('remaining'),
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    budgetLineId: { head: columns.recordId, cell: (row) => row.budgetLineId },
  }
}

export const proposalTable: ExportTable = (language): Table<BudgetProposalRow> => {
  const { columns, status, shared } = budgetWords[language]
  return {
    title: { head: columns.title, cell: (row) => row.title },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    fiscalYear: { head: columns.fiscalYear, cell: (row) => row.fiscalYear },
    budgetProposalStatus: { head: columns.budgetProposalStatus, cell: (row) => status[row.budgetProposalStatus] },
    lineCount: { head: columns.lineCount, cell: (row) => row.lineCount },
    amountDong: { head: columns.amountDong, cell: (row) => row.amountDong },
    allocatedDong: { head: columns.allocatedDong, cell: (row) => row.allocatedDong },
    submittedAt: { head: columns.submittedAt, cell: (row) => (row.submittedAt ? instantText(row.submittedAt) : null) },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const decisionTable: ExportTable = (language): Table<BudgetDecisionRow> => {
  const { columns, shared } = budgetWords[language]
  return {
    code: { head: columns.code, cell: (row) => row.code },
    issuedOn: { head: columns.issuedOn, cell: (row) => dateText(row.issuedOn) },
    fiscalYear: { head: columns.fiscalYear, cell: (row) => row.fiscalYear },
    signedBy: { head: columns.signedBy, cell: (row) => row.signedBy },
    totalDong: { head: columns.totalDong, cell: (row) => row.totalDong },
    allocatedDong: { head: columns.allocatedDong, cell: (row) => row.allocatedDong },
    isWithdrawn: { head: columns.isWithdrawn, cell: (row) => (row.isWithdrawn ? shared.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const expenditureTable: ExportTable = (language): Table<ExpenditureRow> => {
  const { columns, shared } = budgetWords[language]
  return {
    spentOn: { head: columns.spentOn, cell: (row) => dateText(row.spentOn) },
    voucherNumber: { head: columns.voucherNumber, cell: (row) => row.voucherNumber },
    content: { head: columns.content, cell: (row) => row.content },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    taskCode: { head: columns.taskCode, cell: (row) => row.taskCode },
    fundingSourceName: { head: columns.fundingSourceName, cell: (row) => row.fundingSourceName },
    amountDong: { head: columns.amountDong, cell: (row) => row.amountDong },
    disbursedOn: { head: columns.disbursedOn, cell: (row) => dayOrNot(row.disbursedOn) },
    fileCount: { head: columns.fileCount, cell: (row) => row.fileCount },
    isWithdrawn: { head: columns.isWithdrawn, cell: (row) => (row.isWithdrawn ? shared.yes : null) },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const sourceTable: ExportTable = (language): Table<FundingSourceRow> => {
  const { columns, fundingKind } = budgetWords[language]
  return {
    code: { head: columns.sourceCode, cell: (row) => row.code },
    name: { head: columns.fundingSourceName, cell: (row) => row.name },
    fundingKind: { head: columns.fundingKind, cell: (row) => fundingKind[row.fundingKind] },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row) => dayOrNot(row.validTo) },
    legalBasis: { head: columns.legalBasis, cell: (row) => row.legalBasis },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}
