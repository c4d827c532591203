// Any view of the country shows Hoàng Sa and Trường Sa: the layers that draw them hold at every zoom, over every ground, and
// nothing else can crowd them out.
import assert from 'node:assert/strict'
import test from 'node:test'
import { mapColours } from '../../src/platform/map/mapColours.ts'
import { sketchLayers } from '../../src/platform/web/map/sketchLayers.ts'

for (const hasBaseMap of [false, true]) {
  test(`names and islands are drawn ${hasBaseMap ? 'over a base map of the office' : 'on the sketch'}`, () => {
    const layers = sketchLayers(mapColours('light'), { hasBaseMap, baseLayers: [] })
    const [name, island] = ['archipelago-name', 'island'].map((id) => layers.find((layer) => layer.id === id))
    assert.ok(name?.type === 'symbol' && island?.type === 'circle')
    for (const layer of [name, island]) {
      assert.equal(layer.minzoom, undefined)
      assert.equal(layer.maxzoom, undefined)
      assert.equal(layer.layout?.visibility, undefined)
    }
    assert.equal(name.layout?.['text-allow-overlap'], true)
    assert.equal(name.layout?.['text-ignore-placement'], true)
  })
}
