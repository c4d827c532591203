// Unit plans and reviews as the house takes them in.
import type { Feature } from '../../platform/server/feature.ts'
import { listUnitPapers } from '../questions.ts'
import { unitPlansWords } from '../words.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { unitPaperFile } from './download.ts'
import { unitPaperTable } from './exportTable.ts'
import { reads } from './reads.ts'

export const unitPlans: Feature = {
  name: 'unitPlans',
  commands,
  reads,
  words: {
    vi: { audit: unitPlansWords.vi.audit, problems: unitPlansWords.vi.problems },
    en: { audit: unitPlansWords.en.audit, problems: unitPlansWords.en.problems },
  },
  exports: { [listUnitPapers.name]: unitPaperTable },
  downloads: [unitPaperFile],
  demonstrate,
}
