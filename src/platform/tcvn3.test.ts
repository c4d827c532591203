import assert from 'node:assert/strict'
import test from 'node:test'
import { fromTcvn3, seemsTcvn3, toTcvn3 } from './tcvn3.ts'

test('words of a TCVN3 file read as Latin-1', () => {
  assert.equal(fromTcvn3('Céng ®ång Bå Hßn'), 'Cộng đồng Bồ Hòn')
  assert.equal(fromTcvn3('Ph­êng H­¬ng Trµ'), 'Phường Hương Trà')
  assert.equal(fromTcvn3('X· B×nh §iÒn'), 'Xã Bình Điền')
})

test('told from Unicode and from plain letters', () => {
  assert.ok(seemsTcvn3(['Ph­êng H­¬ng Trµ', 'Kim Tra']))
  assert.ok(!seemsTcvn3(['Phường Hương Trà']))
  assert.ok(!seemsTcvn3(['Huong Tra', '']))
  assert.ok(!seemsTcvn3(['Cà Mau', 'Hà Giang']))
})

test('every Vietnamese letter goes to TCVN3 and comes back', () => {
  const vowels = 'aăâeêioôơuưy'
  const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const small = [...vowels].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC'))).join('')
  const all = `${small}đ ${small.toUpperCase()}Đ Lô 12a/3, xã Bình Điền`
  const { text, lost } = toTcvn3(all)
  assert.equal(lost, 0)
  assert.ok([...text].every((sign) => sign.charCodeAt(0) < 0x100))
  assert.equal(fromTcvn3(text), all)
})

test('what TCVN3 has no sign for is counted', () => {
  assert.deepEqual(toTcvn3('2 ha ≈ 日'), { text: '2 ha ? ?', lost: 2 })
})
