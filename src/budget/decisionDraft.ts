// A decision while it is being typed: which waiting items it answers, and with how much. Pure.
import { present } from '../platform/typed.ts'
import type { Allocation, DecisionFacts } from './decision.ts'

/** By id of the proposed item: what it gets. */
export interface GivenDraft {
  readonly amountDong: number | null
  readonly reason: string
}
export interface OwnDraft {
  readonly key: string
  readonly agencyId: string
  readonly taskId: string
  readonly fundingSourceId: string
  readonly content: string
  readonly amountDong: number | null
}
export interface DecisionDraft {
  readonly code: string
  readonly issuedOn: string
  readonly signedBy: string
  readonly totalDong: number | null
  readonly fileIds: readonly string[]
  readonly given: Readonly<Record<string, GivenDraft>>
  /** Items outside proposals. */
  readonly own: readonly OwnDraft[]
}

export const emptyDecision: DecisionDraft = {
  code: '',
  issuedOn: '',
  signedBy: '',
  totalDong: null,
  fileIds: [],
  given: {},
  own: [],
}

/** A proposed item that waits. */
interface WaitingItem {
  readonly proposalLineId: string
  readonly agencyId: string
  readonly taskId: string
  readonly fundingSourceId: string
  readonly content: string
  readonly amountDong: number
}

/** What the decision would allocate, in đồng. */
export const sumOf = ({ given, own }: DecisionDraft): number =>
  [...Object.values(given), ...own].reduce((sum, { amountDong }) => sum + (amountDong ?? 0), 0)

/** JSON pointers of what must still be answered. */
export function openDecision(draft: DecisionDraft): string[] {
  const { code, issuedOn, signedBy, totalDong, given, own } = draft
  const head = { code: code.trim(), issuedOn, signedBy: signedBy.trim(), totalDong }
  return [
    ...Object.entries(head).flatMap(([name, value]) => (value ? [] : [`/decision/${name}`])),
    ...Object.entries(given).flatMap(([id, { amountDong }]) => (amountDong === null ? [`/given/${id}`] : [])),
    ...own.flatMap((item) =>
      (['agencyId', 'taskId', 'fundingSourceId', 'content', 'amountDong'] as const).flatMap((name) =>
        item[name] ? [] : [`/own/${item.key}/${name}`],
      ),
    ),
  ]
}

export function decisionFacts(
  draft: DecisionDraft,
  fiscalYear: number,
  waiting: readonly WaitingItem[],
): { decision: DecisionFacts; allocations: Allocation[] } {
  const { code, issuedOn, signedBy, totalDong, fileIds } = draft
  const head = { fiscalYear, code: code.trim(), issuedOn, signedBy: signedBy.trim(), totalDong: totalDong ?? 0 }
  const answered = waiting.flatMap((item) => {
    const given = draft.given[item.proposalLineId]
    if (!given) return []
    const { proposalLineId, agencyId, taskId, fundingSourceId, content } = item
    const reason = present({ reason: given.reason.trim() })
    const key = { proposalLineId, agencyId, taskId, fundingSourceId, content }
    return [{ ...key, amountDong: given.amountDong ?? 0, ...reason }]
  })
  const own = draft.own.map(({ key, amountDong, content, ...item }) => ({
    ...item,
    content: content.trim(),
    amountDong: amountDong ?? 0,
  }))
  return { decision: { ...head, ...present({ fileIds: [...fileIds] }) }, allocations: [...answered, ...own] }
}
