// The tables of a DOCX as rows of text: WordprocessingML (ECMA-376, 17.4), cells merged sideways and downwards.
import { DOMParser, type Element } from '@xmldom/xmldom'
import { Problem } from '../../problem.ts'
import { soundText } from '../../soundText.ts'
import { mostColumns, type TableCell, type TableRow, type TableSheet } from '../../tables/table.ts'

/** A plan of fifty pages has half of it; each becomes an object in memory. */
const mostTags = 400_000
const deepest = 200

/**
 * Every table of the document in its order; a table within a cell is part of the cell's text. `count`
 * is told how many rows there are and may refuse. Throws Problem `tableFile.unreadable`, `tableFile.bomb`.
 */
export function docxSheets(documentXml: Buffer, count: (rows: number) => void): TableSheet[] {
  const xml = documentXml.toString('utf8')
  count(xml.split('<w:tr').length - 1)
  requireSmall(xml)
  const tables = [...parsed(xml).getElementsByTagName('w:tbl')].filter((table) => !isWithinCell(table))
  return tables
    .map((table, index) => ({ name: String(index + 1), rows: rowsOf(table) }))
    .filter(({ rows }) => rows.length > 0)
}

/** Counts tags and how deep they stand before any becomes an object. Throws Problem `tableFile.bomb`. */
function requireSmall(xml: string): void {
  let [count, depth] = [0, 0]
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '?' || next === '!') continue
    if (next === '/') depth -= 1
    else if (xml[xml.indexOf('>', at) - 1] !== '/') depth += 1
    if (++count > mostTags || depth > deepest) throw new Problem('tableFile.bomb', 413, { most: mostTags })
  }
}

function parsed(xml: string) {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    }).parseFromString(xml, 'text/xml')
  } catch {
    throw new Problem('tableFile.unreadable', 422, { format: 'DOCX' })
  }
}

const childrenOf = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeName === name)

function isWithinCell(element: Element): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if (at.nodeName === 'w:tc') return true
  return false
}

function rowsOf(table: Element): TableRow[] {
  let above: readonly TableCell[] = []
  return childrenOf(table, 'w:tr').map((row, index) => {
    const cells: TableCell[] = []
    for (const cell of childrenOf(row, 'w:tc')) {
      const [properties] = childrenOf(cell, 'w:tcPr')
      const merge = properties && childrenOf(properties, 'w:vMerge')[0]
      const span = properties && childrenOf(properties, 'w:gridSpan')[0]?.getAttribute('w:val')
      const isBelow = merge !== undefined && merge.getAttribute('w:val') !== 'restart'
      cells.push(isBelow ? { text: above[cells.length]?.text ?? '', isMerged: true } : { text: textOf(cell) })
      for (let more = Math.min(Number(span) || 1, mostColumns); more > 1; more--)
        cells.push({ text: '', isMerged: true })
    }
    above = cells
    return { rowNumber: index + 1, cells }
  })
}

/** Paragraphs and line breaks as `\n`; deleted text of tracked changes is not there, inserted text is. */
function textOf(cell: Element): string {
  const paragraphs = [...cell.getElementsByTagName('w:p')].map((paragraph) => {
    const parts = [...paragraph.getElementsByTagName('*')].map((node) => {
      if (node.nodeName === 'w:t') return node.textContent ?? ''
      return node.nodeName === 'w:br' ? '\n' : node.nodeName === 'w:tab' ? ' ' : ''
    })
    return parts.join('')
  })
  return soundText(paragraphs.join('\n').normalize('NFC').trim())
}
