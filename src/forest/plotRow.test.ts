import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileValue } from '../platform/files/geoFile.ts'
import { frmsColumns, plotFields } from './frmsColumns.ts'
import { isRefusing, readPlotRow } from './plotRow.ts'

const columns = Object.fromEntries(plotFields.map((field) => [field, frmsColumns[field].frms]))
const sound: Readonly<Record<string, FileValue>> = {
  tk: '67',
  khoanh: '3',
  lo: '12a',
  dtich: 4.25,
  ldlr: 'TXB',
  maldlr: 15,
  nggocr: 1,
  malr3: 1,
  mamdsd: 1,
}
const faultsOf = (changes: Readonly<Record<string, FileValue>>) =>
  readPlotRow({ ...sound, ...changes }, columns, 2026).faults.map(({ code, field, given }) => [code, field, given])

test('a sound row has no faults and says nothing that the file does not', () => {
  const { facts, faults } = readPlotRow(sound, columns, 2026)
  assert.deepEqual(faults, [])
  assert.equal(facts.plotCode, '12a')
  assert.equal(facts.bookAreaHa, 4.25)
  assert.equal(facts.ownerName, null)
  assert.equal(facts.volumePerHa, null)
})

test('numbers as papers write them; what is none is unknown and said', () => {
  const read = (dtich: FileValue) => readPlotRow({ ...sound, dtich }, columns, 2026).facts.bookAreaHa
  assert.deepEqual(['4,25', ' 4.25 ', '1.234,5', '', null].map(read), [4.25, 4.25, 1234.5, null, null])
  assert.deepEqual(faultsOf({ dtich: '=2+2' })[0], ['notANumber', 'bookAreaHa', '=2+2'])
  assert.deepEqual(faultsOf({ namtr: 2015.5 }), [['notWhole', 'plantingYear', '2015.5']])
  assert.deepEqual(faultsOf({ dtich: 12345678 })[0], ['tooLong', 'bookAreaHa', '12345678'])
})

test('no plot without its three numbers', () => {
  assert.deepEqual(faultsOf({ lo: ' ', khoanh: null }), [
    ['codeMissing', 'subcompartmentCode', ''],
    ['codeMissing', 'plotCode', ''],
  ])
})

test('a kind of forest must be one of the 93, and number and symbol say the same', () => {
  assert.deepEqual(faultsOf({ maldlr: 99 }), [['typeUnknown', 'forestTypeCode', '99']])
  assert.deepEqual(faultsOf({ ldlr: 'ABC' }), [['typeUnknown', 'forestTypeSymbol', 'ABC']])
  assert.deepEqual(faultsOf({ ldlr: 'TXN' }), [['typeDiffers', 'forestTypeSymbol', 'TXN']])
  assert.deepEqual(faultsOf({ maldlr: 0, ldlr: '' }), [])
})

test('a detailed purpose must be one of its purpose', () => {
  assert.deepEqual(faultsOf({ mamdsd: 9 }), [['purposeDiffers', 'purposeDetailCode', '9']])
  assert.deepEqual(faultsOf({ malr3: 4, mamdsd: 0 }), [['purposeUnknown', 'forestPurpose', '4']])
})

test('what is only remarkable does not refuse the row', () => {
  const { faults } = readPlotRow({ ...sound, nggocr: 2, dtich: 0, namtr: 1066, churung: 'a'.repeat(50) }, columns, 2026)
  assert.deepEqual(faults.map(({ code }) => code).sort(), ['areaMissing', 'nameCut', 'originDiffers', 'yearImpossible'])
  assert.equal(faults.some(isRefusing), false)
})
