// Households as the house knows them.
import Type from 'typebox'
import type { Feature } from '../../platform/server/feature.ts'
import { tileSource } from '../../platform/server/tiles/tileSource.ts'
import { listHouseholds, readHouseholdCoverage } from '../contract.ts'
import { householdsWords } from '../words.ts'
import { householdBulk } from './bulkKind.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { householdCoverageTable, householdTable } from './exportTables.ts'
import { householdMarks } from './householdListSql.ts'
import { reads } from './reads.ts'
import { visitBulk } from './visitBulk.ts'

export const households: Feature = {
  name: 'households',
  commands,
  reads,
  words: {
    vi: { audit: householdsWords.vi.audit, problems: householdsWords.vi.problems },
    en: { audit: householdsWords.en.audit, problems: householdsWords.en.problems },
  },
  exports: { [listHouseholds.name]: householdTable, [readHouseholdCoverage.name]: householdCoverageTable },
  guardedExports: [listHouseholds.name],
  bulkKinds: [householdBulk, visitBulk],
  tiles: [
    tileSource({
      name: 'households',
      contract: listHouseholds,
      input: Type.Object({}),
      rows: householdMarks,
    }),
  ],
  demonstrate,
}
