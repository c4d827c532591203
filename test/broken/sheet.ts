// A table as people fill one in, and the files it becomes: CSV, XLSX and DOCX written byte by byte, so that any fault can be
// put into any cell.
import { zipFile } from '../support/boundaryFiles.ts'

export type Cell =
  | string
  | { readonly number: number }
  /** A day as a workbook keeps it: days since 30/12/1899, shown as a date. */
  | { readonly serial: number }
  | { readonly formula: string; readonly value?: string }
  | { readonly error: string }
  /** As it stands between the tags. */
  | { readonly raw: string }

export interface Sheet {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** `B2:B3`, of XLSX. */
  readonly merges?: readonly string[]
}

export const letterOf = (column: number) => String.fromCharCode(65 + column)

/** The day of an ISO date as a workbook counts it. */
export const serialOf = (iso: string) => (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

function plainText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if ('number' in cell) return String(cell.number)
  if ('serial' in cell) return String(cell.serial)
  if ('formula' in cell) return cell.value ?? ''
  return 'error' in cell ? cell.error : cell.raw
}

const quoted = (text: string, separator: string) =>
  new RegExp(`["\\n\\r${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text

export function csvText({ heads, rows }: Sheet, separator = ','): string {
  return [heads, ...rows]
    .map((row) => row.map((cell) => quoted(plainText(cell), separator)).join(separator))
    .join('\r\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function cellXml(cell: Cell, address: string): string {
  if (typeof cell === 'string')
    return cell === ''
      ? ''
      : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('number' in cell) return `<c r="${address}"><v>${cell.number}</v></c>`
  if ('serial' in cell) return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`
  if ('error' in cell) return `<c r="${address}" t="e"><v>${cell.error}</v></c>`
  if ('raw' in cell) return `<c r="${address}" t="inlineStr"><is><t>${cell.raw}</t></is></c>`
  const value = cell.value === undefined ? '' : `<v>${escaped(cell.value)}</v>`
  return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f>${value}</c>`
}

export function sheetXml({ heads, rows, merges = [] }: Sheet): string {
  const lines = [heads, ...rows].map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letterOf(column)}${index + 1}`))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const tail = merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${tail}</worksheet>`
}

/** A workbook of one sheet; `more` adds parts or takes the place of some. */
export function workbook(sheet: string | Uint8Array, more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
  return zipFile(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text as string)])))
}

export const xlsxFile = (sheet: Sheet): Buffer => workbook(sheetXml(sheet))

/** A document with one table. */
export function docxFile({ heads, rows }: Sheet): Buffer {
  const line = (cells: readonly Cell[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${escaped(plainText(cell))}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`
  return wordDocument(`<w:tbl>${[heads, ...rows].map(line).join('')}</w:tbl>`)
}

export function wordDocument(body: string): Buffer {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipFile({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': Buffer.from(xml) })
}
