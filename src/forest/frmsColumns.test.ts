import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frmsColumns, guessedPlotColumns, plotFields } from './frmsColumns.ts'

test('51 columns, each name once and short enough for dBASE', () => {
  const names = plotFields.map((field) => frmsColumns[field].frms)
  assert.equal(names.length, 51)
  assert.equal(new Set(names).size, 51)
  assert.deepEqual(
    names.filter((name) => name.length > 10),
    [],
  )
})

test('a file of FRMS names every field, in capitals too', () => {
  const names = plotFields.map((field) => frmsColumns[field].frms.toUpperCase())
  const guessed = guessedPlotColumns(names)
  assert.deepEqual(Object.keys(guessed), plotFields)
  assert.equal(guessed.plotCode, 'LO')
  assert.equal(guessed.previousPlotCode, 'LOCU')
})

test('other spellings, marks and names cut to ten signs', () => {
  const guessed = guessedPlotColumns(['fid', 'Tiểu khu', 'Khoảnh', 'Lô', 'DiaDanh', 'mtr', 'DienTich', 'DIENTICHCH'])
  assert.deepEqual(guessed, {
    compartmentCode: 'Tiểu khu',
    subcompartmentCode: 'Khoảnh',
    plotCode: 'Lô',
    placeName: 'DiaDanh',
    bookAreaHa: 'DienTich',
    stemsPerHa: 'mtr',
  })
})

test('the name of FRMS goes before another spelling; a column says one field', () => {
  assert.deepEqual(guessedPlotColumns(['diadanh', 'ddanh', 'kh', 'khoanh']), {
    placeName: 'ddanh',
    subcompartmentCode: 'khoanh',
  })
})
