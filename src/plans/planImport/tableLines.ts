// The lines of a plan from the tables of a file: heads are found by their words, wherever they stand and however often. Pure.
import { folded } from '../../platform/listing.ts'
import { oneLine, type TableCell, type TableRow, type TableSheet } from '../../platform/tables/table.ts'
import { columnHeads, type PlanColumn, planColumns, timeAtEnd } from '../seed/planTable.ts'
import type { PlanLine } from './planLine.ts'

type Columns = Readonly<Partial<Record<PlanColumn, number>>>

/** Undefined when no table has heads of a plan: title, lead and one more. */
export function tableLines(sheets: readonly TableSheet[]): PlanLine[] | undefined {
  const lines: PlanLine[] = []
  let columns: Columns | undefined
  let width = 0
  let offset = 0
  for (const { rows } of sheets) {
    // Tables of another width after the plan's own are something else (signatures, money).
    if (columns && !rows.some((row) => headOf(row)) && Math.max(0, ...rows.map((row) => row.cells.length)) !== width)
      continue
    for (const row of rows) {
      const head = headOf(row)
      if (head) {
        columns = head
        width = row.cells.length
      } else if (columns) {
        const line = lineOf(row, columns)
        if (line) lines.push({ ...line, rowNumber: line.rowNumber + offset })
      }
    }
    offset += rows.at(-1)?.rowNumber ?? 0
  }
  return columns ? lines : undefined
}

function headOf({ cells }: TableRow): Columns | undefined {
  const heads = cells.map(({ text }) => folded(oneLine(text)))
  const found: Partial<Record<PlanColumn, number>> = {}
  for (const column of planColumns) {
    const at = heads.findIndex(
      (head, index) =>
        columnHeads[column].test(head) &&
        (column !== 'title' || !columnHeads.lead.test(head)) &&
        cells[index]?.isMerged !== true,
    )
    if (at >= 0) found[column] = at
  }
  const isHead = found.title !== undefined && found.lead !== undefined && Object.keys(found).length >= 3
  return isHead ? found : undefined
}

function lineOf({ rowNumber, cells }: TableRow, columns: Columns): PlanLine | undefined {
  const cell = (column: PlanColumn): TableCell => cells[columns[column] ?? -1] ?? { text: '' }
  const text = (column: PlanColumn) => oneLine(cell(column).text)
  const code = text('code')
  // A heading is often merged over all columns, its number included.
  const [first = { text: '' }] = cells
  const isWhole = code !== '' && text('title') === '' && text('lead') === '' && /\s/.test(code)
  const [, number = '', words = ''] = /^([\dIVX]+)[.)]?\s+(.+)$/u.exec(oneLine(first.text)) ?? []
  const title = isWhole ? words || code : text('title').replace(/^[-–•+*]\s*/u, '')
  const lead = text('lead')
  if ([code, title, lead, text('coordinating'), text('expectedResult'), text('timeText')].every((each) => each === ''))
    return cells.some(({ fault }) => fault) ? unread(rowNumber, cells) : undefined
  const { expectedResult, timeText } = resultAndTime(text('expectedResult'), text('timeText'), columns)
  const isNumber = /^([\dIVX]+|[A-H])[.)]?$/u.test(isWhole ? number : code)
  const isGroup = lead === '' && text('coordinating') === '' && (isNumber || isWhole) && title !== ''
  const cellFaults = planColumns.flatMap((column) => {
    const { fault } = cell(column)
    return fault ? [{ column, cellFault: fault }] : []
  })
  return {
    rowNumber,
    lineKind: isGroup ? 'group' : title !== '' || lead !== '' || cellFaults.length > 0 ? 'task' : 'unread',
    code: isWhole ? number : code,
    title: title === '' && lead === '' ? oneLine(cells.map((each) => each.text).join(' ')) : title,
    lead,
    coordinating: text('coordinating'),
    expectedResult,
    timeText,
    cellFaults,
  }
}

/** Where both stand in one column (one head for both, or one merged cell), the time is at the end. */
function resultAndTime(result: string, time: string, { expectedResult, timeText }: Columns) {
  if (time !== '' && expectedResult !== timeText) return { expectedResult: result, timeText: time }
  const whole = result || time
  const found = timeAtEnd.exec(whole.replace(/[.;]\s*$/, ''))
  if (!found) return { expectedResult: result, timeText: expectedResult === timeText ? '' : time }
  return {
    expectedResult: whole
      .slice(0, found.index)
      .replace(/[;,/–-]?\s*$/u, '')
      .trim(),
    timeText: found[0],
  }
}

function unread(rowNumber: number, cells: readonly TableCell[]): PlanLine {
  const cellFaults = cells.flatMap(({ fault }) => (fault ? [{ column: 'title' as const, cellFault: fault }] : []))
  const blank = { code: '', lead: '', coordinating: '', expectedResult: '', timeText: '' }
  return {
    rowNumber,
    lineKind: 'unread',
    title: oneLine(cells.map(({ text }) => text).join(' ')),
    ...blank,
    cellFaults,
  }
}
