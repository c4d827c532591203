// NDFI, made to show logging and burning within the canopy: the share of green once the shade is taken out, against that of dry matter and
// soil. Souza, Roberts & Cochrane 2005 (Remote Sensing of Environment 98):
//   GVs = GV / (1 - shade); NDFI = (GVs - (NPV + soil)) / (GVs + NPV + soil).
// Spectra of Souza et al. for Landsat reflectances, and the limit for cloud, as CODED uses them (Bullock, Woodcock & Olofsson 2020, RSE 238).
import { type Bands, bandNames } from './bands.ts'
import { type Endmembers, unmix, unmixRoom } from './unmix.ts'

/** Green vegetation, shade, dry vegetation, soil, cloud; bands as in `bandNames`. */
export const forestEndmembers: Endmembers = {
  surfaces: 5,
  bands: 6,
  spectra: Float64Array.of(
    ...[0.05, 0.09, 0.04, 0.61, 0.3, 0.1],
    ...[0, 0, 0, 0, 0, 0],
    ...[0.14, 0.17, 0.22, 0.3, 0.55, 0.3],
    ...[0.2, 0.3, 0.34, 0.58, 0.6, 0.58],
    ...[0.9, 0.96, 0.8, 0.78, 0.72, 0.65],
  ),
}
const cloudFrom = 0.1

/** One value a pixel, -1 … 1; NaN where a band is not known, where a tenth or more is cloud, or where all is shade. */
export function ndfi(bands: Bands): Float64Array {
  const spectrum = new Float64Array(forestEndmembers.bands)
  const shares = new Float64Array(forestEndmembers.surfaces)
  const room = unmixRoom(forestEndmembers)
  return Float64Array.from(bands.red, (_, p) => {
    for (const [b, name] of bandNames.entries()) spectrum[b] = bands[name][p] as number
    unmix(forestEndmembers, spectrum, shares, room)
    const [green = 0, shade = 0, dry = 0, soil = 0, cloud = 0] = shares
    if (!(cloud < cloudFrom)) return Number.NaN
    const lit = green / (1 - shade)
    return (lit - (dry + soil)) / (lit + dry + soil)
  })
}
