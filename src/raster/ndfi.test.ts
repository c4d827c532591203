import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Bands, bandNames } from './bands.ts'
import { forestEndmembers, ndfi } from './ndfi.ts'
import { unmix, unmixRoom } from './unmix.ts'
import { vegetationIndex } from './vegetationIndex.ts'

const none = Number.NaN
/** The spectrum of so much green, shade, dry matter, soil and cloud. */
const mixed = (shares: readonly number[]) =>
  Float64Array.from({ length: 6 }, (_, b) =>
    shares.reduce((sum, share, s) => sum + share * (forestEndmembers.spectra[6 * s + b] as number), 0),
  )
const bandsOf = (...spectra: readonly Float64Array[]) =>
  Object.fromEntries(
    bandNames.map((name, b) => [name, Float64Array.from(spectra, (spectrum) => spectrum[b] as number)]),
  ) as unknown as Bands
function sharesOf(spectrum: Float64Array) {
  const shares = new Float64Array(5)
  const left = unmix(forestEndmembers, spectrum, shares, unmixRoom(forestEndmembers))
  return { shares: [...shares], left }
}

test('NDFI by hand: green 0.5 in 0.3 of shade, 0.2 dry', () => {
  const values = ndfi(bandsOf(mixed([0.5, 0.3, 0.2, 0, 0]), mixed([1, 0, 0, 0, 0]), mixed([0, 0.4, 0.1, 0.5, 0])))
  const lit = 0.5 / 0.7
  for (const [p, wanted] of [(lit - 0.2) / (lit + 0.2), 1, -1].entries())
    assert.ok(Math.abs((values[p] as number) - wanted) < 1e-9, `${values[p]}, not ${wanted}`)
})

test('under cloud, in full shade, and without a band it is not known', () => {
  const cloudy = mixed([0.5, 0.2, 0.1, 0.08, 0.12])
  const thin = mixed([0.5, 0.2, 0.12, 0.1, 0.08])
  const partly = mixed([1, 0, 0, 0, 0])
  partly[5] = none
  const values = vegetationIndex('ndfi', bandsOf(cloudy, thin, partly, new Float64Array(6)))
  assert.deepEqual([...values].map(Number.isNaN), [true, false, true, true])
  assert.ok(Number.isNaN(sharesOf(partly).left))
})

const whole = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => parts.map((part) => part / parts.reduce((sum, other) => sum + other, 0)))

test('a mixture gives its shares again', () => {
  fc.assert(
    fc.property(whole, (parts) => {
      const { shares, left } = sharesOf(mixed(parts))
      assert.ok(left < 1e-20, `${left}`)
      for (const [s, share] of shares.entries()) assert.ok(Math.abs(share - (parts[s] as number)) < 1e-7, `${shares}`)
    }),
  )
})

test('of what is no mixture the shares still hold, and no other mixture comes nearer', () => {
  const reflectance = fc.double({ min: -0.1, max: 1.2, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(reflectance, { minLength: 6, maxLength: 6 }),
      fc.array(whole, { maxLength: 20 }),
      (seen, others) => {
        const spectrum = Float64Array.from(seen)
        const { shares, left } = sharesOf(spectrum)
        assert.ok(shares.every((share) => share >= 0))
        assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
        const distance = (mixture: Float64Array) =>
          mixture.reduce((sum, value, b) => sum + (value - (seen[b] as number)) ** 2, 0)
        assert.ok(Math.abs(distance(mixed(shares)) - left) < 1e-9)
        // Nor one that lies a little towards another.
        for (const other of others)
          for (const step of [1, 0.1, 0.001]) {
            const moved = shares.map((share, s) => share + step * ((other[s] as number) - share))
            assert.ok(distance(mixed(moved)) >= left - 1e-12)
          }
      },
    ),
  )
})
