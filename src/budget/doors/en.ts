// What the doors say of the budget: refusals, rights, the audit.
import { dateText, moneyText } from '../../platform/format.ts'
import type { WordsLike } from '../../platform/words.ts'
import type { vi } from './vi.ts'

const day = (iso: unknown) => dateText(String(iso))
const money = (amount: unknown) => moneyText(Number(amount), 'en')

export const en: WordsLike<typeof vi> = {
  problems: {
    'budget.tooLarge': () => 'Not recorded: the sum is too large to be counted to the đồng. Check the amounts.',
    'budget.dateInFuture': (p) => `Not recorded: ${day(p.on)} has not come yet. Correct the day.`,
    'budget.outsideYear': (p) =>
      `Not recorded: ${day(p.on)} is not a booking day of fiscal year ${p.fiscalYear} (${day(p.from)} to ${day(p.to)}). Correct the day or choose a line of another year.`,
    'budget.noFiscalRule': (p) => `There is no rule for booking to ${p.fiscalYear}. Choose a year from 2017 on.`,
    'budget.taskUnknown': (p) => `Not recorded: item ${p.line} names a task of no plan. Choose the task again.`,
    'budget.sourceNotInForce': (p) =>
      `Not recorded: item ${p.line} names a source that is not in use in ${p.fiscalYear}. Choose another one.`,
    'budget.alreadyWithdrawn': () => 'This record was withdrawn before. Load the page anew.',
    'budgetLine.notEnough': (p) =>
      `Not recorded: on ${day(p.on)} only ${money(p.remaining)} of the line can be used, ${money(p.asked)} was asked, ${money(p.missing)} is missing. Lower the amount or transfer to the line first.`,
    'budgetLine.alreadyUsed': (p) =>
      `Not withdrawn: the money is used. Without it the line would lack ${money(p.missing)} on ${day(p.on)}. Withdraw later spendings and transfers first.`,
    'proposalLine.priceIncomplete': (p) =>
      `Item ${p.line}: quantity and unit price go together. Fill in both, or the amount alone.`,
    'proposalLine.amountDiffers': (p) =>
      p.product === undefined
        ? `Item ${p.line}: quantity times price is no whole đồng. Correct one of them.`
        : `Item ${p.line}: quantity times price is ${money(p.product)}, not ${money(p.amountDong)}. Make them agree.`,
    'proposalLine.twice': (p) => `Item ${p.line} is the same as item ${p.first}. Make them one.`,
    'budgetProposal.wrongStatus': () => 'Not done: the proposal is in another state. Load the page anew.',
    'budgetProposal.alreadyDecided': (p) =>
      `Not done: ${p.count} items of the proposal are decided. Withdraw the mistaken decision first.`,
    'budgetDecision.overTotal': (p) =>
      `Not allocated: the decision has ${money(p.totalDong)}, ${money(p.before)} was allocated before, ${money(p.asked)} now, ${money(p.over)} over. Lower the amounts or correct the total.`,
    'budgetDecision.differs': (p) =>
      `Not allocated: decision ${p.code} is recorded with a total of ${money(p.totalDong)}, signed by ${p.signedBy}. Make them agree.`,
    'budgetAllocation.reasonMissing': (p) =>
      `Item ${p.line}: ${money(p.amountDong)} allocated, ${money(p.proposed)} proposed. Say why they differ.`,
    'budgetAllocation.sourceReasonMissing': (p) => `Item ${p.line}: another source than proposed. Say why.`,
    'budgetAllocation.nothing': (p) =>
      `Item ${p.line}: an item outside proposals needs an amount. Fill it in or remove the item.`,
    'budgetAllocation.twice': (p) => `Item ${p.line}: this proposed item is in the decision already. Remove one.`,
    'budgetAllocation.notSubmitted': (p) =>
      `Item ${p.line}: its proposal does not wait for a decision. Load the page anew.`,
    'budgetAllocation.alreadyDecided': (p) => `Item ${p.line} has another decision. Load the page anew.`,
    'budgetAllocation.otherItem': (p) => `Item ${p.line}: unit, task or year are not those proposed. Choose again.`,
    'budgetTransfer.sameLine': () => 'Not recorded: it is the same line. Choose another unit, task or source.',
    'budgetTransfer.beforeDecision': (p) =>
      `Not recorded: a transfer cannot come before its paper of ${day(p.decidedOn)}.`,
    'expenditure.voucherTwice': (p) =>
      p.row
        ? `Voucher ${p.voucher} of this line stands in row ${p.row} already. Correct the number or leave one row out.`
        : `Voucher ${p.voucher} of this line is recorded already. Correct the number or leave this row out.`,
    'expenditure.nothingChanged': () => 'Not recorded: nothing differs from what is kept.',
    'expenditure.disbursedTooEarly': (p) => `Not recorded: disbursed before it was spent on ${day(p.spentOn)}.`,
    'carryOver.tooEarly': (p) =>
      `Not carried over: fiscal year ${p.fiscalYear} has not ended. From 31/12/${p.fiscalYear} on.`,
    'carryOver.laterEntries': (p) =>
      `Line ${p.line} has an entry on ${day(p.on)}, after the carry-over. Choose a later day.`,
    'carryOver.nothingLeft': (p) => `Line ${p.line} has nothing left. Remove it.`,
    'carryOver.otherYear': (p) => `A line is of ${p.fiscalYear}. Choose lines of one year.`,
    'fundingSource.notLater': (p) =>
      `Not recorded: source ${p.code} in use begins on or after this day. Choose a later day.`,
  },
  reads: {
    'budget.overview': 'See the budget of a year',
    'budgetLine.list': 'See the budget lines',
    'budgetLine.show': 'See a budget line',
    'budgetProposal.list': 'See the budget proposals',
    'budgetProposal.show': 'See a budget proposal',
    'budgetDecision.list': 'See the budget decisions',
    'budgetDecision.show': 'See a budget decision',
    'expenditure.list': 'See the spendings',
    'expenditure.show': 'See a spending',
    'fundingSource.list': 'See the funding sources',
    'budget.choices': 'See the choices of budget forms',
  },
  audit: {
    'fundingSource.record': 'Record a funding source',
    'budgetProposal.draft': 'Draft a budget proposal',
    'budgetProposal.submit': 'Submit a budget proposal',
    'budgetProposal.return': 'Return a budget proposal',
    'budgetProposal.withdraw': 'Withdraw a budget proposal',
    'budgetAllocation.decide': 'Allocate money',
    'budgetDecision.withdraw': 'Withdraw a mistaken decision',
    'budgetTransfer.record': 'Transfer between lines',
    'budgetTransfer.withdraw': 'Withdraw a mistaken transfer',
    'expenditure.record': 'Record a spending',
    'expenditure.amend': 'Correct a spending',
    'expenditure.withdraw': 'Withdraw a spending',
    'carryOver.record': 'Carry over to the next year',
    'carryOver.withdraw': 'Withdraw a mistaken carry-over',
  },
}
