// The questions about money that screens may ask.
import { may, type Scope } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { type Read, read } from '../../platform/server/command.ts'
import { selectAgencyWithPredecessors } from '../../units/server/publishedSql.ts'
import {
  amendExpenditure,
  decideBudgetAllocation,
  draftBudgetProposal,
  recordBudgetTransfer,
  recordExpenditure,
  returnBudgetProposal,
  submitBudgetProposal,
  withdrawBudgetDecision,
  withdrawBudgetProposal,
  withdrawExpenditure,
} from '../actContract.ts'
import {
  listBudgetLines,
  listExpenditures,
  listFundingSources,
  readBudgetOverview,
  showBudgetLine,
  showExpenditure,
} from '../contract.ts'
import { changesBetween } from '../expenditure.ts'
import { bookingDays } from '../fiscalYear.ts'
import { addedSums, closingOn } from '../ledger.ts'
import { sumDong } from '../money.ts'
import {
  listBudgetDecisions,
  listBudgetProposals,
  readBudgetChoices,
  showBudgetDecision,
  showBudgetProposal,
} from '../proposalContract.ts'
import { selectDecisionParts, selectDecisionRows } from './decisionSql.ts'
import { selectExpenditure, selectExpenditureLife, selectExpenditureRows } from './expenditureSql.ts'
import { decisionListing, expenditureListing, lineListing, proposalListing, sourceListing } from './listings.ts'
import { selectBudgetChoices, selectBudgetRows, selectLineEntries, selectYears } from './overviewSql.ts'
import { selectAttached, selectFiscalRules, selectLine } from './placesSql.ts'
import { selectProposal, selectProposalParts, selectProposalRows, selectWaiting } from './proposalSql.ts'
import { selectFundingSources } from './sourceSql.ts'

const order = new Intl.Collator('vi', { numeric: true })

