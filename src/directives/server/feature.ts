// Directives as the house knows them.
import type { Feature } from '../../platform/server/feature.ts'
import { listBriefings, readCoverage } from '../briefingContract.ts'
import { listDocuments } from '../contract.ts'
import { personalDataOfDirectives } from '../personalDataWords.ts'
import { directivesWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { briefingTable, coverageTable, documentTable } from './exportTables.ts'
import { found } from './foundation.ts'
import { reads } from './reads.ts'

export const directives: Feature = {
  name: 'directives',
  commands,
  reads,
  words: {
    vi: { audit: directivesWords.vi.audit, problems: directivesWords.vi.problems },
    en: { audit: directivesWords.en.audit, problems: directivesWords.en.problems },
  },
  personalData: {
    categories: [
      {
        columns: ['directives.official_documents.signer_name', 'directives.official_documents.signer_title'],
        words: personalDataOfDirectives,
      },
    ],
  },
  exports: {
    [listDocuments.name]: documentTable,
    [listBriefings.name]: briefingTable,
    [readCoverage.name]: coverageTable,
  },
  found,
  demonstrate,
}
