// What every office starts with: the sources that the plan names, the rules of the fiscal year.
import type { Moment } from '../../platform/server/command.ts'
import { fiscalRules } from '../seed/fiscalRules.ts'
import { fundingSourceId, fundingSources } from '../seed/fundingSources.ts'
import { insertFiscalRule, insertFundingSource } from './sourceSql.ts'

export async function found({ tx, now }: Moment): Promise<void> {
  for (const source of fundingSources)
    await insertFundingSource(tx, { ...source, id: fundingSourceId(source.code, source.validFrom) }, null, now)
  for (const rule of fiscalRules) await insertFiscalRule(tx, rule)
}
