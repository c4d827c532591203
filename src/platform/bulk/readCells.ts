// The cells of one row as values, by their columns and the allowed values: one rule for the first look and for each amendment.
import { brokenText } from './brokenText.ts'
import type { BulkChoice, BulkChoices, BulkColumn, CellFault, CellMarks, CellTexts, CellValues } from './bulkColumn.ts'
import { folded } from './bulkColumn.ts'
import { nearest } from './nearest.ts'
import { typedDate } from './typedDate.ts'

export interface ReadRow {
  readonly values: CellValues
  readonly faults: readonly CellFault[]
}

/** An empty cell is unknown, never zero: its value is left out. */
export function readCells(
  columns: readonly BulkColumn[],
  { texts, marks = {} }: { readonly texts: CellTexts; readonly marks?: CellMarks },
  choices: BulkChoices,
): ReadRow {
  const values: Record<string, string | number> = {}
  const faults: CellFault[] = []
  for (const column of columns) {
    const { key } = column
    const given = (texts[key] ?? '').normalize('NFC').trim()
    const fault = (code: string, more: Partial<CellFault> = {}) => faults.push({ column: key, given, code, ...more })
    const mark = marks[key]
    if (mark) fault(mark, mark === 'formula' && given ? { suggestion: given } : {})
    else if (given === '') {
      if (column.isRequired) fault('cellRequired')
    } else {
      const outcome = readCell(column, given, choices[key] ?? [])
      if (typeof outcome === 'object') fault(outcome.code, outcome)
      else values[key] = outcome
    }
  }
  return { values, faults }
}

type Outcome = string | number | Pick<CellFault, 'code' | 'params' | 'suggestion'>

function readCell(column: BulkColumn, given: string, choices: readonly BulkChoice[]): Outcome {
  if (column.cellKind === 'date') {
    const { date, code = 'dateUnknown', suggestion } = typedDate(given)
    return date ?? { code, ...(suggestion ? { suggestion } : {}) }
  }
  if (column.cellKind === 'whole' || column.cellKind === 'number') return readNumber(column, given)
  const { isBroken, repaired } = brokenText(given)
  if (isBroken) return { code: 'brokenEncoding', ...(repaired ? { suggestion: repaired } : {}) }
  return column.cellKind === 'choice' ? readChoice(given, choices) : readText(column, given)
}

/** `1 234`, `1.234` and `1,5` as Vietnamese papers write them; a point alone before other than three digits is a decimal point. */
function readNumber({ cellKind, least = 0, most = 1_000_000_000 }: BulkColumn, given: string): Outcome {
  const plain = given
    .replace(/[\s\u00A0]/g, '')
    .replace(/^(-?\d{1,3})((?:\.\d{3})+)(?=,|$)/, (_, head: string, rest: string) => head + rest.replaceAll('.', ''))
    .replace(',', '.')
  const value = Number(plain)
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { code: 'numberUnknown' }
  if (cellKind === 'whole' && !Number.isInteger(value)) return { code: 'wholeExpected' }
  if (value < least || value > most) return { code: 'numberOutside', params: { least, most } }
  return value
}

function readText({ least = 1, most = 2000, pattern }: BulkColumn, given: string): Outcome {
  if (given.length < least || given.length > most) return { code: 'textLength', params: { least, most } }
  if (pattern && !new RegExp(pattern, 'u').test(given)) return { code: 'textForm' }
  return given
}

function readChoice(given: string, choices: readonly BulkChoice[]): Outcome {
  const wanted = folded(given)
  const found = choices.filter(({ value, label, also = [] }) =>
    [value, label, ...also].some((one) => folded(one) === wanted),
  )
  if (found[0] && found.length === 1) return found[0].value
  if (found.length > 1) return { code: 'choiceAmbiguous', params: { count: found.length } }
  const near = nearest(given, choices)
  return { code: 'choiceUnknown', ...(near ? { suggestion: near.label } : {}) }
}

/** Rows that say the same in every cell as one before them: number → number of the first. */
export function sameRows(
  rows: readonly { readonly rowNumber: number; readonly texts: CellTexts }[],
): Map<number, number> {
  const first = new Map<string, number>()
  const same = new Map<number, number>()
  for (const { rowNumber, texts } of rows) {
    const key = JSON.stringify(
      Object.entries(texts)
        .filter(([, text]) => text.trim() !== '')
        .map(([column, text]) => [column, folded(text)])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
    const before = first.get(key)
    if (before === undefined) first.set(key, rowNumber)
    else same.set(rowNumber, before)
  }
  return same
}
