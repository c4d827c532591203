// A signed report counted again today by the same days, part and list of units, beside what was signed.
import { isWithin } from '../../plans/reportingPeriod.ts'
import { notFound } from '../../platform/problem.ts'
import type { Moment } from '../../platform/server/command.ts'
import type { ReportChoice } from '../contract.ts'
import type { ReportRow } from '../registerContract.ts'
import { type ChangedFigure, changedFigures } from '../reportDifference.ts'
import { groundOf } from '../reportSource.ts'
import {
  type KeptSigning,
  selectEvidenceByIds,
  selectFrozenFigures,
  selectFrozenRecords,
  selectRecordedAt,
  selectSigning,
} from './frozenSql.ts'
import { selectReports } from './registerSql.ts'
import { collectSource } from './reportSource.ts'

export interface ReportChanges {
  readonly row: ReportRow
  readonly signing: KeptSigning
  /** How many figures were compared. */
  readonly figures: number
  readonly changed: readonly ChangedFigure[]
  /** Names of units then and now, by id. */
  readonly unitNames: ReadonlyMap<string, string>
}

/** All of it, restricted figures too: who asks for a reader leaves out what they may not see. */
export async function reportChanges(
  moment: Moment & { readonly actor: Parameters<typeof collectSource>[0]['actor'] },
  reportId: string,
): Promise<ReportChanges> {
  const { tx } = moment
  const [row] = await selectReports(tx, { reportId })
  const signing = await selectSigning(tx, reportId)
  if (!row || !signing) throw notFound('report', reportId)
  const { source } = await collectSource(
    { ...moment, scope: { all: true } },
    { ...choiceOf(row), asOf: signing.asOf, unitsOf: signing.unitsOf },
    'everything',
  )
  const { period, units, here } = groundOf(source)
  const frozen = await selectFrozenRecords(tx, reportId)
  const then = new Map(frozen.map(({ row, unitId }) => [row.evidenceId, { row, unitId }]))
  const now = new Map(
    here
      .filter((each) => isWithin(period.current, each.occurredOn))
      .map((each) => [each.evidenceId, { row: each, unitId: units.unitOf(each.territoryId) ?? null }]),
  )
  const elsewhere = await selectEvidenceByIds(
    tx,
    [...then.keys()].filter((id) => !now.has(id)),
  )
  const figures = await selectFrozenFigures(tx, reportId)
  const changed = changedFigures(
    { rules: figures.map(({ rule }) => rule), records: then },
    {
      rules: source.indicators,
      records: now,
      elsewhere: new Map(elsewhere.map((each) => [each.evidenceId, each])),
      recordedAt: await selectRecordedAt(
        tx,
        [...now.keys()].filter((id) => !then.has(id)),
      ),
    },
    signing.signedAt,
  )
  const names = new Map([
    ...Object.entries(signing.unitNames),
    ...units.units.map(({ territoryId, name }) => [territoryId, name] as const),
  ])
  return { row, signing, figures: figures.length, changed, unitNames: names }
}

/** The choice that asks for the days and part of a report of the register. */
const choiceOf = (row: ReportRow): ReportChoice => ({
  plan: row.planId,
  year: row.year,
  reportKind: row.reportKind,
  ...(row.month === undefined ? {} : { month: row.month }),
  ...(row.from === undefined || row.to === undefined ? {} : { from: row.from, to: row.to }),
  ...(row.isAgencyPart ? { agency: row.agencyId } : {}),
  ...(row.territoryId ? { unit: row.territoryId } : {}),
})
