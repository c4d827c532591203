import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { decrypted, encrypted, isEncrypted } from './encryption.ts'

const chunked = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  )
const sealedOf = (plain: Buffer) => buffer(Readable.from(encrypted(chunked(plain, 50_000), 'rừng xanh')))
const openedOf = (sealed: Buffer, key = 'rừng xanh', size = 33_333) =>
  buffer(Readable.from(decrypted(chunked(sealed, size), key)))
const piece = 64 * 1024
const sealedPiece = piece + 16
const head = 44

test('what was encrypted comes back, whatever its length', async () => {
  for (const length of [0, 1, piece - 1, piece, piece + 1, 3 * piece, 200_000]) {
    const plain = randomBytes(length)
    const sealed = await sealedOf(plain)
    assert.ok(isEncrypted(sealed))
    assert.deepEqual(await openedOf(sealed), plain)
    assert.deepEqual(await openedOf(sealed, 'rừng xanh', 7), plain)
  }
})

test('another key, and no two archives alike', async () => {
  const [one, two] = [await sealedOf(Buffer.from('a')), await sealedOf(Buffer.from('a'))]
  assert.notDeepEqual(one, two)
  await assert.rejects(openedOf(one, 'rừng thưa'), { code: 'restore.wrongKey' })
})

test('cut off, changed, swapped or left out: not opened', async () => {
  const sealed = await sealedOf(randomBytes(3 * piece + 100))
  const at = (number: number) => head + number * sealedPiece
  const refused = { code: /^restore\.(damaged|wrongKey)$/ }
  for (const length of [head, at(1), at(2), at(3), at(3) + 20, sealed.length - 1])
    await assert.rejects(openedOf(sealed.subarray(0, length)), refused, `cut at ${length}`)
  for (const place of [head - 1, head, at(1) + 5, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[place] = (changed[place] ?? 0) ^ 1
    await assert.rejects(openedOf(changed), refused, `changed at ${place}`)
  }
  const [a, b] = [sealed.subarray(at(1), at(2)), sealed.subarray(at(2), at(3))]
  const rest = sealed.subarray(at(3))
  await assert.rejects(openedOf(Buffer.concat([sealed.subarray(0, at(1)), b, a, rest])), refused, 'swapped')
  await assert.rejects(openedOf(Buffer.concat([sealed.subarray(0, at(1)), b, rest])), refused, 'left out')
  await assert.rejects(openedOf(Buffer.concat([sealed, randomBytes(10)])), refused, 'added')
})
