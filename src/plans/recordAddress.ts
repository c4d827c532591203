import type { EvidenceRow } from './evidenceContract.ts'

/** Where a record opens; undefined for a kind whose page is not known here. */
export function recordAddress({ id, evidenceKind, attributes }: EvidenceRow): string | undefined {
  if (evidenceKind === 'session') return `/tuyen-truyen/${id}`
  if (evidenceKind === 'warningSign') return `/bien-canh-bao/${id}`
  if (evidenceKind === 'signCheck' && typeof attributes.warningSignId === 'string')
    return `/bien-canh-bao/${attributes.warningSignId}`
  if (evidenceKind === 'pledge') return `/cam-ket/${id}`
  if (evidenceKind === 'briefing') return `/quan-triet/${id}`
  if (evidenceKind === 'officialDocument') return `/van-ban-chi-dao/${id}`
  if (evidenceKind === 'unitPlan') return `/ke-hoach-don-vi/${id}`
  if (evidenceKind === 'unitReport') return `/so-ket/${id}`
  if (evidenceKind === 'householdVisit' && typeof attributes.householdId === 'string')
    return `/ho-gan-rung/${attributes.householdId}`
  if (evidenceKind === 'movementResult' && typeof attributes.movementId === 'string')
    return `/phong-trao/${attributes.movementId}`
  if (evidenceKind === 'coordinationRegulation') return `/phoi-hop/${id}`
  if (evidenceKind === 'meeting') return `/phoi-hop/hop/${id}`
  if (evidenceKind === 'forestAllocation' || evidenceKind === 'forestAllocationDossier') return `/rung/giao-rung/${id}`
  if (evidenceKind === 'forestAllocationPlan') return '/rung/giao-rung/ket-qua'
  return undefined
}
