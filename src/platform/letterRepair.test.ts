import assert from 'node:assert/strict'
import test from 'node:test'
import { hasLostLetters, likelyRepair, repairedText } from './letterRepair.ts'

const right = 'Phường Hương Trà, xã Bình Điền'
/** Bytes shown as a program shows them that takes them for Windows-1252. */
const seen = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)
const utf8 = (text: string) => seen(new TextEncoder().encode(text))

test('UTF-8 read as Windows-1252, once and twice, is turned back', () => {
  assert.deepEqual(likelyRepair([utf8(right), 'Kim Tra']), { letterRepair: 'utf8', isSure: true })
  assert.equal(repairedText(utf8(right), 'utf8'), right)
  assert.equal(repairedText(utf8(utf8(right)), 'utf8'), right)
  assert.equal(repairedText(right, 'utf8'), right, 'what is right stays')
})

test('the no-break space that became a space, or was cut off, is found again', () => {
  assert.equal(repairedText(utf8('Hương Trà').replace(/\u00a0$/, ''), 'utf8'), 'Hương Trà')
  assert.equal(repairedText(utf8('Trà Bồng').replace('\u00a0', ''), 'utf8'), 'Trà Bồng')
  assert.equal(repairedText(utf8('Trà Bồng').replace('\u00a0', ' '), 'utf8'), 'Trà Bồng')
})

test('Windows-1258 read as Windows-1252', () => {
  // H ư ơ n g space B i` n h, as that code page writes them: letters first, tones after them.
  const bytes = Uint8Array.from([0x48, 0xfd, 0xf5, 0x6e, 0x67, 0x20, 0x42, 0x69, 0xcc, 0x6e, 0x68])
  assert.equal(seen(bytes), 'Hýõng BiÌnh')
  assert.deepEqual(likelyRepair([seen(bytes)]), { letterRepair: 'windows1258', isSure: true })
  assert.equal(repairedText(seen(bytes), 'windows1258'), 'Hương Bình')
})

test('TCVN3 read as Latin-1', () => {
  assert.deepEqual(likelyRepair(['Ph­êng H­¬ng Trµ']), { letterRepair: 'tcvn3', isSure: true })
  assert.equal(repairedText('Ph­êng H­¬ng Trµ', 'tcvn3'), 'Phường Hương Trà')
})

test('text that is right, or only in pieces (NFD), is made whole and left alone', () => {
  assert.deepEqual(likelyRepair([right, 'giò chả', 'Trà']), { letterRepair: 'asFound', isSure: true })
  assert.deepEqual(likelyRepair(['Huong Tra', 'giò', 'Cà Mau', '']), { letterRepair: 'asFound', isSure: true })
  assert.equal(repairedText(right.normalize('NFD'), 'asFound'), right)
  for (const letterRepair of ['utf8', 'windows1258'] as const) assert.equal(repairedText(right, letterRepair), right)
})

test('what may be either is asked of a person', () => {
  assert.equal(likelyRepair(['Ðông']).letterRepair, 'windows1258')
  assert.equal(likelyRepair(['Hõn']).isSure, false)
})

test('lost letters are seen', () => {
  assert.ok(hasLostLetters('Ph??ng H?ong'))
  assert.ok(hasLostLetters('Ph\uFFFDng'))
  assert.ok(!hasLostLetters('Ai? Ở đâu?'))
})
