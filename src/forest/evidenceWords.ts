// What the register publishes into `published.forest_evidence`, named once. No name of a person is among it.
import { allocationRecipients } from './allocation/allocation.ts'

const allocationRecipient = allocationRecipients

export const evidenceKinds = {
  /** A decision, on its day. */
  forestAllocation: {
    attributes: { allocationRecipient },
    quantities: {
      decisions: 'decision',
      areaHa: 'hectare',
      /** Left out of an allocation to households. */
      communities: 'community',
      /** Left out where nobody said how many. */
      households: 'household',
    },
  },
  /** A file on its way, on the day of its application. */
  forestAllocationDossier: { attributes: { allocationRecipient }, quantities: { dossiers: 'dossier' } },
  /** Of the plan of a year and a unit, what is not decided yet. */
  forestAllocationPlan: { attributes: {}, quantities: { remainingAreaHa: 'hectare' } },
} as const
