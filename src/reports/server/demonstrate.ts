// The invented office gets figures of the year before and a text, given by the same commands that people give.

import { recordSession } from '../../outreach/contract.ts'
import { periodOfMonths, reportingYearOf } from '../../plans/reportingPeriod.ts'
import { dayAfter } from '../../platform/format.ts'
import type { Demonstration } from '../../platform/server/feature.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { draftReport, importPriorYearFigure, readAnnualReport } from '../contract.ts'
import { reviewReport, signReport } from '../registerContract.ts'
import {
  demonstrationMonth,
  demonstrationPlan,
  demonstrationPriorFigures,
  demonstrationSigning,
  demonstrationSource,
  demonstrationTexts,
  lateSession,
} from '../seed/demonstration.ts'

export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const { today, persona, give } = demonstration
  const stationHead = await persona('stationHead')
  for (const { figure, amount } of demonstrationPriorFigures)
    await give(
      importPriorYearFigure,
      stationHead,
      { plan: demonstrationPlan, year: 2024, figure, amount, source: demonstrationSource },
      { key: `priorYearFigure ${figure}` },
    )
  for (const year of new Set([2025, reportingYearOf(today)]))
    await give(
      draftReport,
      stationHead,
      { plan: demonstrationPlan, year, version: 0, texts: demonstrationTexts },
      { key: `report ${year}` },
    )
  await signedMonth(demonstration)
}

/** The month that was over some weeks ago is reviewed and signed; after that a commune writes down a session of that month. */
async function signedMonth({ today, persona, give, ask }: Demonstration): Promise<void> {
  const stationHead = await persona('stationHead')
  const officer = await persona('communeOfficer')
  const { year, month } = monthOf(dayAfter(today, -45))
  const { to } = periodOfMonths(year, month)
  const choice = { plan: demonstrationPlan, year, reportKind: 'monthly', month } as const
  const key = `report ${year} ${month}`
  const on = (days: number) => ({ key, at: `${dayAfter(to, days)}T02:00:00Z` })
  await give(draftReport, stationHead, { ...choice, version: 0, texts: demonstrationMonth }, on(2))
  const { fingerprint } = await ask(readAnnualReport, stationHead, choice)
  await give(reviewReport, stationHead, { choice, fingerprint, remarks: demonstrationSigning.remarks }, on(3))
  await give(
    signReport,
    stationHead,
    { choice, fingerprint, number: 12, issuedOn: dayAfter(to, 4), legalBasis: demonstrationSigning.legalBasis },
    on(4),
  )
  await give(
    recordSession,
    officer,
    { ...lateSession, agencyId: agencyId('UBND-BD'), territoryId: binhDienId, heldOn: dayAfter(to, -2) },
    { ...on(12), key: `late ${key}` },
  )
}

/** The month of reports in which a day falls: from the 15th on it is the next. */
function monthOf(day: string): { readonly year: number; readonly month: number } {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return { year: reportingYearOf(day), month: date >= 15 ? (month % 12) + 1 : month }
}
