// What coordination publishes into `published.coordination_evidence`, named once.
import type { EvidenceKindWords } from '../outreach/evidenceWords.ts'
import { meetingKinds } from './coordinationRegulation.ts'

export const evidenceKinds = {
  coordinationRegulation: { attributes: {}, quantities: { regulations: 'document' } },
  meeting: { attributes: { meetingKind: meetingKinds }, quantities: { meetings: 'meeting' } },
} satisfies Readonly<Record<string, EvidenceKindWords>>
