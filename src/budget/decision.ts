// A decision gives money to lines, up to its total; what differs from what was proposed says why. Pure.
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'
import { Dong, SomeDong, sumDong } from './money.ts'
import { FiscalYear } from './proposal.ts'

/** The paper: its number and symbol, day, signer, total and scan. */
export const DecisionFacts = Type.Object({
  fiscalYear: FiscalYear,
  /** `15/QĐ-STC`. */
  code: Type.String({ minLength: 3, maxLength: 60 }),
  issuedOn: IsoDate,
  signedBy: Type.String({ minLength: 3, maxLength: 120 }),
  totalDong: SomeDong,
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
})
export type DecisionFacts = Static<typeof DecisionFacts>

/** Money for one unit, task and source. 0 refuses an item of a proposal. */
export const Allocation = Type.Object({
  agencyId: Uuid,
  taskId: Uuid,
  fundingSourceId: Uuid,
  /** The item of a proposal that it answers. */
  proposalLineId: Type.Optional(Uuid),
  content: Type.String({ minLength: 3, maxLength: 300 }),
  amountDong: Dong,
  /** Needed where the amount is not the proposed one. */
  reason: Type.Optional(Type.String({ minLength: 5, maxLength: 500 })),
})
export type Allocation = Static<typeof Allocation>

/**
 * `before`: what the decision has allocated already; `proposedDong`: by id of the proposed item. Throws Problem
 * `budgetDecision.overTotal`, `budgetAllocation.reasonMissing`, `budgetAllocation.nothing`, `budgetAllocation.twice`.
 */
export function requireSoundAllocations(
  { totalDong }: Pick<DecisionFacts, 'totalDong'>,
  allocations: readonly Allocation[],
  { before, proposedDong }: { readonly before: number; readonly proposedDong: ReadonlyMap<string, number> },
): void {
  const answered = new Set<string>()
  for (const [index, { proposalLineId, amountDong, reason }] of allocations.entries()) {
    const refused = (code: string, params: Readonly<Record<string, unknown>> = {}) =>
      new Problem(code, 422, { line: index + 1, ...params }, [
        { path: `/allocations/${index}/amountDong`, given: amountDong, expected: 'right' },
      ])
    if (!proposalLineId) {
      if (amountDong === 0) throw refused('budgetAllocation.nothing')
      continue
    }
    if (answered.has(proposalLineId)) throw refused('budgetAllocation.twice')
    answered.add(proposalLineId)
    const proposed = proposedDong.get(proposalLineId)
    if (proposed !== amountDong && !reason) throw refused('budgetAllocation.reasonMissing', { proposed, amountDong })
  }
  const asked = sumDong(allocations.map((each) => each.amountDong))
  if (before + asked > totalDong)
    throw new Problem('budgetDecision.overTotal', 422, { totalDong, before, asked, over: before + asked - totalDong }, [
      { path: '/decision/totalDong', given: totalDong, expected: 'right' },
    ])
}
