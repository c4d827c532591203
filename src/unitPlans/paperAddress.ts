// Where a paper is read and where it is written.
import type { UnitPaperKind } from './unitPaper.ts'

const folder = (kind: UnitPaperKind) => (kind === 'unitPlan' ? '/ke-hoach-don-vi' : '/so-ket')

export const paperAddress = (kind: UnitPaperKind, unitPaperId: string) => `${folder(kind)}/${unitPaperId}`

/** The same address as published.unit_plans_due gives. */
export function writingAddress(
  kind: UnitPaperKind,
  { planId, year, agencyId, coversTo }: { planId?: string; year: number; agencyId?: string; coversTo?: string },
): string {
  const parts = [
    ...(planId ? [`ke-hoach=${planId}`] : []),
    `nam=${year}`,
    ...(agencyId ? [`co-quan=${agencyId}`] : []),
    ...(kind === 'unitPlan' ? [] : [`ky=${kind}`]),
    ...(kind !== 'unitPlan' && coversTo ? [`den=${coversTo}`] : []),
  ]
  return `${folder(kind)}/soan?${parts.join('&')}`
}
