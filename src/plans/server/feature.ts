// The plans as the house knows them.
import type { Feature } from '../../platform/server/feature.ts'
import { listAdjustments, listPlans, readPlanBoard } from '../contract.ts'
import { doorWords } from '../doorWords.ts'
import { listEvidence } from '../evidenceContract.ts'
import { listIndicators, readIndicatorRecords } from '../indicatorContract.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { adjustmentTable, boardTable, evidenceTable, indicatorTable, planTable, recordsTable } from './exportTables.ts'
import { found } from './foundationSql.ts'
import { jobs } from './jobs.ts'
import { reads } from './reads.ts'
import { tiles } from './tiles.ts'

export const plans: Feature = {
  name: 'plans',
  commands,
  reads,
  words: doorWords,
  tiles,
  jobs,
  exports: {
    [listPlans.name]: planTable,
    [readPlanBoard.name]: boardTable,
    [listEvidence.name]: evidenceTable,
    [readIndicatorRecords.name]: recordsTable,
    [listIndicators.name]: indicatorTable,
    [listAdjustments.name]: adjustmentTable,
  },
  found,
  demonstrate,
}
