// An official document as its parts, before it is a file: what Decree 30/2020/NĐ-CP, Annex I, Part I asks for. Pure: the
// screen shows it, server/documents/ writes it as DOCX, PDF or XLSX, and all three say the same.
import { documentNumberText, officialDate, openDate } from './officialForms.ts'
import { vi } from './vi.ts'

/** A stretch of text. `figureId` ties a number to the records it was counted from; screens make it open them. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly figureId?: string
  /** What is missing is marked on the screen; in the file the words alone say it. */
  readonly isMissing?: boolean
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly anchor?: string }
  | { readonly kind: 'table'; readonly table: OfficialTable }

export interface OfficialTable {
  readonly name: string
  readonly columns: readonly { readonly title: string; readonly share: number; readonly align: Align }[]
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly isTotal?: boolean }[]
}
export type Align = 'left' | 'center' | 'right'

/** A cell as printed; `value` is the number behind it (null where it is not known), `digits` its decimals. */
export interface Cell {
  readonly text: string
  readonly value?: number | null
  readonly digits?: number
  readonly figureId?: string
  readonly isMissing?: boolean
  /** The same text in parts, where more than one number stands in it. */
  readonly runs?: readonly Run[]
}

/** Authority in which the document is signed: printed before the post. Values from GLOSSARY.md. */
export type SigningCapacity = 'asHead' | 'onBehalf' | 'forHead' | 'byOrder' | 'byAuthorization' | 'acting'

export interface Signing {
  /** Lines in capitals, e.g. `KT. …`, then the signer's own post. */
  readonly lines: readonly string[]
  /** Undefined while nobody has signed. */
  readonly name?: string
}

export interface Annex {
  readonly title: string
  readonly isLandscape: boolean
  readonly blocks: readonly Block[]
}

/** Records behind one figure, for the sheet of proofs. */
export interface FigureProof {
  readonly figureId: string
  readonly label: string
  readonly value: number | null
  readonly valueText: string
  readonly unitOfMeasure: string
  readonly records: readonly {
    readonly recordId: string
    readonly on: string
    readonly title: string
    /** How much of the figure it is. */
    readonly amount: number
  }[]
  /** Records that are counted but not for the eyes of whoever asked. */
  readonly hiddenRecords: number
  /** Older records that the sheet has no room for; absent = none. */
  readonly leftRecords?: number
}

export interface OfficialDocument {
  /** What its files are called, without ending. */
  readonly fileName: string
  readonly superiorAgency: readonly string[]
  readonly agency: readonly string[]
  /** As in the middle of a sentence, for the line under an annex. */
  readonly agencyName: string
  readonly number?: number
  readonly symbol: string
  readonly placeName: string
  /** Undefined until it is issued. */
  readonly issuedOn?: string
  /** Year of the open date. */
  readonly year: number
  /** In capitals; '' for a letter (công văn): it has none, and its abstract stands under the number. */
  readonly kind: string
  /** Lines of the abstract. */
  readonly abstract: readonly string[]
  /** In capitals, above the bases: who decides (form 1.2). Only a decision names it. */
  readonly authority?: string
  readonly addressees: readonly string[]
  readonly bases: readonly string[]
  /** In capitals, between the bases and the articles of a decision. */
  readonly resolves?: string
  readonly body: readonly Block[]
  readonly signing: Signing
  readonly recipients: readonly string[]
  /** After "Lưu:", e.g. `VT, QLBVR`. */
  readonly filing: string
  readonly annexes: readonly Annex[]
  readonly proofs: readonly FigureProof[]
  readonly isDemonstration: boolean
  readonly isDraft: boolean
}

/**
 * The lines above the signature (Annex I, II.7). `head` is the post of the agency's head, `post` the signer's own,
 * `collective` the body signed for; all in capitals already.
 */
export function signingLines(
  capacity: SigningCapacity,
  { head, post, collective }: { head: string; post: string; collective?: string },
): readonly string[] {
  if (capacity === 'onBehalf') {
    const first = `TM. ${collective ?? head}`
    return post === head ? [first, head] : [first, `KT. ${head}`, post]
  }
  if (capacity === 'asHead') return [head]
  if (capacity === 'acting') return [`Q. ${head}`]
  const mark = { forHead: 'KT.', byOrder: 'TL.', byAuthorization: 'TUQ.' }[capacity]
  return [`${mark} ${head}`, post]
}

/** Sizes of the page in millimetres and of the type in points, all within what the decree allows. */
export const page = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  country: 12,
  motto: 13,
  agency: 12,
  number: 13,
  placeAndDate: 13,
  kind: 14,
  abstract: 14,
  letterAbstract: 12,
  body: 14,
  firstLine: 12.7,
  table: 12,
  annexTable: 11,
  signing: 14,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
} as const

export const millimetres = (length: number) => (length * 72) / 25.4

/** Wide tables are set smaller, in points. */
export const tableSize = (columns: number, usual: number) => (columns > 10 ? usual - 1.5 : usual)

/** Share of the text's width that goes to the left column of the head. */
export const headLeftShare = 0.41

/**
 * Width in points of a line in the document's bold type, good to some per cent: enough for rules that the decree
 * allows between a third and a half of the line.
 */
export function approximateWidth(text: string, size: number): number {
  const capital = /\p{Lu}/u
  const narrow = /[ilItj.,:;\-'/()|\s]/
  let ems = 0
  for (const sign of text.normalize('NFC'))
    ems += narrow.test(sign) ? 0.31 : capital.test(sign) ? 0.72 : /\d/.test(sign) ? 0.5 : 0.51
  return ems * size
}

/** A letter has no kind. */
export const isLetter = ({ kind }: Pick<OfficialDocument, 'kind'>) => kind === ''

/** All tables in order of printing: the body's, then the annexes'. */
export function tablesOf(document: OfficialDocument): readonly { title: string; table: OfficialTable }[] {
  const inBlocks = (blocks: readonly Block[], title: string) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [{ title, table: block.table }] : []))
  return [...inBlocks(document.body, ''), ...document.annexes.flatMap((annex) => inBlocks(annex.blocks, annex.title))]
}

/** What the head says of the whole document: that it is invented, that nobody has signed it. */
export const notesOf = ({ isDemonstration, isDraft }: OfficialDocument): readonly string[] => [
  ...(isDemonstration ? [vi.demonstrationNote] : []),
  ...(isDraft ? [vi.draftNote] : []),
]

/** The line under the title of an annex. */
export function attachment(document: OfficialDocument): string {
  const date = document.issuedOn ? officialDate(document.issuedOn) : openDate(document.year)
  const kind = document.kind.slice(0, 1) + document.kind.slice(1).toLocaleLowerCase('vi')
  // The name of the agency stays on one line.
  const agency = document.agencyName.replaceAll(' ', '\u00a0')
  return vi.attachedTo(kind, `${documentNumberText(document.number)}/${document.symbol}`, date, agency)
}
