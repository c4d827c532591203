import type { EvidenceRow } from '../plans/count.ts'

/**
 * The record whose page shows this one, when it has none of its own: the sign of a check, the household of a visit,
 * the movement of a result.
 */
export const subjectIdOf = ({ attributes }: Pick<EvidenceRow, 'attributes'>): string | null => {
  const subjectId = attributes.warningSignId ?? attributes.householdId ?? attributes.movementId
  return typeof subjectId === 'string' ? subjectId : null
}
