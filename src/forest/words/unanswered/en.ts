import type { WordsLike } from '../../../platform/words.ts'
import type { MissingAnswer } from '../../unanswered.ts'
import type { unansweredVi } from './vi.ts'

const missing: Readonly<Record<MissingAnswer, string>> = {
  unit: 'Outside of every unit',
  areaRanger: 'No area ranger',
  communeHead: 'No head of the commune',
  owner: 'Plots without a known owner',
}

export const unansweredEn: WordsLike<typeof unansweredVi> = {
  unanswered: {
    title: 'Places nobody answers for',
    why: 'Each compartment of the day: without an area ranger, a head of the commune, or a known owner. An empty post is nobody.',

    none: 'Somebody answers for every place',
    assign: 'Assign a responsibility',
    missing,
    columns: {
      compartmentCode: 'Compartment',
      missing: 'Missing',
      plots: 'Plots',
      geodesicAreaHa: 'Measured area (ha)',
      plotsWithoutOwner: 'Plots without owner',
    },
  },
}
