// A spending while it is being typed. Pure.
import { present } from '../platform/typed.ts'
import type { ExpenditureFacts } from './expenditure.ts'

export interface SpendingDraft {
  readonly budgetLineId: string
  readonly spentOn: string
  readonly amountDong: number | null
  readonly content: string
  readonly voucherNumber: string
  readonly disbursedOn: string
  readonly fileIds: readonly string[]
}

export const emptySpending = (budgetLineId: string, spentOn: string): SpendingDraft => ({
  budgetLineId,
  spentOn,
  amountDong: null,
  content: '',
  voucherNumber: '',
  disbursedOn: '',
  fileIds: [],
})

/** JSON pointers of what must still be answered. */
export function openSpending(draft: SpendingDraft): string[] {
  const { budgetLineId, spentOn, amountDong, content, voucherNumber } = draft
  const needed = { budgetLineId, spentOn, amountDong, content: content.trim(), voucherNumber: voucherNumber.trim() }
  return Object.entries(needed).flatMap(([name, value]) => (value ? [] : [`/${name}`]))
}

export function spendingFacts({
  amountDong,
  content,
  voucherNumber,
  fileIds,
  ...draft
}: SpendingDraft): ExpenditureFacts {
  const words = { content: content.trim(), voucherNumber: voucherNumber.trim() }
  return { ...present({ ...draft, ...words, fileIds: [...fileIds] }), amountDong: amountDong ?? 0 } as ExpenditureFacts
}

export const spendingDraftOf = (facts: ExpenditureFacts): SpendingDraft => ({
  ...emptySpending(facts.budgetLineId, facts.spentOn),
  ...facts,
  fileIds: facts.fileIds ?? [],
})
