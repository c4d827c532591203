// What changed in the report signed before this one: printed as an annex of this one.

import type { EarlierChanges } from '../differenceTable.ts'
import { type ReportIdentity, selectSignedBefore } from './registerSql.ts'
import { reportChanges } from './reportChanges.ts'
import type { AskingMoment } from './reportSource.ts'

/** Undefined where nothing was signed before, or nothing of it changed. Restricted figures are not printed. */
export async function earlierChanges(
  moment: AskingMoment,
  identity: ReportIdentity,
  to: string,
): Promise<EarlierChanges | undefined> {
  const reportId = await selectSignedBefore(moment.tx, identity, to)
  if (!reportId) return undefined
  const { signing, changed } = await reportChanges(moment, reportId)
  const shown = changed.filter(({ rule }) => !rule.isRestricted)
  if (shown.length === 0) return undefined
  const { number, symbol, issuedOn } = signing
  return { number, symbol, issuedOn, from: signing.from, to: signing.to, changed: shown }
}
