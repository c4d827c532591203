// What stands around the text of an official document in PDF: the head, the rules, the signature, the recipients.
import {
  approximateWidth,
  headLeftShare,
  isLetter,
  millimetres,
  notesOf,
  type OfficialDocument,
  page,
} from '../../documents/officialDocument.ts'
import { documentNumberText, officialDate, openDate } from '../../documents/officialForms.ts'
import { vi } from '../../documents/vi.ts'

const textWidth = millimetres(page.width - page.left - page.right)
const leftWidth = textWidth * headLeftShare
const rightWidth = textWidth - leftWidth
/** Measured in Tinos Bold at 13 points. */
const mottoWidth = 158

/** A thin line of `width` points in the middle of `within` points (or millimetres of page when larger than a column). */
export function rule(width: number, withinMillimetres: number, below = 0) {
  return line(width, millimetres(withinMillimetres), below)
}

function line(width: number, within: number, below: number) {
  const start = Math.max(0, (within - width) / 2)
  return {
    canvas: [{ type: 'line', x1: start, y1: 2, x2: start + width, y2: 2, lineWidth: 0.7 }],
    margin: [0, 0, 0, below],
  }
}

const centred = (text: string, fontSize: number, more: object = {}) => ({
  text,
  fontSize,
  alignment: 'center',
  lineHeight: 1,
  ...more,
})

/** The head of page 1: agencies left, country and motto right, number and date, kind, abstract, addressees, bases. */
export function head(document: OfficialDocument) {
  const date = document.issuedOn ? officialDate(document.issuedOn) : openDate(document.year)
  const longest = Math.max(...document.agency.map((text) => approximateWidth(text, page.agency)))
  return {
    stack: [
      {
        columns: [
          {
            width: leftWidth,
            stack: [
              ...document.superiorAgency.map((text) => centred(text, page.agency)),
              ...document.agency.map((text) => centred(text, page.agency, { bold: true })),
              line(longest * 0.42, leftWidth, 6),
            ],
          },
          {
            width: rightWidth,
            stack: [
              centred(vi.country, page.country, { bold: true }),
              centred(vi.motto, page.motto, { bold: true }),
              line(mottoWidth, rightWidth, 6),
            ],
          },
        ],
      },
      {
        columns: [
          {
            width: leftWidth,
            stack: [
              centred(vi.numberAndSymbol(documentNumberText(document.number), document.symbol), page.number),
              ...(isLetter(document) ? document.abstract.map((text) => centred(text, page.letterAbstract)) : []),
            ],
          },
          centred(vi.placeAndDate(document.placeName, date), page.placeAndDate, { width: rightWidth, italics: true }),
        ],
      },
      ...notesOf(document).map((text, index) =>
        centred(text, 11, { italics: true, margin: [0, index === 0 ? 8 : 0, 0, 0] }),
      ),
      ...(isLetter(document) ? [{ text: '', margin: [0, 10, 0, 0] }] : kindAndAbstract(document)),
      ...resolution(document.authority),
      ...addressees(document),
      ...document.bases.map((text, index) => ({
        text: `${text}${index === document.bases.length - 1 ? '.' : ';'}`,
        italics: true,
        alignment: 'justify',
        leadingIndent: millimetres(page.firstLine),
        margin: [0, 6, 0, 0],
      })),
      ...resolution(document.resolves),
    ],
  }
}

const resolution = (words?: string) => (words ? [centred(words, page.kind, { bold: true, margin: [0, 8, 0, 4] })] : [])

function kindAndAbstract({ kind, abstract }: OfficialDocument) {
  const width = Math.min(textWidth, Math.max(...abstract.map((text) => approximateWidth(text, page.abstract))))
  return [
    centred(kind, page.kind, { bold: true, margin: [0, 16, 0, 2] }),
    ...abstract.map((text) => centred(text, page.abstract, { bold: true })),
    line(width * 0.4, textWidth, 8),
  ]
}

function addressees({ addressees }: OfficialDocument) {
  if (addressees.length === 0) return []
  if (addressees.length === 1)
    return [centred(`${vi.addressees} ${addressees[0]}`, page.body, { margin: [0, 6, 0, 6] })]
  return [
    {
      margin: [textWidth * 0.16, 6, 0, 6],
      columns: [
        { width: 'auto', text: vi.addressees },
        {
          width: '*',
          margin: [6, 16, 0, 0],
          stack: addressees.map((text, index) => `- ${text}${index === addressees.length - 1 ? '.' : ';'}`),
        },
      ],
    },
  ]
}

/** Recipients left, signature right. */
export function foot(document: OfficialDocument) {
  return {
    margin: [0, 14, 0, 0],
    columns: [
      {
        width: leftWidth + 20,
        stack: [
          { text: vi.recipients, bold: true, italics: true, fontSize: page.recipientsHead },
          ...document.recipients.map((text) => ({ text: `- ${text};`, fontSize: page.recipients, lineHeight: 1 })),
          { text: vi.filed(document.filing), fontSize: page.recipients, lineHeight: 1 },
        ],
      },
      {
        width: rightWidth - 20,
        stack: [
          ...document.signing.lines.map((text) => centred(text, page.signing, { bold: true })),
          centred(document.signing.name ?? ' ', page.signing, { bold: true, margin: [0, 64, 0, 0] }),
        ],
      },
    ],
  }
}
