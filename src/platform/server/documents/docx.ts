// Writes an official document as DOCX: real named styles, so that a clerk edits it as any document of the office.
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Block, OfficialDocument } from '../../documents/officialDocument.ts'
import { attachment, page } from '../../documents/officialDocument.ts'
import { romanNumeral } from '../../documents/officialForms.ts'
import { vi } from '../../documents/vi.ts'
import { foot, head, shortRule } from './docxFrame.ts'
import { styles } from './docxStyles.ts'
import { docxTable, twips } from './docxTable.ts'

/** The bytes of the DOCX. */
export async function docxOf(document: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: [document.kind, ...document.abstract].join(' ').trim(),
    creator: document.agency.join(' '),
    styles,
    features: { updateFields: false },
    sections: [
      {
        ...section(false),
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumberHeader() },
        children: [
          ...head(document),
          ...bodyOf(document.body.slice(0, -1), false, page.table),
          // A signature never stands on a page without text above it.
          ...bodyOf(document.body.slice(-1), false, page.table, true),
          ...foot(document),
        ],
      },
      ...document.annexes.map((annex, index) => ({
        ...section(annex.isLandscape),
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumberHeader() },
        children: [
          new Paragraph({
            style: 'AnnexNumber',
            text: document.annexes.length > 1 ? vi.annex(romanNumeral(index + 1)) : vi.annexAlone,
          }),
          new Paragraph({ style: 'AnnexTitle', text: annex.title.toLocaleUpperCase('vi') }),
          new Paragraph({ style: 'AnnexNote', text: attachment(document) }),
          shortRule(
            160,
            annex.isLandscape ? page.height - page.left - page.right : page.width - page.left - page.right,
          ),
          ...bodyOf(annex.blocks, annex.isLandscape, page.annexTable),
        ],
      })),
    ],
  })
  return Packer.toBuffer(file)
}

/** A4 with the margins of the decree; the first page of the document and of every annex shows no number. */
function section(isLandscape: boolean): Pick<ISectionOptions, 'properties'> {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(9),
        },
        pageNumbers: { start: 1 },
      },
    },
  }
}

const pageNumberHeader = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: page.pageNumber * 2 })],
      }),
    ],
  })

function bodyOf(blocks: readonly Block[], isLandscape: boolean, tableSize: number, keepNext = false) {
  return blocks.map((block) => {
    if (block.kind === 'table') return docxTable(block.table, isLandscape, tableSize)
    if (block.kind === 'heading') return new Paragraph({ style: `Heading${block.level}`, text: block.text })
    return new Paragraph({
      style: 'BodyText',
      keepNext,
      keepLines: keepNext,
      children: block.runs.map(
        ({ text, bold, italic }) =>
          new TextRun({ text, ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) }),
      ),
    })
  })
}
