// Tables of an official document in DOCX: fixed widths, the head repeated on every page, rows never broken.
import {
  AlignmentType,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Align, OfficialTable } from '../../documents/officialDocument.ts'
import { page, tableSize } from '../../documents/officialDocument.ts'

/** Millimetres to twentieths of a point. */
export const twips = (length: number) => Math.round(convertMillimetersToTwip(length))

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** `fontSize` in points. */
export function docxTable({ columns, rows }: OfficialTable, isLandscape: boolean, usualSize: number): Table {
  const fontSize = tableSize(columns.length, usualSize)
  const room = twips((isLandscape ? page.height : page.width) - page.left - page.right)
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((room * column.share) / shares))
  const cell = (text: string, index: number, align: Align, bold: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: alignments[align],
          children: [new TextRun({ text, bold, size: fontSize * 2 })],
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) => cell(column.title, index, 'center', true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.cells.map((each, index) =>
              cell(each.text, index, columns[index]?.align ?? 'left', row.isTotal ?? false),
            ),
          }),
      ),
    ],
  })
}
