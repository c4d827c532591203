// Words of importing the official table of old and new units, in English.
import type { WordsLike } from '../../platform/words.ts'
import type { vi } from './vi.ts'

type Params = Readonly<Record<string, unknown>>
const count = (value: unknown) => new Intl.NumberFormat('en-GB').format(Number(value))
const rowsText = (rows: number) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`
const field = {
  newProvince: 'Province',
  newName: 'New name',
  newCode: 'New code',
  oldName: 'Old name',
  oldCode: 'Old code',
  note: 'Note',
  oldDistrict: 'Old district',
  oldProvince: 'Old province',
}
const span = (p: Params) => (p.to ? `from ${p.from} until before ${p.to}` : `from ${p.from}`)
const examples: Readonly<Record<string, string>> = {
  1: 'Tỉnh or Thành phố, then name and code, such as “Thành phố Huế (46)”',
  2: 'Quận, Huyện, Thị xã or Thành phố, then name and code, such as “Huyện A Lưới (481)”',
  3: 'Xã, Phường, Thị trấn or Đặc khu, then the name',
}

export const en: WordsLike<typeof vi> = {
  audit: {
    'unitConversion.open': 'Open a table of old and new units to look at it',
    'unitConversion.write': 'Write a table of old and new units',
    'unitConversion.undo': 'Undo the writing of a table of old and new units',
  },
  problems: {
    'unitConversion.notTheTable': (p) =>
      `This is not the table of old and new units: no column ${columnsOf(p.missing)}. Keep both heading rows of the official table.`,
    'unitConversion.written': () => 'This table is in the register. Undo it first to write it again.',
    'unitConversion.undone': () => 'This writing was undone. Open the file again to write it.',
    'unitConversion.notWritten': () => 'Nothing of this table was written, so there is nothing to undo.',
    'unitConversion.nothingToWrite': () =>
      'Nothing was written: the register has it all, or the other rows have faults. Look at those rows.',
    'unitConversion.knownFromMissing': () =>
      'Nothing was written: the register lacks old units. Say since when they are known (before the change) and by what.',
    'unitConversion.provinceBasisMissing': () =>
      'Nothing was written: provinces were merged. Give the instrument of that merger.',
    'unitConversion.inUse': (p) =>
      `Cannot be undone: units of this writing are in use${p.names ? `: ${p.names}` : ' by other records'}. The register stays as written.`,
  },
  faults: {
    cellMissing: () => 'The cell is empty. Fill it in from the official table.',
    codeMalformed: (p) => `A code of ${p.digits} digits is needed.`,
    nameMalformed: (p) => `Needed: ${examples[String(p.level)] ?? ''}.`,
    noteUnknown: () => 'Needed: Nhập toàn bộ, Nhập một phần, Giữ nguyên, Đổi tên or Đổi loại hình.',
    unchangedDiffers: (p) =>
      `Said to be unchanged, but the old one is ${p.name} (${p.code}). Correct the note, or code and name.`,
    codeConflict: (p) => `The same code is “${p.name}” in row ${p.other}. A code is one unit: correct the wrong one.`,
    wholeTwice: (p) => `Went wholly to ${p.name} in row ${p.other} already. Only one row can be the whole.`,
    nameDiffers: (p) => `In the register this code is ${p.name}, ${span(p)}. Correct the register or the file.`,
    codeTaken: (p) => `In the register this code is still ${p.name}, ${span(p)}. Record its end first.`,
    endedEarlier: (p) => `Said to be unchanged, but in the register ${p.name} has ended, ${span(p)}.`,
    restsUpon: (p) =>
      `Agencies, people who answer or units below rest on ${p.name}. Record its succession on its own page, so that they move too.`,
    heirDiffers: (p) =>
      `In the register this old unit became ${p.name}. Compare, then correct the register or the file.`,
  },
  field,
  state: { missing: 'To be written', agrees: 'In the register', differs: 'Register differs', wrong: 'Fault' },
  status: { open: 'Being looked at', written: 'Written', undone: 'Undone' },
  screen: {
    title: 'Table of old and new units',
    link: 'Table of old and new units',
    why: 'The official table of the statistics office (CSV or XLSX, two heading rows). Look at each province; nothing is written before the button.',
    choose: 'Choose the table',
    chosenTooLarge: (most) => `The file is larger than ${most}. Choose the table itself.`,
    reading: 'Reading the file',
    list: 'Tables opened so far',
    none: 'No table was opened yet',
    columnsOfList: {
      fileName: 'File',
      unitConversionStatus: 'State',
      rowCount: 'Rows',
      createdCount: 'Units written',
      validFrom: 'From',
      openedBy: 'Opened by',
      openedAt: 'Opened at',
      writtenAt: 'Written at',
    },
    nothingWritten: 'Nothing is in the register yet. Choose a province, look at the rows, try it, then write.',
    province: 'Province',
    everyProvince: (provinces, rows) => `All ${count(provinces)} provinces (${rowsText(rows)})`,
    ofProvince: (name, rows) => `${name} (${rowsText(rows)})`,
    units: 'Units of the table',
    figures: {
      newUnits: 'New units',
      merged: 'Merged of several',
      unchanged: 'Unchanged',
      renamed: 'Renamed, other kind',
      oldUnits: 'Old units',
      split: 'Old units split',
    },
    against: (day) => `Against the register of ${day}`,
    rows: (rows) => rowsText(rows),
    rowsList: 'Rows of the table',
    noRows: 'There are no such rows',
    columns: {
      fileName: 'File',
      rowNumber: 'Row',
      newUnit: 'New unit',
      oldUnit: 'Old unit',
      conversionState: 'Register',
      why: 'Which cell, what is needed',
      fault: 'Cell',
      given: 'Value',
      expected: 'Needed',
    },
    allRows: 'All',
    rejected: (rows) => `Download ${rowsText(rows)} that stay out`,
    faultAt: (column, given) => (given ? `${column}, “${given}”:` : `${column}:`),
    whenAndBy: 'Day and instruments',
    validFrom: 'New units are valid from',
    validFromHelp: (day) => (day ? `The heading of the table says ${day}.` : 'The heading of the table names no day.'),
    legalBasis: 'Resolution on communes and wards',
    legalBasisHelp: 'Number, code and date of the resolution that rearranged the communes.',
    provinceLegalBasis: 'Resolution on provinces',
    provinceLegalBasisHelp: 'Provinces of the table were merged: give the resolution on provinces.',
    knownFrom: 'Old units are known since',
    knownFromHelp: 'The table does not say when old units were made. Give a day on which they surely were.',
    knownBasis: 'Basis for the old units',
    knownBasisHelp: 'The instrument or list by which the old units are known.',
    tryIt: 'Try it',
    tried: 'A trial: if it were written now',
    trial: {
      newUnits: 'new communes, wards, special zones',
      newProvinces: 'new provinces',
      unchangedUnits: 'unchanged communes and wards that the register lacks',
      oldUnits: 'old communes, wards, townships that the register lacks',
      oldDistricts: 'old districts that the register lacks',
      oldProvinces: 'old provinces that the register lacks',
      ended: 'units of the register end',
      successions: 'successions',
    },
    trialNothing: 'Nothing: the register has it all, or the other rows have faults.',
    staysOut: (rows) => `${rowsText(rows)} stay out: download them to correct them.`,
    write: (rows) => `Write ${rowsText(rows)} into the register`,
    nothingToWrite: 'No row to write',
    undoable: 'Can be undone as a whole afterwards, while nothing rests on it',
    written: (units) => `${count(units)} units written`,
    writtenOn: (units, ended, successions, day, basis) =>
      `${count(units)} units and ${count(successions)} successions were written${ended > 0 ? `, ${count(ended)} units ended` : ''} from ${day}, by ${basis}.`,
    undo: 'Undo the whole writing',
    undone: 'Undone: the register is as it was',
    undoneSentence: 'This writing was undone; the register is as it was before.',
    openAgain: 'Open another table',
    toRegister: 'See the territories',
  },
}

function columnsOf(missing: unknown): string {
  const named = String(missing ?? '').split(' ')
  return named.map((key) => `“${field[key as keyof typeof field] ?? key}”`).join(', ')
}
