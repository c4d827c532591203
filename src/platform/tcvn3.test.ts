import assert from 'node:assert/strict'
import test from 'node:test'
import { fromTcvn3, seemsTcvn3 } from './tcvn3.ts'

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
