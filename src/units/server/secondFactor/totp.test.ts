import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base32, newTotpSecret, stepAt, stepOfCode, totpAddress, totpCode } from './totp.ts'

const secret = base32(Buffer.from('12345678901234567890'))

test('codes are those of RFC 6238, appendix B (the last six of eight digits)', () => {
  const vectors = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const
  for (const [seconds, code] of vectors) assert.equal(totpCode(secret, Math.floor(seconds / 30)), code)
})

test('a code is taken of now and one step beside, and never a second time', () => {
  const now = new Date(1234567890_000)
  const step = stepAt(now)
  assert.equal(stepOfCode(secret, '005 924', now, 0), step)
  assert.equal(stepOfCode(secret, totpCode(secret, step - 1), now, 0), step - 1)
  assert.equal(stepOfCode(secret, totpCode(secret, step + 1), now, 0), step + 1)
  assert.equal(stepOfCode(secret, totpCode(secret, step - 2), now, 0), undefined)
  assert.equal(stepOfCode(secret, '005924', now, step), undefined)
  for (const wrong of ['000000', '', '12345', 'abcdef', '0059240'])
    assert.equal(stepOfCode(secret, wrong, now, 0), undefined)
})

test('a secret is 160 bits of base32 and stands in the address of the authenticator', () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/)
  assert.notEqual(newTotpSecret(), newTotpSecret())
  assert.equal(
    totpAddress('ABC', 'Đại Ngàn', 'an'),
    'otpauth://totp/%C4%90%E1%BA%A1i%20Ng%C3%A0n%3Aan?secret=ABC&issuer=%C4%90%E1%BA%A1i%20Ng%C3%A0n&algorithm=SHA1&digits=6&period=30',
  )
})
