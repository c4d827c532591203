import { reportingYearOf } from '../../plans/reportingPeriod.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { usePathParams, useSearch } from '../../platform/web/useSearch.ts'
import type { ReportChoice } from '../contract.ts'

export type ReportView = 'read' | 'compare' | 'senders' | 'write' | 'sign' | 'heading' | 'prior'

/** Which report the address asks for: year in the path; `?ky=thang-3`, `?tu=…&den=…`; `?don-vi=` one unit, `?donvi=then` units of that time. */
export function useReportChoice(): { choice: ReportChoice; view: ReportView } {
  const { year } = usePathParams()
  const asOf = useAsOf()
  const [search] = useSearch()
  const wanted = Number(year)
  const choice: ReportChoice = {
    ...(search['ke-hoach'] ? { plan: search['ke-hoach'] } : {}),
    year: Number.isInteger(wanted) && wanted >= 2020 && wanted <= 2100 ? wanted : reportingYearOf(asOf.date),
    ...periodOf(search),
    unitsOf: search.donvi === 'then' ? 'then' : 'now',
    ...(asOf.isReadOnly ? { asOf: asOf.date } : {}),
    ...(search['don-vi'] ? { unit: search['don-vi'] } : {}),
    ...(search['co-quan'] ? { agency: search['co-quan'] } : {}),
  }
  const views = {
    'so-sanh': 'compare',
    'don-vi-gui': 'senders',
    soan: 'write',
    ky: 'sign',
    'tieu-de': 'heading',
    'nam-truoc': 'prior',
  } as const
  return { choice, view: views[search.xem as keyof typeof views] ?? 'read' }
}

const day = /^\d{4}-\d\d-\d\d$/

function periodOf({ ky, tu = '', den = '' }: Readonly<Record<string, string>>): Partial<ReportChoice> {
  const month = Number(/^thang-(\d{1,2})$/.exec(ky ?? '')?.[1] ?? 0)
  if (month >= 1 && month <= 12) return { reportKind: 'monthly', month }
  if (!day.test(tu) || !day.test(den) || tu > den) return {}
  return { reportKind: ky === 'dot-xuat' ? 'adHoc' : 'periodic', from: tu, to: den }
}
