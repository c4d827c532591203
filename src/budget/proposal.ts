// What a unit asks for: items by task and source, each with what it is for. Pure.
import Type, { type Static } from 'typebox'
import { Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'
import { productDong, SomeDong, sumDong } from './money.ts'

export const budgetProposalStatuses = ['draft', 'submitted', 'returned', 'decided', 'withdrawn'] as const
export type BudgetProposalStatus = (typeof budgetProposalStatuses)[number]

export const FiscalYear = Type.Integer({ minimum: 2020, maximum: 2100 })

export const ProposalLine = Type.Object({
  taskId: Uuid,
  fundingSourceId: Uuid,
  /** What the money is for. */
  content: Type.String({ minLength: 3, maxLength: 300 }),
  /** At most three decimals, with its unit and price; or the amount alone. */
  quantity: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000_000 })),
  unitOfMeasure: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  unitPriceDong: Type.Optional(SomeDong),
  amountDong: SomeDong,
})
export type ProposalLine = Static<typeof ProposalLine>

export const ProposalFacts = Type.Object({
  agencyId: Uuid,
  fiscalYear: FiscalYear,
  title: Type.String({ minLength: 5, maxLength: 200 }),
  /** Why it is needed. */
  explanation: Type.Optional(Type.String({ maxLength: 2000 })),
  /** The unit's own paper. */
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  lines: Type.Array(ProposalLine, { minItems: 1, maxItems: 200 }),
})
export type ProposalFacts = Static<typeof ProposalFacts>

/** Throws Problem `proposalLine.priceIncomplete`, `proposalLine.amountDiffers`, `proposalLine.twice`, `budget.tooLarge`. */
export function requireSoundProposal({ lines }: Pick<ProposalFacts, 'lines'>): void {
  const seen = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const refused = (code: string, params: Readonly<Record<string, unknown>> = {}) =>
      new Problem(code, 422, { line: index + 1, ...params }, [
        { path: `/lines/${index}/amountDong`, given: line.amountDong, expected: 'right' },
      ])
    const { quantity, unitPriceDong, amountDong } = line
    if ((quantity === undefined) !== (unitPriceDong === undefined)) throw refused('proposalLine.priceIncomplete')
    if (quantity !== undefined && unitPriceDong !== undefined) {
      const product = productDong(quantity, unitPriceDong)
      if (product !== amountDong) throw refused('proposalLine.amountDiffers', { product, amountDong })
    }
    const key = [line.taskId, line.fundingSourceId, line.content.trim().toLocaleLowerCase('vi')].join(' ')
    const first = seen.get(key)
    if (first !== undefined) throw refused('proposalLine.twice', { first })
    seen.set(key, index + 1)
  }
  sumDong(lines.map((line) => line.amountDong))
}
