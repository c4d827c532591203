// The forest register as the house knows it.
import type { Feature } from '../../platform/server/feature.ts'
import { listPlots } from '../contract.ts'
import { personalDataOfForest } from '../personalDataWords.ts'
import { forestWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { plotTable } from './exportTables.ts'
import { importVerb } from './importVerb.ts'
import { reads } from './reads.ts'

export const forest: Feature = {
  name: 'forest',
  commands,
  reads,
  words: {
    vi: { audit: forestWords.vi.audit, problems: forestWords.vi.problems },
    en: { audit: forestWords.en.audit, problems: forestWords.en.problems },
  },
  exports: { [listPlots.name]: plotTable },
  personalData: { categories: [{ columns: ['forest.plot_versions'], words: personalDataOfForest }] },
  verbs: [importVerb],
  demonstrate,
}
