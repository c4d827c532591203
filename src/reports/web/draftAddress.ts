import type { ReportRow } from '../registerContract.ts'
import type { PeriodChoice } from '../reportPeriod.ts'

/** What stands in the address for the days of a report: `?ky=thang-3`, or `?tu=…&den=…`; the year stands in the path. */
export function periodSearch({ reportKind = 'annual', month, from, to }: PeriodChoice) {
  return {
    ky: reportKind === 'monthly' ? `thang-${month}` : reportKind === 'adHoc' ? 'dot-xuat' : undefined,
    tu: reportKind === 'annual' || reportKind === 'monthly' ? undefined : from,
    den: reportKind === 'annual' || reportKind === 'monthly' ? undefined : to,
  }
}

/** The page on which a report of the register is written on. */
export function draftAddress(row: ReportRow): string {
  const search = new URLSearchParams()
  const parts = {
    ...periodSearch(row),
    'ke-hoach': row.planId,
    'don-vi': row.territoryId ?? undefined,
    'co-quan': row.isAgencyPart ? row.agencyId : undefined,
  }
  for (const [name, value] of Object.entries(parts)) if (value) search.set(name, value)
  return `/bao-cao/nam/${row.year}?${search}`
}
