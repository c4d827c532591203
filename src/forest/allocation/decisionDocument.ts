// The draft of a decision to allocate forest, out of the file of allocation (Decree 30/2020/NĐ-CP, Annex I). Pure.
import {
  type Block,
  type OfficialDocument,
  type OfficialTable,
  signingLines,
} from '../../platform/documents/officialDocument.ts'
import { officialDate, officialNumber, officialQuantity } from '../../platform/documents/officialForms.ts'
import { inForce } from '../datedRule.ts'
import { decisionBases, decisionText as text } from '../seed/decisionText.ts'
import type { AllocationStep } from './allocation.ts'

interface StepDone {
  readonly heldOn: string
  readonly recordNumber: string | null
  readonly attended: number | null
  readonly agreed: number | null
}

export interface DecisionParts {
  readonly allocationId: string
  readonly draftedOn: string
  readonly recipientName: string
  readonly representative: string | null
  readonly households: number | null
  readonly village: string | null
  /** Of whose committee the decision is; null: not known, and left open. */
  readonly unitName: string | null
  readonly steps: Readonly<Partial<Record<AllocationStep, StepDone>>>
  readonly postedUntil: string | null
  readonly plots: readonly {
    readonly compartmentCode: string
    readonly subcompartmentCode: string
    readonly plotCode: string
    /** Null: not known. */
    readonly forestType: string | null
    /** By the book, else as measured; null: not in the register any more. */
    readonly hectares: number | null
  }[]
  readonly isDemonstration: boolean
}

/** Number, day and signer are left open; every law says whether somebody has compared it with the signed paper. */
export function decisionDraft(parts: DecisionParts): OfficialDocument {
  const place = capitals(parts.unitName ?? text.gap)
  const committee = text.committeeIn(lowerFirst(parts.unitName ?? text.gap))
  return {
    fileName: `${text.fileName}-${parts.draftedOn}-${parts.allocationId.slice(0, 8)}`,
    superiorAgency: [],
    agency: [text.committee, place],
    agencyName: committee,
    symbol: text.symbol,
    placeName: withoutKind(parts.unitName ?? text.gap),
    year: Number(parts.draftedOn.slice(0, 4)),
    kind: text.kind,
    abstract: [text.abstract(parts.recipientName)],
    authority: text.authority(place),
    addressees: [],
    bases: [...lawsOf(parts), ...stepsOf(parts)],
    resolves: text.resolves,
    body: bodyOf(parts, committee),
    signing: {
      lines: signingLines('onBehalf', { head: text.head, post: text.head, collective: text.committee }),
    },
    recipients: text.recipients,
    filing: text.filing,
    annexes: [],
    proofs: [],
    isDemonstration: parts.isDemonstration,
    isDraft: true,
  }
}

const capitals = (words: string) => words.toLocaleUpperCase('vi').normalize('NFC')
const lowerFirst = (words: string) => words.replace(/^./u, (first) => first.toLocaleLowerCase('vi'))
/** `xã Bình Điền` → `Bình Điền`: a document names its place without the kind of unit. */
const withoutKind = (unitName: string) => unitName.replace(text.unitKind, '')

function lawsOf({ draftedOn }: DecisionParts): string[] {
  return decisionBases
    .filter((rule) => inForce([rule], draftedOn))
    .map(({ basis, isChecked }) => text.law(isChecked ? basis : text.unchecked(basis)))
}

/** Only what was done and stands in the file. */
function stepsOf({ steps, postedUntil }: DecisionParts): string[] {
  const said = (step: AllocationStep, words: (done: StepDone, number: string, on: string) => string) => {
    const done = steps[step]
    return done
      ? [words(done, done.recordNumber ? text.numbered(done.recordNumber) : '', officialDate(done.heldOn))]
      : []
  }
  return [
    ...said('application', (_, __, on) => text.application(on)),
    ...said('villageMeeting', ({ attended, agreed }, number, on) =>
      text.meeting(
        number,
        on,
        attended === null || agreed === null ? '' : text.counts(officialNumber(attended), officialNumber(agreed)),
      ),
    ),
    ...said('survey', (_, number, on) => text.survey(number, on)),
    ...said('publicPosting', (_, __, on) => text.posting(on, postedUntil ? officialDate(postedUntil) : text.gap)),
    ...said('appraisal', (_, number, on) => text.appraisal(number, on)),
  ]
}

function bodyOf(parts: DecisionParts, committee: string): readonly Block[] {
  const { recipientName, representative, households, village, unitName, plots } = parts
  const article = (of: { readonly head: string }, anchor: string): Block => ({
    ...{ kind: 'heading', level: 1, anchor },
    text: of.head,
  })
  const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }] })
  const where = [village, unitName && lowerFirst(unitName)].filter(Boolean).join(', ') || text.gap
  return [
    article(text.grant, 'grant'),
    paragraph(text.grant.all(areaText(sumOf(parts)), officialQuantity(plots.length, 'plot'), where, recipientName)),
    { kind: 'table', table: tableOf(parts) },
    ...(representative ? [paragraph(text.grant.represented(representative))] : []),
    ...(households === null ? [] : [paragraph(text.grant.households(officialQuantity(households, 'household')))]),
    article(text.duty, 'duty'),
    paragraph(text.duty.all),
    article(text.task, 'task'),
    paragraph(text.task.all(committee)),
    article(text.force, 'force'),
    paragraph(text.force.all),
  ]
}

/** Of plots whose area is known all; otherwise the sum is not known. */
const sumOf = ({ plots }: DecisionParts): number | null =>
  plots.reduce<number | null>((sum, { hectares }) => (sum === null || hectares === null ? null : sum + hectares), 0)

const areaText = (hectares: number | null) => (hectares === null ? text.gap : officialNumber(hectares, 2))
const areaCell = (hectares: number | null) => ({
  ...{ text: areaText(hectares), value: hectares, digits: 2 },
  ...(hectares === null ? { isMissing: true } : {}),
})

function tableOf(parts: DecisionParts): OfficialTable {
  const { columns } = text
  return {
    name: text.tableName,
    columns: [
      { title: columns.order, share: 1, align: 'center' },
      { title: columns.compartment, share: 1.6, align: 'center' },
      { title: columns.subcompartment, share: 1.6, align: 'center' },
      { title: columns.plot, share: 1.4, align: 'center' },
      { title: columns.forestType, share: 6, align: 'left' },
      { title: columns.hectares, share: 2.4, align: 'right' },
    ],
    rows: [
      ...parts.plots.map((plot, index) => ({
        cells: [
          { text: String(index + 1), value: index + 1 },
          { text: plot.compartmentCode },
          { text: plot.subcompartmentCode },
          { text: plot.plotCode },
          plot.forestType === null ? { text: text.gap, isMissing: true } : { text: plot.forestType },
          areaCell(plot.hectares),
        ],
      })),
      {
        isTotal: true,
        cells: [{ text: '' }, { text: text.total }, { text: '' }, { text: '' }, { text: '' }, areaCell(sumOf(parts))],
      },
    ],
  }
}
