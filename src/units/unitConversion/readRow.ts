// One row of the table read by itself: units out of cells, the note, what cannot be read. Pure.
import { beginnings, notes } from '../seed/conversionTable.ts'
import { sameName } from './spelling.ts'
import type {
  ConversionFault,
  ConversionFaultCode,
  ConversionField,
  ConversionNote,
  ConversionRow,
  NamedUnit,
  UnitLevel,
} from './unitConversion.ts'

export interface ReadConversion {
  readonly row: ConversionRow
  readonly newProvince: NamedUnit | undefined
  readonly newUnit: NamedUnit | undefined
  /** The commune, or, where an island had none, what stood above it. */
  readonly oldUnit: NamedUnit | undefined
  readonly oldDistrict: NamedUnit | undefined
  readonly oldProvince: NamedUnit | undefined
  readonly note: ConversionNote | undefined
  readonly faults: readonly ConversionFault[]
}

const digits: Readonly<Record<UnitLevel, number>> = { 1: 2, 2: 3, 3: 5 }

export function readRow(row: ConversionRow): ReadConversion {
  const { cells } = row
  const faults: ConversionFault[] = []
  const fault = (code: ConversionFaultCode, field: ConversionField, params: ConversionFault['params'] = {}) => {
    faults.push({ code, field, given: cells[field], params })
  }
  const unit = (
    level: UnitLevel,
    nameField: ConversionField,
    name: string,
    codeField: ConversionField,
    code: string,
  ) => {
    if (cells[nameField] === '') fault('cellMissing', nameField)
    else if (cells[codeField] === '') fault('cellMissing', codeField)
    else if (code.length !== digits[level] || !/^\d+$/.test(code))
      fault('codeMalformed', codeField, { digits: digits[level] })
    else {
      const lower = name.toLowerCase()
      const [word, kind] = beginnings[level].find(([begins]) => lower.startsWith(`${begins} `)) ?? []
      const bare = word ? name.slice(word.length).trim() : ''
      if (word && kind && bare.length > 0)
        return { level, code, name: bare, fullName: `${word} ${bare}`, territoryKind: kind }
      fault('nameMalformed', nameField, { level })
    }
    return undefined
  }
  /** `Thành phố Huế (46)`. */
  const withCode = (level: UnitLevel, field: ConversionField) => {
    const [, name = cells[field], code = ''] = /^(.*?)\s*\((\d*)\)$/.exec(cells[field]) ?? []
    return unit(level, field, name, field, code)
  }
  const newProvince = withCode(1, 'newProvince')
  const newUnit = unit(3, 'newName', cells.newName, 'newCode', cells.newCode)
  const oldDistrict = withCode(2, 'oldDistrict')
  const oldProvince = withCode(1, 'oldProvince')
  const note = noteOf(cells.note)
  if (!note) fault(cells.note === '' ? 'cellMissing' : 'noteUnknown', 'note')
  const isOfDistrict = cells.oldName === '' && cells.oldCode === '' && note === 'whole'
  const oldUnit = isOfDistrict ? oldDistrict : unit(3, 'oldName', cells.oldName, 'oldCode', cells.oldCode)
  if (note === 'unchanged' && newUnit && oldUnit)
    if (newUnit.code !== oldUnit.code || !sameName(newUnit.fullName, oldUnit.fullName))
      fault('unchangedDiffers', 'note', { name: oldUnit.fullName, code: oldUnit.code })
  return { row, newProvince, newUnit, oldUnit, oldDistrict, oldProvince, note, faults }
}

function noteOf(text: string): ConversionNote | undefined {
  const note = text.toLowerCase()
  return notes.find(([pattern]) => pattern.test(note))?.[1]
}