export const reads: readonly Read[] = [
  read(readBudgetOverview, async (moment, { fiscalYear, asOf = moment.today }) => {
    const { tx, scope } = moment
    const rows = await selectBudgetRows(tx, scope, { fiscalYear, asOf })
    const waiting = await selectWaiting(tx, scope, fiscalYear)
    const { to, rule } = bookingDays(fiscalYear, await selectFiscalRules(tx))
    return {
      fiscalYear,
      asOf,
      years: await selectYears(tx, scope),
      rows,
      sums: addedSums(rows),
      waiting: {
        proposals: new Set(waiting.map((item) => item.budgetProposalId)).size,
        amountDong: sumDong(waiting.map((item) => item.amountDong)),
      },
      bookedUntil: to,
      rule: { legalBasis: rule.legalBasis, isVerified: rule.isVerified },
      isDemonstration: rows.some((row) => row.isDemonstration),
    }
  }),
  read(listBudgetLines, async ({ tx, scope, today }, input) => {
    const { fiscalYear, asOf = today, agencyId, taskId, fundingSourceId } = input
    const agencyIds = agencyId && (await selectAgencyWithPredecessors(tx, agencyId))
    const rows = (await selectBudgetRows(tx, scope, { fiscalYear, asOf })).filter(
      (row) =>
        (!agencyIds || agencyIds.includes(row.agencyId)) &&
        (!taskId || row.taskId === taskId.toLowerCase()) &&
        (!fundingSourceId || row.fundingSourceId === fundingSourceId.toLowerCase()),
    )
    const all = { ...input, page: 1, pageSize: Number.MAX_SAFE_INTEGER }
    return { ...listed(rows, input, lineListing), sums: addedSums(listed(rows, all, lineListing).rows) }
  }),
  read(showBudgetLine, async (moment, { budgetLineId }) => {
    const { tx, scope, actor } = moment
    const line = await selectLine(tx, budgetLineId)
    if (!line || !isWithin(scope, line.agencyId)) throw notFound('budgetLine', budgetLineId)
    const { to } = bookingDays(line.fiscalYear, await selectFiscalRules(tx))
    const [row] = await selectBudgetRows(tx, scope, { fiscalYear: line.fiscalYear, asOf: '9999-12-31', budgetLineId })
    if (!row) throw notFound('budgetLine', budgetLineId)
    const entries = await selectLineEntries(tx, budgetLineId)
    return {
      row,
      entries: entries
        .map((entry) => ({
          ...entry,
          closing: closingOn(entries, entry.on),
          recordedAt: entry.recordedAt.toISOString(),
        }))
        .reverse(),
      bookedUntil: to,
      maySpend: may(actor, recordExpenditure, line),
      mayTransfer: may(actor, recordBudgetTransfer, {}),
    }
  }),
  read(listBudgetProposals, async ({ tx, scope }, { budgetProposalStatus, agencyId, fiscalYear = null, ...query }) => {
    const rows = await selectProposalRows(tx, scope, { fiscalYear })
    const agencyIds = agencyId && (await selectAgencyWithPredecessors(tx, agencyId))
    const matching = rows.filter(
      (row) =>
        (!budgetProposalStatus || row.budgetProposalStatus === budgetProposalStatus) &&
        (!agencyIds || agencyIds.includes(row.agencyId)),
    )
    return listed(matching, query, proposalListing)
  }),
  read(showBudgetProposal, async ({ tx, scope, actor }, { budgetProposalId }) => {
    const [row] = await selectProposalRows(tx, scope, { proposalId: budgetProposalId })
    const stored = row && (await selectProposal(tx, budgetProposalId))
    if (!row || !stored) throw notFound('budgetProposal', budgetProposalId)
    const { budgetProposalStatus: status, decidedLines } = stored
    const isOpen = status === 'draft' || status === 'returned'
    return {
      row,
      version: stored.version,
      ...(await selectProposalParts(tx, budgetProposalId)),
      files: await selectAttached(tx, 'proposal', budgetProposalId),
      mayDraft: isOpen && may(actor, draftBudgetProposal, stored),
      maySubmit: isOpen && may(actor, submitBudgetProposal, stored),
      mayReturn: status === 'submitted' && decidedLines === 0 && may(actor, returnBudgetProposal, {}),
      mayWithdraw: status !== 'withdrawn' && decidedLines === 0 && may(actor, withdrawBudgetProposal, stored),
      mayDecide: row.budgetProposalStatus === 'submitted' && may(actor, decideBudgetAllocation, {}),
    }
  }),
  read(listBudgetDecisions, async ({ tx }, { fiscalYear = null, ...query }) =>
    listed(await selectDecisionRows(tx, { fiscalYear }), query, decisionListing),
  ),
  read(showBudgetDecision, async ({ tx, actor }, { budgetDecisionId }) => {
    const [row] = await selectDecisionRows(tx, { decisionId: budgetDecisionId })
    if (!row) throw notFound('budgetDecision', budgetDecisionId)
    return {
      row,
      ...(await selectDecisionParts(tx, budgetDecisionId)),
      files: await selectAttached(tx, 'decision', budgetDecisionId),
      mayWithdraw: !row.isWithdrawn && may(actor, withdrawBudgetDecision, {}),
    }
  }),
  read(listExpenditures, async ({ tx, scope }, { fiscalYear, agencyId, withdrawn = false, ...query }) => {
    const rows = await selectExpenditureRows(tx, scope, {
      withWithdrawn: withdrawn,
      ...(fiscalYear ? { fiscalYear } : {}),
      ...(agencyId ? { agencyIds: await selectAgencyWithPredecessors(tx, agencyId) } : {}),
    })
    const all = { ...query, page: 1, pageSize: Number.MAX_SAFE_INTEGER }
    const counted = listed(rows, all, expenditureListing).rows.filter((row) => !row.isWithdrawn)
    return {
      ...listed(rows, query, expenditureListing),
      sums: {
        amountDong: sumDong(counted.map((row) => row.amountDong)),
        disbursed: sumDong(counted.map((row) => (row.disbursedOn ? row.amountDong : 0))),
      },
    }
  }),
  read(showExpenditure, async ({ tx, scope, actor }, { expenditureId }) => {
    const [row] = await selectExpenditureRows(tx, scope, { expenditureId, withWithdrawn: true })
    const stored = row && (await selectExpenditure(tx, expenditureId))
    if (!row || !stored) throw notFound('expenditure', expenditureId)
    const { amendments, ...life } = await selectExpenditureLife(tx, expenditureId)
    return {
      row,
      expenditure: stored.facts,
      version: stored.version,
      files: await selectAttached(tx, 'expenditure', expenditureId),
      ...life,
      amendments: amendments.map(({ before, ...amendment }, index) => ({
        ...amendment,
        changes: changesBetween(before, amendments[index - 1]?.before ?? stored.facts),
      })),
      mayAmend: !stored.isWithdrawn && may(actor, amendExpenditure, stored),
      mayWithdraw: !stored.isWithdrawn && may(actor, withdrawExpenditure, stored),
    }
  }),
  read(listFundingSources, async ({ tx }, query) => listed(await selectFundingSources(tx), query, sourceListing)),
  read(readBudgetChoices, async (moment, { on, fiscalYear }) => {
    const { tx, scope, actor } = moment
    const { agencies, ...choices } = await selectBudgetChoices(tx, on, fiscalYear)
    return {
      ...choices,
      agencies: agencies
        .map((agency) => ({ ...agency, mayPropose: may(actor, draftBudgetProposal, { agencyId: agency.id }) }))
        .sort((a, b) => Number(b.mayPropose) - Number(a.mayPropose) || order.compare(a.name, b.name)),
      waiting: await selectWaiting(tx, scope, fiscalYear),
    }
  }),
]

const isWithin = (scope: Scope, agencyId: string) => scope.all || scope.agencyIds.includes(agencyId)
