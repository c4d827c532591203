// Builders for tests and the demonstration office.
import type { InputOf } from '../platform/contract.ts'
import type { recordPlots } from './contract.ts'

type GivenPlot = InputOf<typeof recordPlots>['plots'][number]

/** A rectangle in degrees. */
export const fieldAt = (lon: number, lat: number, width = 0.002, height = 0.002): GivenPlot['shape'] => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [lon, lat],
        [lon + width, lat],
        [lon + width, lat + height],
        [lon, lat + height],
        [lon, lat],
      ],
    ],
  ],
})

/** Plot 67/3/12 in Bình Điền, planted forest of a household. */
export function aPlot({ facts, ...given }: Partial<GivenPlot> = {}): GivenPlot {
  return {
    shape: fieldAt(107.469, 16.349),
    ownerCategory: 'household',
    ...given,
    facts: {
      compartmentCode: '67',
      subcompartmentCode: '3',
      plotCode: '12',
      placeName: 'Khe Dài',
      communeName: 'Bình Điền',
      bookAreaHa: 4.75,
      forestTypeSymbol: 'RTG',
      forestTypeCode: 60,
      treeSpecies: 'Keo lai',
      plantingYear: 2021,
      forestPurpose: 3,
      purposeDetailCode: 9,
      ownerName: 'Nguyễn Văn Kiền',
      ...facts,
    },
  }
}
