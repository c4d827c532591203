import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forestTypeOfCode, forestTypeOfSymbol, forestTypes, isForest } from './forestType.ts'

const symbols = (from: number, to: number) => forestTypes.slice(from - 1, to).map(({ symbol }) => symbol)

test('93 kinds, each symbol once', () => {
  assert.equal(forestTypes.length, 93)
  assert.equal(new Set(forestTypes.map(({ symbol }) => symbol)).size, 93)
})

// Codes and symbols as the public code lists have them, written out here by number.
test('codes stand by their symbols', () => {
  assert.equal(symbols(1, 13).join(' '), 'TXG1 TXB1 RLG1 RLB1 LKG1 LKB1 RKG1 RKB1 TXDG1 TXDB1 RNM1 RNP1 RNN1')
  assert.equal(symbols(34, 47).join(' '), 'TXDG TXDB TXDN TXDK TXDP RNMG RNMB RNMN RNMP RNPG RNPB RNPN RNPP RNN')
  assert.equal(symbols(48, 59).join(' '), 'TLU NUA VAU LOO TNK TND HG1 HG2 HGD CD CDD CDN')
  assert.equal(symbols(60, 71).join(' '), 'RTG RTGD RTM RTP RTC RTTN RTTND RTCD RTCDN RTCDC RTK RTKD')
  assert.equal(symbols(72, 77).join(' '), 'DTR DTRD DTRM DTRP DTRN DTRC')
  assert.equal(symbols(78, 93).join(' '), 'DT2 DT2D DT2M DT2P DT1 DT1D DT1M DT1P BC1 BC2 NN NND NNM NNP MN DKH')
  assert.equal(forestTypeOfCode(17)?.symbol, 'TXK')
  assert.equal(forestTypeOfCode(0), undefined)
  assert.equal(forestTypeOfCode(94), undefined)
})

test('1–59 natural, 60–71 planted, 72–77 planted and not yet forest, 78–93 no forest', () => {
  for (const type of forestTypes) {
    const { code } = type
    const expected = code <= 59 ? 'natural' : code <= 71 ? 'planted' : code <= 77 ? 'plantedNotYetForest' : 'noForest'
    assert.equal(type.landClass, expected, `${code} ${type.symbol}`)
    assert.equal(type.isPrimary, code <= 13, `${code} ${type.symbol}`)
    assert.equal(isForest(type), code <= 71, `${code} ${type.symbol}`)
  }
})

test('a symbol is found in small letters and by its other spellings', () => {
  assert.equal(forestTypeOfSymbol(' txb ')?.code, 15)
  assert.equal(forestTypeOfSymbol('NL')?.code, 88)
  assert.equal(forestTypeOfSymbol('DK')?.code, 93)
  assert.equal(forestTypeOfSymbol('XYZ'), undefined)
})

test('the last letter says how rich', () => {
  assert.equal(forestTypeOfSymbol('TXG')?.condition, 'rich')
  assert.equal(forestTypeOfSymbol('LKP')?.condition, 'recovering')
  assert.equal(forestTypeOfSymbol('RNMN')?.condition, 'poor')
  assert.equal(forestTypeOfSymbol('RNN')?.condition, undefined)
})
