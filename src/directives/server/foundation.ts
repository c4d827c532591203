// What every office's register starts with; a second start changes nothing.
import { operatorAccountId } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Moment } from '../../platform/server/command.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import type { OfficialDocumentFacts } from '../officialDocument.ts'
import { seedDocuments } from '../seed/documents.ts'
import { insertDocument, selectDocument } from './documentSql.ts'

/** The id of a founded document by its number and symbol, e.g. `documentIdOf('58-CT/TU')`. */
export const documentIdOf = (code: string) => seedId('officialDocument', code)

export async function found({ tx, now }: Moment): Promise<void> {
  const recorded = { by: operatorAccountId, at: now, isDemonstration: false, isFounded: true }
  for (const { issuer, plan, carriesOut = [], ...seed } of seedDocuments) {
    const id = documentIdOf(seed.code)
    if (await selectDocument(tx, id)) continue
    const facts: OfficialDocumentFacts = {
      ...seed,
      ...(issuer ? { issuerAgencyId: agencyId(issuer) } : {}),
      ...(plan ? { planId: seedId('plan', plan) } : {}),
      carriesOut: carriesOut.map(({ code, clause }) => ({ officialDocumentId: documentIdOf(code), clause })),
      isVerified: false,
    }
    await insertDocument(tx, id, facts, recorded)
  }
}
