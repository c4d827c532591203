// What pledges publish into `published.pledge_evidence`, named once. No name of a person is among it.
import type { EvidenceKindWords } from '../outreach/evidenceWords.ts'
import { pledgeParties, pledgeSubjects } from './pledge.ts'

export const evidenceKinds = {
  pledge: {
    attributes: {
      pledgeParty: pledgeParties,
      /** A list: one paper may promise several things. */
      pledgeSubject: pledgeSubjects,
    },
    quantities: {
      /** Papers or lists. */
      pledges: 'pledge',
      /** Left out of a pledge of staff. */
      households: 'household',
      /** Left out of a pledge of households. */
      people: 'person',
    },
  },
} satisfies Readonly<Record<string, EvidenceKindWords>>
