import assert from 'node:assert/strict'
import test from 'node:test'
import { type Bands, bandNames, reflectances, storages } from './bands.ts'
import { type VegetationIndex, vegetationIndex, vegetationIndices } from './vegetationIndex.ts'

const none = Number.NaN
/** Forest, bare ground, shadow below 0, cloud that is brighter in blue, and one whose near infrared is not known. */
const bands: Bands = {
  blue: Float64Array.of(0.02, 0.1, 0.01, 0.9, 0.02),
  green: Float64Array.of(0.05, 0.15, -0.01, 0.6, 0.05),
  red: Float64Array.of(0.03, 0.2, 0.01, 0.5, 0.03),
  nearInfrared: Float64Array.of(0.45, 0.3, -0.02, 0.5, none),
  shortwave1: Float64Array.of(0.15, 0.4, 0.04, 0.3, 0.15),
  shortwave2: Float64Array.of(0.05, 0.3, 0.02, 0.2, 0.05),
}
const wanted: Readonly<Partial<Record<VegetationIndex, readonly number[]>>> = {
  ndvi: [0.42 / 0.48, 0.1 / 0.5, none, 0, none],
  ndmi: [0.3 / 0.6, -0.1 / 0.7, -0.06 / 0.02, 0.2 / 0.8, none],
  nbr: [0.4 / 0.5, 0, none, 0.3 / 0.7, none],
  ndwi: [-0.4 / 0.5, -0.15 / 0.45, none, 0.1 / 1.1, none],
  // 2.5 · 0.42 / 1.48; 2.5 · 0.1 / 1.75; shadow 2.5 · -0.03 / 0.965; below the cloud 1 + 0.5 + 3 - 6.75 is less than 0.
  evi: [1.05 / 1.48, 0.25 / 1.75, -0.075 / 0.965, none, none],
}

for (const [index, values] of Object.entries(wanted))
  test(`${index} by hand; without a sum above 0 it is not known`, () => {
    for (const [p, own] of vegetationIndex(index as VegetationIndex, bands).entries()) {
      const value = values[p] as number
      assert.ok(Number.isNaN(value) ? Number.isNaN(own) : Math.abs(own - value) < 1e-12, `${p}: ${own}, not ${value}`)
    }
  })

test('where no band is known no index is', () => {
  const unknown = Object.fromEntries(bandNames.map((name) => [name, Float64Array.of(none)])) as unknown as Bands
  for (const index of vegetationIndices) assert.deepEqual([...vegetationIndex(index, unknown)], [none])
})

test('reflectances as the products store them', () => {
  const near = (own: Float32Array, ...values: number[]) => {
    for (const [p, value] of values.entries())
      assert.ok(Number.isNaN(value) ? Number.isNaN(own[p]) : Math.abs((own[p] as number) - value) < 1e-6, `${own}`)
  }
  near(reflectances(Uint16Array.of(0, 1000, 1450), storages.sentinel2), none, 0, 0.045)
  near(reflectances(Uint16Array.of(0, 450), storages.sentinel2Before2022), none, 0.045)
  near(reflectances(Uint16Array.of(0, 7273, 20_000), storages.landsat), none, 7.5e-6, 0.35)
  near(reflectances(Int16Array.of(-9999, -20, 450), storages.hls), none, -0.002, 0.045)
})
