// The place of a search goes into an address and comes back; what cannot be read searches nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearText, placeSearchIn, ringText } from './placeSearch.ts'

test('a place and an outline come back from their address', () => {
  const near = { lon: 107.4712346, lat: 16.35, withinM: 500 }
  assert.deepEqual(placeSearchIn({ quanh: nearText(near) }), { near: { ...near, lon: 107.471235 } })
  const inside = [
    [107.4, 16.3],
    [107.5, 16.3],
    [107.5, 16.4],
  ] as const
  assert.deepEqual(placeSearchIn({ khu: ringText(inside) }), { inside })
})

test('what cannot be read searches nothing', () => {
  for (const search of [
    {},
    { quanh: '' },
    { quanh: '107,16' },
    { quanh: '107,16,' },
    { quanh: '107,16,0' },
    { quanh: '107,16,50001' },
    { quanh: '207,16,5' },
    { quanh: 'a,b,c' },
    { khu: '107,16;108,16' },
    { khu: '107,16;108,16;x' },
    { khu: '107,16;108,16;108,96' },
    { khu: Array.from({ length: 201 }, () => '107,16').join(';') },
  ])
    assert.deepEqual(placeSearchIn(search), {}, JSON.stringify(search))
})
