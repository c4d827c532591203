// Proposed items and spendings entered many at a time: each row by the same commands as behind its form.
import { may } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { BulkKind } from '../../platform/server/bulk/bulkKind.ts'
import {
  draftBudgetProposal,
  recordExpenditure,
  submitBudgetProposal,
  withdrawBudgetProposal,
  withdrawExpenditure,
} from '../actContract.ts'
import { columnOfPointer, expenditureColumns, expenditureOf, proposalColumns, proposalOf } from '../bulkColumns.ts'
import { expenditureBulkWords, proposalBulkWords } from '../bulkWords.ts'
import { selectLineChoices, selectTouchedExpenditures, selectTouchedProposals, selectVouchers } from './bulkSql.ts'
import { selectBudgetChoices } from './overviewSql.ts'

export const expenditureBulk: BulkKind = {
  name: 'expenditure',
  columns: expenditureColumns,
  dayColumn: 'spentOn',
  words: expenditureBulkWords,
  path: '/kinh-phi/chi',
  hasRecordPages: true,
  contract: recordExpenditure,
  columnOf: columnOfPointer,
  async choices({ tx, actor }, on) {
    const lines = await selectLineChoices(tx, Number(on.slice(0, 4)))
    return { budgetLineId: lines.filter(({ agencyId }) => may(actor, recordExpenditure, { agencyId })) }
  },
  record: ({ give }, id, values) => give(recordExpenditure, id, expenditureOf(values)),
  takeBack: {
    contract: withdrawExpenditure,
    input: (expenditureId, reason) => ({ expenditureId, reason }),
    touched: selectTouchedExpenditures,
  },
  /** A voucher pays once: the same number twice on one line is one of them too many. */
  async together({ tx }, rows) {
    const keyed = rows.map(({ rowNumber, values }) => ({
      rowNumber,
      voucher: String(values.voucherNumber ?? ''),
      key: `${values.budgetLineId} ${values.voucherNumber}`,
      isKnown: values.budgetLineId !== undefined && values.voucherNumber !== undefined,
    }))
    const kept = await selectVouchers(tx, [...new Set(rows.map(({ values }) => String(values.budgetLineId ?? '')))])
    const faults = keyed.flatMap(({ rowNumber, key, voucher, isKnown }, index) => {
      const first = keyed.findIndex((row) => row.isKnown && row.key === key)
      if (!isKnown || (first === index && !kept.has(key))) return []
      const params = { voucher, row: first === index ? 0 : (keyed[first]?.rowNumber ?? 0) }
      return [
        [rowNumber, [{ column: 'voucherNumber', given: voucher, code: 'expenditure.voucherTwice', params }]] as const,
      ]
    })
    return new Map(faults)
  },
}

export const proposalBulk: BulkKind = {
  name: 'budgetProposal',
  columns: proposalColumns,
  words: proposalBulkWords,
  path: '/kinh-phi/de-xuat',
  hasRecordPages: true,
  contract: draftBudgetProposal,
  columnOf: columnOfPointer,
  async choices({ tx, actor }, on) {
    const { agencies, tasks, fundingSources } = await selectBudgetChoices(tx, on, Number(on.slice(0, 4)))
    const coded = ({ id, name, code }: { id: string; name: string; code: string }) => ({
      value: id,
      label: `${code} ${name}`,
      also: [code, name],
    })
    return {
      agencyId: agencies
        .filter(({ id }) => may(actor, draftBudgetProposal, { agencyId: id }))
        .map(({ id, name, code }) => ({ value: id, label: name, also: [code] })),
      taskId: tasks.map(coded),
      fundingSourceId: fundingSources.map(coded),
    }
  },
  /** Handed in at once: the unit signed its table before it was typed. */
  async record({ give }, id, values) {
    await give(draftBudgetProposal, id, { proposal: proposalOf(values) })
    await give(submitBudgetProposal, seedId('submitted', id), { budgetProposalId: id, version: 1 })
  },
  takeBack: {
    contract: withdrawBudgetProposal,
    input: (budgetProposalId, reason) => ({ budgetProposalId, reason }),
    touched: selectTouchedProposals,
  },
}
