import assert from 'node:assert/strict'
import test from 'node:test'
import { type Position, ringContains } from '../../geo/geometry.ts'
import { countryOutline } from './seed/country.ts'
import { sketchBase } from './sketchBase.ts'

const named = (name: string) => sketchBase.features.filter((feature) => feature.properties.name === name)
const pointOf = (name: string): Position => {
  const [feature] = named(name)
  assert.ok(feature?.geometry.type === 'Point', name)
  return feature.geometry.coordinates
}

test('Hoàng Sa and Trường Sa are on the map, each with its name and its islands, where they are', () => {
  const [hoangSaLon, hoangSaLat] = pointOf('Quần đảo Hoàng Sa')
  assert.ok(hoangSaLon > 111 && hoangSaLon < 113 && hoangSaLat > 15.7 && hoangSaLat < 17.2)
  const [truongSaLon, truongSaLat] = pointOf('Quần đảo Trường Sa')
  assert.ok(truongSaLon > 111 && truongSaLon < 118 && truongSaLat > 6.5 && truongSaLat < 12)
  const islands = sketchBase.features.filter((feature) => feature.properties.kind === 'island')
  assert.ok(islands.length >= 10)
  for (const { geometry } of islands) {
    assert.ok(geometry.type === 'Point')
    const [lon, lat] = geometry.coordinates
    assert.ok((lat > 15.7 && lat < 17.2 && lon > 111 && lon < 113) || (lat > 6.5 && lat < 12 && lon > 111 && lon < 118))
  }
})

test('the outline holds the country: Hà Nội, Huế, Thành phố Hồ Chí Minh within, Vientiane and the sea without', () => {
  const within: Position[] = [
    [105.85, 21.03],
    [107.59, 16.46],
    [106.7, 10.78],
    [105.15, 9.18],
  ]
  const without: Position[] = [
    [102.6, 17.97],
    [109.5, 17],
    [104.9, 11.56],
    [108.32, 22.82],
  ]
  for (const place of within) assert.ok(ringContains(countryOutline, place), `${place}`)
  for (const place of without) assert.ok(!ringContains(countryOutline, place), `${place}`)
  assert.deepEqual(countryOutline.at(-1), countryOutline[0])
})

test('the rivers, roads and railway that people find their way by are drawn', () => {
  for (const name of [
    'Sông Bồ',
    'Sông Hương',
    'Sông Hữu Trạch',
    'Sông Tả Trạch',
    'QL1A',
    'QL49',
    'Đường sắt Bắc – Nam',
  ])
    assert.equal(named(name).length, 1, name)
})
