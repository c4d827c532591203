// What stands around the text of an official document in DOCX: the head, the rules, the signature, the recipients.
import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import {
  approximateWidth,
  headLeftShare,
  isLetter,
  notesOf,
  type OfficialDocument,
  page,
} from '../../documents/officialDocument.ts'
import { documentNumberText, officialDate, openDate } from '../../documents/officialForms.ts'
import { vi } from '../../documents/vi.ts'
import { twips } from './docxTable.ts'

const room = page.width - page.left - page.right
const leftRoom = room * headLeftShare
const rightRoom = room - leftRoom
const mottoWidth = 158

/** A thin line of `width` points in the middle of `within` millimetres: the top border of an empty, indented paragraph. */
export function shortRule(width: number, within: number): Paragraph {
  const indent = Math.max(0, Math.round((twips(within) - width * 20) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 80, after: 40, line: 120, lineRule: LineRuleType.EXACT },
  })
}

const line = (style: string, text: string) => new Paragraph({ style, text })
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

/** Two columns without lines: what the decree puts side by side. */
function sideBySide(rows: readonly (readonly [Paragraph[], Paragraph[]])[], leftWidth: number): Table {
  const widths = [twips(leftWidth), twips(room - leftWidth)]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(room), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: noBorders,
                margins: { left: 0, right: 0 },
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  })
}

/** The head of page 1: agencies left, country and motto right, number and date, kind, abstract, addressees, bases. */
export function head(document: OfficialDocument): (Paragraph | Table)[] {
  const date = document.issuedOn ? officialDate(document.issuedOn) : openDate(document.year)
  const agencyWidth = Math.max(...document.agency.map((text) => approximateWidth(text, page.agency)))
  const agencies = [
    ...document.superiorAgency.map((text) => line('SuperiorAgency', text)),
    ...document.agency.map((text) => line('Agency', text)),
    shortRule(agencyWidth * 0.42, leftRoom),
  ]
  const country = [line('Country', vi.country), line('Motto', vi.motto), shortRule(mottoWidth, rightRoom)]
  const number = [
    line('DocumentNumber', vi.numberAndSymbol(documentNumberText(document.number), document.symbol)),
    ...(isLetter(document) ? document.abstract.map((text) => line('LetterAbstract', text)) : []),
  ]
  const place = [line('PlaceAndDate', vi.placeAndDate(document.placeName, date))]
  return [
    sideBySide(
      [
        [agencies, country],
        [number, place],
      ],
      leftRoom,
    ),
    ...notesOf(document).map((text) => line('DocumentNote', text)),
    ...(isLetter(document) ? [] : kindAndAbstract(document)),
    ...(document.authority ? [line('Resolution', document.authority)] : []),
    ...addressees(document),
    ...document.bases.map((text, index) => line('Basis', `${text}${index === document.bases.length - 1 ? '.' : ';'}`)),
    ...(document.resolves ? [line('Resolution', document.resolves)] : []),
  ]
}

function kindAndAbstract({ kind, abstract }: OfficialDocument): Paragraph[] {
  const width = Math.max(...abstract.map((text) => approximateWidth(text, page.abstract)))
  return [
    line('DocumentKind', kind),
    ...abstract.map((text) => line('DocumentAbstract', text)),
    shortRule(Math.min(width, room * 2.83) * 0.4, room),
  ]
}

function addressees({ addressees }: OfficialDocument): Paragraph[] {
  if (addressees.length === 0) return []
  if (addressees.length === 1)
    return [new Paragraph({ alignment: 'center', spacing: { before: 120 }, text: `${vi.addressees} ${addressees[0]}` })]
  return [
    new Paragraph({ indent: { left: twips(room * 0.16) }, spacing: { before: 120 }, text: vi.addressees }),
    ...addressees.map(
      (text, index) =>
        new Paragraph({
          indent: { left: twips(room * 0.28) },
          text: `- ${text}${index === addressees.length - 1 ? '.' : ';'}`,
        }),
    ),
  ]
}

/** Recipients left, signature right. */
export function foot(document: OfficialDocument): (Paragraph | Table)[] {
  const recipients = [
    line('RecipientsHead', vi.recipients),
    ...document.recipients.map((text) => line('Recipients', `- ${text};`)),
    line('Recipients', vi.filed(document.filing)),
  ]
  const signing = [
    ...document.signing.lines.map((text) => line('SigningPost', text)),
    line('SigningName', document.signing.name ?? ''),
  ]
  return [new Paragraph({ text: '', keepNext: true }), sideBySide([[recipients, signing]], leftRoom + 7)]
}
