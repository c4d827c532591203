// What households publish into `published.household_evidence`, named once. No name of a person, no place of a home.
import type { EvidenceKindWords } from '../outreach/evidenceWords.ts'

export const evidenceKinds = {
  householdVisit: {
    attributes: {
      /** Codes of the dated list. */
      topic: null,
      /** The household that was visited; its page is guarded. */
      householdId: null,
    },
    quantities: {
      visits: 'times',
      leaflets: 'leaflet',
      posters: 'material',
      handbooks: 'material',
      /** All kinds together. */
      materials: 'material',
    },
  },
} satisfies Readonly<Record<string, EvidenceKindWords>>
