// Coordination as the house knows it.
import type { Feature } from '../../platform/server/feature.ts'
import { listConclusions, listRegulations } from '../contract.ts'
import { coordinationWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { conclusionTable, regulationTable } from './exportTables.ts'
import { reads } from './reads.ts'

export const coordination: Feature = {
  name: 'coordination',
  commands,
  reads,
  words: {
    vi: { audit: coordinationWords.vi.audit, problems: coordinationWords.vi.problems },
    en: { audit: coordinationWords.en.audit, problems: coordinationWords.en.problems },
  },
  exports: { [listRegulations.name]: regulationTable, [listConclusions.name]: conclusionTable },
  demonstrate,
}
