import assert from 'node:assert/strict'
import test from 'node:test'
import { type MapAddress, mapAddressOf, mapSearch } from './mapAddress.ts'

const address: MapAddress = {
  filter: {
    kinds: ['session', 'signCheck'],
    territoryId: '0b9f8f7a-6f0e-8a52-9d1c-4a2f8f3a1b2c',
    from: '2025-01-10',
    to: '2025-12-14',
  },
  search: 'thôn Bồ Hòn',
  camera: { lon: 107.47, lat: 16.46, zoom: 12.5 },
  chosenId: '1c9f8f7a-6f0e-8a52-9d1c-4a2f8f3a1b2c',
  inView: false,
}
const given = (search: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Record<string, string>

test('a link carries filters, view and what is open, and opens the same map', () => {
  assert.deepEqual(mapAddressOf(given(mapSearch(address))), address)
  assert.equal(mapSearch(address)['ban-do'], '12.5/16.4600/107.4700')
})

test('the day comes from the top bar and is not written by the page', () => {
  assert.equal(mapAddressOf({ ngay: '2025-12-31' }).filter.asOf, '2025-12-31')
  assert.ok(!('ngay' in mapSearch(mapAddressOf({ ngay: '2025-12-31' }))))
})

test('an empty address is the whole map', () => {
  assert.deepEqual(mapAddressOf({}), { filter: {}, search: '', inView: true })
  assert.deepEqual(given(mapSearch(mapAddressOf({}))), {})
})

test('what is no date, id, kind or view is passed over', () => {
  const broken = { ngay: 'hom-nay', 'don-vi': '1', loai: 'DROP;session', 'ban-do': 'x/y/z', chon: '2' }
  assert.deepEqual(mapAddressOf(broken), { filter: {}, search: '', inView: true })
})
