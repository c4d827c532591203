import assert from 'node:assert/strict'
import test from 'node:test'
import { etagOf, TileCache } from './tileCache.ts'

const tile =
  (size: number, fill = 1) =>
  async () =>
    new Uint8Array(size).fill(fill)
const never = async (): Promise<Uint8Array> => assert.fail('made again')

test('a tile is made once, even by two who ask at the same time', async () => {
  const cache = new TileCache(10_000)
  let made = 0
  const make = async () => {
    made++
    return new Uint8Array(3)
  }
  const [a, b] = await Promise.all([cache.get('k', make), cache.get('k', make)])
  assert.equal(a, b)
  assert.equal(await cache.get('k', never), a)
  assert.equal(made, 1)
})

test('what is unused longest goes when the room is full; the bound is kept', async () => {
  const cache = new TileCache(3000)
  for (const key of ['a', 'b']) await cache.get(key, tile(900))
  await cache.get('a', never)
  await cache.get('c', tile(900))
  assert.ok(cache.bytesHeld <= 3000)
  await cache.get('a', never)
  let again = false
  await cache.get('b', async () => {
    again = true
    return new Uint8Array(1)
  })
  assert.ok(again)
})

test('a failure is told and not kept', async () => {
  const cache = new TileCache(3000)
  await assert.rejects(cache.get('k', async () => Promise.reject(new Error('lost'))))
  assert.equal((await cache.get('k', tile(4))).bytes.length, 4)
})

test('same bytes, same tag; other bytes, another', async () => {
  assert.equal(etagOf(await tile(5)()), etagOf(await tile(5)()))
  assert.notEqual(etagOf(await tile(5)()), etagOf(await tile(5, 2)()))
})
