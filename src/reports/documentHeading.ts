// How an agency heads, codes and signs its documents: dated settings, taken from a real document of that agency before
// first use; what nobody has checked says so (domain/report.md 5.2).
import Type, { type Static } from 'typebox'

const Line = Type.String({ minLength: 1, maxLength: 200 })
const Lines = Type.Array(Line, { maxItems: 30 })
export const DocumentHeading = Type.Object({
  superiorAgency: Lines,
  agency: Type.Array(Line, { minItems: 1, maxItems: 4 }),
  /** As in the middle of a sentence. */
  agencyName: Line,
  symbol: Line,
  placeName: Line,
  headPost: Line,
  /** Body signed for (TM.), in capitals; null where the head signs for the agency itself. */
  collective: Type.Union([Line, Type.Null()]),
  /** After "Kính gửi:", in a report to those above (Annex I, II.9). */
  addressees: Lines,
  recipients: Lines,
  filing: Line,
  /** Issues the report of the whole plan when no agency is named. */
  isStandingBody: Type.Boolean(),
  isVerified: Type.Boolean(),
  source: Line,
})
export type DocumentHeading = Static<typeof DocumentHeading>
