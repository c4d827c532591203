// What directives publish into `published.directives_evidence`, named once, as src/outreach/evidenceWords.ts does.
import type { EvidenceKindWords } from '../outreach/evidenceWords.ts'
import { briefingMethods } from './briefing.ts'
import { officialDocumentKinds } from './officialDocument.ts'

export const evidenceKinds = {
  briefing: {
    attributes: {
      briefingMethod: briefingMethods,
      /** Number and symbol of what it was about and of everything that this carries out. */
      documents: null,
    },
    quantities: {
      briefings: 'session',
      /** 1 where it was a meeting of its own, online or not; left out otherwise. */
      conferences: 'conference',
      attendance: 'attendance',
      agenciesBriefed: 'agency',
      villagesBriefed: 'village',
    },
  },
  officialDocument: {
    attributes: {
      officialDocumentKind: officialDocumentKinds,
      /** Number and symbol of everything that it carries out. */
      documents: null,
    },
    quantities: { documents: 'document' },
  },
} satisfies Readonly<Record<string, EvidenceKindWords>>
