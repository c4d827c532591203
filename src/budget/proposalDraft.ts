// A proposal while it is being typed: what is open, what follows from quantity and price. Pure.
import { present } from '../platform/typed.ts'
import { productDong } from './money.ts'
import type { ProposalFacts, ProposalLine } from './proposal.ts'

export interface LineDraft {
  /** Of this form only, so that rows keep their fields when one is removed. */
  readonly key: string
  readonly taskId: string
  readonly fundingSourceId: string
  readonly content: string
  readonly quantity: number | null
  readonly unitOfMeasure: string
  readonly unitPriceDong: number | null
  readonly amountDong: number | null
}

export interface ProposalDraft {
  readonly agencyId: string
  readonly fiscalYear: number
  readonly title: string
  readonly explanation: string
  readonly fileIds: readonly string[]
  readonly lines: readonly LineDraft[]
}

export const emptyLine = (key: string, before?: LineDraft): LineDraft => ({
  key,
  taskId: before?.taskId ?? '',
  fundingSourceId: before?.fundingSourceId ?? '',
  content: '',
  quantity: null,
  unitOfMeasure: '',
  unitPriceDong: null,
  amountDong: null,
})

export const emptyProposal = (fiscalYear: number): ProposalDraft => ({
  agencyId: '',
  fiscalYear,
  title: '',
  explanation: '',
  fileIds: [],
  lines: [emptyLine('1')],
})

/** Quantity times price where both are there (undefined when that is no whole đồng), else what was typed. */
export function amountOf({ quantity, unitPriceDong, amountDong }: LineDraft): number | undefined {
  if (quantity !== null && unitPriceDong !== null) return productDong(quantity, unitPriceDong)
  return amountDong ?? undefined
}

/** JSON pointers of what must still be answered. */
export function openAnswers({ agencyId, title, lines }: ProposalDraft): string[] {
  const ofLines = lines.flatMap((line, index) => {
    const open = { taskId: line.taskId, fundingSourceId: line.fundingSourceId, content: line.content.trim() }
    const missing = Object.entries(open).flatMap(([name, value]) => (value ? [] : [`/lines/${index}/${name}`]))
    return line.amountDong === null && line.quantity === null ? [...missing, `/lines/${index}/amountDong`] : missing
  })
  return [...(agencyId ? [] : ['/agencyId']), ...(title.trim() ? [] : ['/title']), ...ofLines]
}

export function proposalFacts(draft: ProposalDraft): ProposalFacts {
  const { agencyId, fiscalYear, title, explanation, fileIds, lines } = draft
  const words = present({ explanation: explanation.trim(), fileIds: [...fileIds] })
  return { agencyId, fiscalYear, title: title.trim(), ...words, lines: lines.map(lineFacts) }
}

function lineFacts(draft: LineDraft): ProposalLine {
  const { key, amountDong, content, ...line } = draft
  return { ...present(line), content: content.trim(), amountDong: amountOf(draft) ?? 0 } as ProposalLine
}

/** A stored proposal as the form shows it. */
export function draftOf(facts: ProposalFacts): ProposalDraft {
  return {
    ...facts,
    explanation: facts.explanation ?? '',
    fileIds: facts.fileIds ?? [],
    lines: facts.lines.map((line, index) => ({ ...emptyLine(String(index + 1)), ...line })),
  }
}
