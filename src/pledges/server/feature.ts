// Pledges as the house knows them.
import type { Feature } from '../../platform/server/feature.ts'
import { listPledges, readPledgeCoverage } from '../contract.ts'
import { personalDataOfPledges } from '../personalDataWords.ts'
import { pledgesWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { coverageTable, pledgeTable } from './exportTables.ts'
import { reads } from './reads.ts'

export const pledges: Feature = {
  name: 'pledges',
  commands,
  reads,
  words: {
    vi: { audit: pledgesWords.vi.audit, problems: pledgesWords.vi.problems },
    en: { audit: pledgesWords.en.audit, problems: pledgesWords.en.problems },
  },
  personalData: {
    categories: [{ columns: ['pledges.pledge_signers', 'pledges.pledge_lists'], words: personalDataOfPledges }],
  },
  exports: { [listPledges.name]: pledgeTable, [readPledgeCoverage.name]: coverageTable },
  demonstrate,
}
