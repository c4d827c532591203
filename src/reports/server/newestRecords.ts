// The newest records behind a figure, found by the rules that counted it, without reading all of them.
import type { EvidenceRow } from '../../plans/count.ts'
import { listEvidence } from '../../plans/evidenceContract.ts'
import type { ReportingPeriod } from '../../plans/reportingPeriod.ts'
import type { ReportingUnits } from '../../plans/reportingUnits.ts'
import { scopeOf } from '../../platform/actor.ts'
import { countedReport, type FigureRecord, type PartOfFigure } from '../annualReport.ts'
import { figureIdOf, type ReportSource } from '../reportSource.ts'
import type { AskingMoment } from './reportSource.ts'
import { selectNewest } from './sourceSql.ts'

interface Behind {
  readonly figureId: string
  readonly part?: PartOfFigure
  readonly days: ReportingPeriod
  readonly units: ReportingUnits
  readonly most: number
}

/** At most so many behind a part of a figure that the reader may see, newest first; from figures of `collectFigures`. */
export async function newestRecords(
  { tx, actor }: AskingMoment,
  source: ReportSource,
  { figureId, part = {}, days, units, most }: Behind,
): Promise<readonly FigureRecord[]> {
  const rule = source.indicators.find((each) => figureIdOf(each) === figureId)
  const scope = scopeOf(actor, listEvidence)
  if (!rule || !scope) return []
  const isOfUnit = (territoryId: string | null) => (units.unitOf(territoryId) ?? null) === part.unitId
  const everywhere = [null, ...source.territories.map(({ territoryId }) => territoryId)]
  const territoryIds = part.unitId === undefined ? undefined : everywhere.filter(isOfUnit)
  const behind = { rule, days, scope, agencyId: source.agencyId, territoryIds }
  const found: FigureRecord[] = []
  let after: EvidenceRow | undefined
  // The rules may pass over some of what is asked for: then more is asked for.
  for (let size = most; found.length < most; size *= 4) {
    const rows = await selectNewest(tx, behind, after, size)
    const records = countedReport({ ...source, evidence: rows }).recordsOf(figureId, part)
    found.push(...records.filter(({ isShown }) => isShown))
    if (rows.length < size) break
    after = rows.at(-1)
  }
  return found.slice(0, most)
}
