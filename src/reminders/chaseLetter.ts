// A chase as the official letter it is (công văn đôn đốc; Decree 30/2020/NĐ-CP: a letter has no kind, its abstract stands under
// the number). Pure.
import type { Block, OfficialDocument, OfficialTable } from '../platform/documents/officialDocument.ts'
import { signingLines } from '../platform/documents/officialDocument.ts'
import { officialDate, officialShortDate } from '../platform/documents/officialForms.ts'
import { kindName } from './dueKindWords.ts'
import { letterText as text } from './seed/letterText.ts'

export interface LetterHeading {
  readonly superiorAgency: readonly string[]
  readonly agency: readonly string[]
  readonly agencyName: string
  readonly symbol: string
  readonly placeName: string
  readonly headPost: string
  readonly filing: string
}

export interface LetterParts {
  readonly chaseId: string
  readonly heading: LetterHeading
  readonly letterNumber: number | null
  readonly chasedOn: string
  readonly answerByOn: string
  readonly text: string
  readonly items: readonly {
    readonly agencyName: string
    readonly dueKind: string
    readonly subject: string
    readonly dueOn: string
    readonly workingDaysLate: number
  }[]
  /** Who would sign it; undefined: the place stays empty. */
  readonly signerName?: string | undefined
  readonly isDemonstration: boolean
}

export function chaseLetter(parts: LetterParts): OfficialDocument {
  const { heading, items } = parts
  const agencies = [...new Set(items.map(({ agencyName }) => agencyName))]
  return {
    fileName: `${text.fileName}-${parts.chasedOn}-${parts.chaseId.slice(0, 8)}`,
    superiorAgency: heading.superiorAgency,
    agency: heading.agency,
    agencyName: heading.agencyName,
    ...(parts.letterNumber === null ? {} : { number: parts.letterNumber }),
    symbol: symbolOfLetter(heading.symbol),
    placeName: heading.placeName,
    ...(parts.letterNumber === null ? {} : { issuedOn: parts.chasedOn }),
    year: Number(parts.chasedOn.slice(0, 4)),
    kind: '',
    abstract: [text.abstract],
    addressees: agencies,
    bases: [],
    body: body(parts, agencies.length > 1),
    signing: {
      lines: signingLines('asHead', { head: heading.headPost, post: heading.headPost }),
      ...(parts.signerName ? { name: parts.signerName } : {}),
    },
    recipients: text.recipients,
    filing: heading.filing,
    annexes: [],
    proofs: [],
    isDemonstration: parts.isDemonstration,
    isDraft: parts.letterNumber === null,
  }
}

/** `BC-HKL` of a report → `HKL` of a letter: it has no mark of a kind. */
const symbolOfLetter = (symbol: string) => symbol.replace(/^[^-]+-/, '')

function body(parts: LetterParts, hasManyUnits: boolean): readonly Block[] {
  const paragraph = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }] })
  return [
    paragraph(text.opening(parts.heading.agencyName, officialDate(parts.chasedOn))),
    { kind: 'table', table: table(parts, hasManyUnits) },
    ...parts.text
      .split(/\n+/)
      .filter((line) => line.trim())
      .map(paragraph),
    paragraph(text.closing(parts.heading.agencyName, officialDate(parts.answerByOn))),
  ]
}

function table({ items }: LetterParts, hasManyUnits: boolean): OfficialTable {
  const columns = text.columns
  return {
    name: text.abstract,
    columns: [
      { title: columns.number, share: 1, align: 'center' },
      ...(hasManyUnits ? [{ title: columns.agency, share: 4, align: 'left' as const }] : []),
      { title: columns.subject, share: 7, align: 'left' },
      { title: columns.dueOn, share: 2.4, align: 'center' },
      { title: columns.late, share: 2.4, align: 'right' },
    ],
    rows: items.map(({ agencyName, dueKind, subject, dueOn, workingDaysLate }, index) => ({
      cells: [
        { text: String(index + 1), value: index + 1 },
        ...(hasManyUnits ? [{ text: agencyName }] : []),
        { text: `${kindName(dueKind, 'vi')}: ${subject}` },
        { text: officialShortDate(dueOn) },
        { text: String(workingDaysLate), value: workingDaysLate },
      ],
    })),
  }
}
