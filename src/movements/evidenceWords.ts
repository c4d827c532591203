// What movements publish into `published.movement_evidence`, named once.
import type { EvidenceKindWords } from '../outreach/evidenceWords.ts'

export const evidenceKinds = {
  movementResult: {
    attributes: {
      /** The movement it belongs to. */
      movementId: null,
    },
    quantities: {
      results: 'times',
      scatteredTrees: 'tree',
      plantedAreaHa: 'hectare',
      attendance: 'attendance',
      cleanedKm: 'kilometre',
    },
  },
} satisfies Readonly<Record<string, EvidenceKindWords>>
