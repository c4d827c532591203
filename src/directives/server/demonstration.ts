// Invented papers and briefings, given by the invented people: a commune carries out the plan, some units were told, some not.
import type { Demonstration } from '../../platform/server/feature.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { recordBriefing } from '../briefingContract.ts'
import { registerDocument } from '../contract.ts'
import { inventedBriefings, inventedDocument } from '../seed/demonstration.ts'
import { documentIdOf } from './foundation.ts'

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const stationHead = await demonstration.persona('stationHead')
  const communeOfficer = await demonstration.persona('communeOfficer')
  const { issuer, carriesOut, registeredAt, ...facts } = inventedDocument
  if (registeredAt.slice(0, 10) < demonstration.today)
    await demonstration.give(
      registerDocument,
      communeOfficer,
      {
        ...facts,
        issuerAgencyId: agencyId(issuer),
        carriesOut: carriesOut.map((code) => ({ officialDocumentId: documentIdOf(code) })),
      },
      { key: 'document 1', at: registeredAt },
    )
  for (const [index, { by, documents, briefed, place, ...briefing }] of inventedBriefings.entries()) {
    if (briefing.heldOn >= demonstration.today) continue
    await demonstration.give(
      recordBriefing,
      by === 'UBND-BD' ? communeOfficer : stationHead,
      {
        ...briefing,
        agencyId: agencyId(by),
        documentIds: documents.map(documentIdOf),
        briefedAgencyIds: briefed.map(agencyId),
        ...(by === 'UBND-BD' ? { territoryId: binhDienId } : {}),
        ...(place ? { placeName: place } : {}),
      },
      { key: `briefing ${index + 1}`, at: `${briefing.heldOn}T09:30:00Z` },
    )
  }
}
