// The budget as the house knows it.
import type { Feature } from '../../platform/server/feature.ts'
import { listBudgetLines, listExpenditures, listFundingSources } from '../contract.ts'
import { listBudgetDecisions, listBudgetProposals } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import { budgetBook } from './book.ts'
import { expenditureBulk, proposalBulk } from './bulkKinds.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { decisionTable, expenditureTable, lineTable, proposalTable, sourceTable } from './exportTables.ts'
import { found } from './foundation.ts'
import { reads } from './reads.ts'

export const budget: Feature = {
  name: 'budget',
  commands,
  reads,
  words: {
    vi: { audit: budgetWords.vi.audit, problems: budgetWords.vi.problems },
    en: { audit: budgetWords.en.audit, problems: budgetWords.en.problems },
  },
  exports: {
    [listBudgetLines.name]: lineTable,
    [listBudgetProposals.name]: proposalTable,
    [listBudgetDecisions.name]: decisionTable,
    [listExpenditures.name]: expenditureTable,
    [listFundingSources.name]: sourceTable,
  },
  bulkKinds: [proposalBulk, expenditureBulk],
  downloads: [budgetBook],
  found,
  demonstrate,
}
