// Indices from reflectances, each as its paper has it:
//   NDVI (nir - red) / (nir + red): Rouse et al. 1974 (NASA SP-351); Tucker 1979 (Remote Sensing of Environment 8)
//   NDMI (nir - swir1) / (nir + swir1): Hardisky et al. 1983 (Photogrammetric Engineering 49); Wilson & Sader 2002 (RSE 80)
//   NBR  (nir - swir2) / (nir + swir2): López García & Caselles 1991 (Geocarto International 6); Key & Benson 2006 (RMRS-GTR-164)
//   NDWI (green - nir) / (green + nir): McFeeters 1996 (International Journal of Remote Sensing 17), of open water
//   EVI  2.5 (nir - red) / (nir + 6 red - 7.5 blue + 1): Huete et al. 2002 (RSE 83)
//   NDFI: ndfi.ts
import type { Band, Bands, Reflectances } from './bands.ts'
import { ndfi } from './ndfi.ts'

export const vegetationIndices = ['ndvi', 'ndmi', 'nbr', 'ndwi', 'evi', 'ndfi'] as const
export type VegetationIndex = (typeof vegetationIndices)[number]

const differences = {
  ndvi: ['nearInfrared', 'red'],
  ndmi: ['nearInfrared', 'shortwave1'],
  nbr: ['nearInfrared', 'shortwave2'],
  ndwi: ['green', 'nearInfrared'],
} as const satisfies Partial<Record<VegetationIndex, readonly [Band, Band]>>

/** One value a pixel; NaN where a band is not known, or where their sum is not above 0 and no index can be said. */
export function vegetationIndex(index: VegetationIndex, bands: Bands): Float64Array {
  if (index === 'ndfi') return ndfi(bands)
  if (index === 'evi') return evi(bands)
  const [plus, minus] = differences[index]
  return ratio(bands[plus], bands[minus])
}

function ratio(plus: Reflectances, minus: Reflectances): Float64Array {
  return Float64Array.from(plus, (value, p) => {
    const other = minus[p] as number
    return value + other > 0 ? (value - other) / (value + other) : Number.NaN
  })
}

function evi({ blue, red, nearInfrared }: Bands): Float64Array {
  return Float64Array.from(nearInfrared, (nir, p) => {
    const below = nir + 6 * (red[p] as number) - 7.5 * (blue[p] as number) + 1
    // Over bright cloud it goes through 0.
    return below > 0 ? (2.5 * (nir - (red[p] as number))) / below : Number.NaN
  })
}
