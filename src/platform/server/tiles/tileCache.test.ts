import assert from 'node:assert/strict'
import test from 'node:test'
import { etagOf, type MadeTile, TileCache } from './tileCache.ts'

const tile =
  (size: number, fill = 1) =>
  async () =>
    made(new Uint8Array(size).fill(fill))
const made = (bytes: Uint8Array, isPassing = false) => ({ bytes, isPassing })
const never = async (): Promise<MadeTile> => assert.fail('made again')

test('a tile is made once, even by two who ask at the same time', async () => {
  const cache = new TileCache(10_000)
  let times = 0
  const make = async () => {
    times++
    return made(new Uint8Array(3))
  }
  const [a, b] = await Promise.all([cache.get('k', make), cache.get('k', make)])
  assert.equal(a, b)
  assert.equal(await cache.get('k', never), a)
  assert.equal(times, 1)
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
    return made(new Uint8Array(1))
  })
  assert.ok(again)
})

test('a failure is told and not kept', async () => {
  const cache = new TileCache(3000)
  await assert.rejects(cache.get('k', async () => Promise.reject(new Error('lost'))))
  assert.equal((await cache.get('k', tile(4))).bytes.length, 4)
})

test('what is passing is given and not kept', async () => {
  const cache = new TileCache(3000)
  await cache.get('k', async () => made(new Uint8Array(4), true))
  assert.equal(cache.bytesHeld, 0)
  assert.equal((await cache.get('k', tile(5))).bytes.length, 5)
})

test('same bytes, same tag; other bytes, another', async () => {
  assert.equal(etagOf((await tile(5)()).bytes), etagOf((await tile(5)()).bytes))
  assert.notEqual(etagOf((await tile(5)()).bytes), etagOf((await tile(5, 2)()).bytes))
})
