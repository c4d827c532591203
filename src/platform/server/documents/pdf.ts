// Writes an official document as PDF: Tinos (metrically Times New Roman) embedded, margins and places of Decree 30/2020/NĐ-CP.
import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { Block, Cell, OfficialDocument, OfficialTable, Run } from '../../documents/officialDocument.ts'
import { attachment, millimetres, page, tableSize } from '../../documents/officialDocument.ts'
import { romanNumeral } from '../../documents/officialForms.ts'
import { vi } from '../../documents/vi.ts'
import { foot, head, rule } from './pdfFrame.ts'

const require = createRequire(import.meta.url)
const face = (file: string) => require.resolve(`@expo-google-fonts/tinos/${file}`)
const fonts = {
  Tinos: {
    normal: face('400Regular/Tinos_400Regular.ttf'),
    bold: face('700Bold/Tinos_700Bold.ttf'),
    italics: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
}
const fontFiles = new Set<string>(Object.values(fonts.Tinos))

/** The bytes of the PDF. Reads nothing but the four font files. */
export async function pdfOf(document: OfficialDocument): Promise<Buffer> {
  pdfmake.setFonts(fonts)
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))
  pdfmake.setUrlAccessPolicy(() => false)
  const firstPages = new Map<string, number>()
  const laidOut = await pdfmake.createPdf(definitionOf(document, firstPages)).getBuffer()
  if (document.annexes.length === 0) return laidOut
  // Heads are made before the pages are known: the second time they know where every annex begins.
  return pdfmake.createPdf(definitionOf(document, new Map(firstPages))).getBuffer()
}

interface LaidOut {
  readonly id?: string
  readonly startPosition?: { readonly pageNumber: number }
}

/** `firstPages`: the page on which each annex begins, written while laying out. */
function definitionOf(document: OfficialDocument, firstPages: Map<string, number>) {
  const followers = followersOf(document.body)
  return {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom].map(millimetres),
    info: { title: [document.kind, ...document.abstract].join(' ').trim(), author: document.agency.join(' ') },
    defaultStyle: { font: 'Tinos', fontSize: page.body, lineHeight: 1.12 },
    // Pages of every annex are numbered on their own, no first page shows its number, no heading ends a page. What follows
    // is asked by name: rows of later tables are laid out aside and seem to be on any page.
    pageBreakBefore: (node: LaidOut, others: { getFollowingNodesOnPage(): readonly LaidOut[] }) => {
      if (node.id?.startsWith('annex-') && node.startPosition) firstPages.set(node.id, node.startPosition.pageNumber)
      const follower = followers.get(node.id ?? '')
      return follower !== undefined && others.getFollowingNodesOnPage().every((other) => other.id !== follower)
    },
    header: (current: number) => {
      const first = Math.max(1, ...[...firstPages.values()].filter((number) => number <= current))
      return pageNumber(current - first + 1)
    },
    content: [
      head(document),
      ...body(document.body, page.table).slice(0, -1),
      // A signature never stands on a page without text above it.
      { unbreakable: true, stack: [...body(document.body.slice(-1), page.table, 'end'), foot(document)] },
      ...document.annexes.flatMap((annex, index) => [
        {
          text: document.annexes.length > 1 ? vi.annex(romanNumeral(index + 1)) : vi.annexAlone,
          bold: true,
          fontSize: 14,
          alignment: 'center',
          pageBreak: 'before',
          pageOrientation: annex.isLandscape ? 'landscape' : 'portrait',
        },
        {
          id: `annex-${index + 1}`,
          text: annex.title.toLocaleUpperCase('vi'),
          bold: true,
          fontSize: 13,
          alignment: 'center',
        },
        { text: attachment(document), italics: true, fontSize: 13, alignment: 'center', margin: [0, 2, 0, 2] },
        rule(160, annex.isLandscape ? page.height - page.left - page.right : page.width - page.left - page.right, 8),
        ...body(annex.blocks, page.annexTable, `of-annex-${index + 1}`),
      ]),
    ],
  }
}

function pageNumber(current: number) {
  return current === 1
    ? ''
    : { text: String(current), alignment: 'center', fontSize: page.pageNumber, margin: [0, millimetres(9), 0, 0] }
}

/** For each heading the first block after it that is none: the two stay on one page. */
function followersOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const followers = new Map<string, string>()
  for (const [index, block] of blocks.entries()) {
    const next = blocks.findIndex((other, at) => at > index && other.kind !== 'heading')
    if (block.kind === 'heading' && next > index && next < blocks.length - 1)
      followers.set(`body-${index}`, `body-${next}`)
  }
  return followers
}

function body(blocks: readonly Block[], size: number, part = 'body'): object[] {
  return blocks.map((block, index) => {
    const id = `${part}-${index}`
    if (block.kind === 'heading')
      return {
        id,
        text: block.text,
        bold: true,
        italics: block.level === 3,
        fontSize: page.body,
        leadingIndent: millimetres(page.firstLine),
        margin: [0, 6, 0, 0],
      }
    if (block.kind === 'table') return { ...table(block.table, size), id }
    return {
      id,
      text: runs(block.runs),
      alignment: 'justify',
      leadingIndent: millimetres(page.firstLine),
      margin: [0, 6, 0, 0],
    }
  })
}

const runs = (parts: readonly Run[]) =>
  parts.map((part) => ({
    text: part.text,
    ...(part.bold ? { bold: true } : {}),
    ...(part.italic ? { italics: true } : {}),
  }))

function table({ columns, rows }: OfficialTable, usualSize: number) {
  const fontSize = tableSize(columns.length, usualSize)
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const cell = ({ text }: Cell, index: number, bold: boolean) => ({
    text,
    bold,
    alignment: columns[index]?.align ?? 'left',
    fontSize,
  })
  return {
    margin: [0, 6, 0, 6],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map((column) => `${(100 * column.share) / shares}%`),
      body: [
        columns.map((column) => ({ text: column.title, bold: true, alignment: 'center', fontSize })),
        ...rows.map((row) => row.cells.map((each, index) => cell(each, index, row.isTotal ?? false))),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}
