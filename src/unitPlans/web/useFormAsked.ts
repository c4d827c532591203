import { useAsOf } from '../../platform/web/asOf.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { readUnitPaperForm } from '../questions.ts'
import type { UnitPaperKind } from '../unitPaper.ts'

/** The form that the address asks for: `?nam=2026&co-quan=…&ke-hoach=…`, of a review also `&ky=final&den=…`. */
export function useFormAsked(of: 'unitPlan' | 'review') {
  const { date, isReadOnly } = useAsOf()
  const [search] = useSearch()
  const unitPaperKind: UnitPaperKind = of === 'unitPlan' ? 'unitPlan' : search.ky === 'interim' ? 'interim' : 'final'
  const year = Number(search.nam)
  const answer = useRead(readUnitPaperForm, {
    unitPaperKind,
    ...(Number.isInteger(year) && year >= 2020 && year <= 2100 ? { year } : {}),
    ...(search['ke-hoach'] ? { plan: search['ke-hoach'] } : {}),
    ...(/^[0-9a-f-]{36}$/i.test(search['co-quan'] ?? '') ? { agencyId: search['co-quan'] ?? '' } : {}),
    ...(unitPaperKind === 'interim' && /^\d{4}-\d{2}-\d{2}$/.test(search.den ?? '')
      ? { coversTo: search.den ?? '' }
      : {}),
    ...(isReadOnly ? { asOf: date } : {}),
  })
  return { answer, unitPaperKind }
}
