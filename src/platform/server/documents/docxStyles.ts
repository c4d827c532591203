// The styles a clerk finds in the list of styles of the DOCX. Sizes are half points there.
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { page } from '../../documents/officialDocument.ts'
import { twips } from './docxTable.ts'

const font = 'Times New Roman'
const heading = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: twips(page.firstLine) },
  spacing: { before: 120 },
  keepNext: true,
}
/** Parts of a line (240 = single); said to be parts, because not every program takes that for granted. */
function lines(line: number) {
  return { line, lineRule: LineRuleType.AUTO }
}
const centred = { alignment: AlignmentType.CENTER }

export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: page.body * 2, color: '000000' }, paragraph: { spacing: lines(259) } },
    heading1: { run: { font, bold: true, size: page.body * 2, color: '000000' }, paragraph: heading },
    heading2: { run: { font, bold: true, size: page.body * 2, color: '000000' }, paragraph: heading },
    heading3: { run: { font, bold: true, italics: true, size: page.body * 2, color: '000000' }, paragraph: heading },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(page.firstLine) },
        spacing: { before: 120 },
      },
    },
    styled('SuperiorAgency', 'Superior agency', { size: page.agency }),
    styled('Agency', 'Issuing agency', { size: page.agency, bold: true }),
    styled('Country', 'Country', { size: page.country, bold: true }),
    styled('Motto', 'Motto', { size: page.motto, bold: true }),
    styled('DocumentNumber', 'Number and symbol', { size: page.number }),
    styled('PlaceAndDate', 'Place and date', { size: page.placeAndDate, italics: true }),
    styled('DocumentKind', 'Document kind', { size: page.kind, bold: true }, 240),
    styled('DocumentAbstract', 'Abstract', { size: page.abstract, bold: true }),
    styled('LetterAbstract', 'Abstract of a letter', { size: page.letterAbstract }),
    styled('DocumentNote', 'Note', { size: 11, italics: true }, 120),
    {
      id: 'Basis',
      name: 'Basis',
      basedOn: 'BodyText',
      quickFormat: true,
      run: { italics: true },
    },
    styled('Resolution', 'Who decides, and the word of it', { size: page.kind, bold: true }, 160),
    styled('SigningPost', 'Signing post', { size: page.signing, bold: true }),
    styled('SigningName', 'Signing name', { size: page.signing, bold: true }, 1300),
    {
      id: 'RecipientsHead',
      name: 'Recipients head',
      basedOn: 'Normal',
      run: { size: page.recipientsHead * 2, bold: true, italics: true },
    },
    {
      id: 'Recipients',
      name: 'Recipients',
      basedOn: 'Normal',
      run: { size: page.recipients * 2 },
      paragraph: { spacing: lines(240) },
    },
    styled('AnnexNumber', 'Annex number', { size: 14, bold: true }),
    styled('AnnexTitle', 'Annex title', { size: 13, bold: true }),
    styled('AnnexNote', 'Annex note', { size: 13, italics: true }),
    { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { spacing: lines(240) } },
  ],
}

function styled(id: string, name: string, run: { size: number; bold?: boolean; italics?: boolean }, before = 0) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...run, size: run.size * 2 },
    paragraph: { ...centred, spacing: { before, ...lines(240) } },
  }
}
