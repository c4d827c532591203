// Outreach as the house knows it.
import { seedId } from '../../platform/seedId.ts'
import type { Feature } from '../../platform/server/feature.ts'
import { listSessions, listWarningSigns } from '../contract.ts'
import { topics } from '../seed/topics.ts'
import { outreachWords } from '../words.ts'
import { sessionBulk, signBulk } from './bulkKinds.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { sessionTable, warningSignTable } from './exportTables.ts'
import { reads } from './reads.ts'
import { insertTopic } from './topicsSql.ts'

export const outreach: Feature = {
  name: 'outreach',
  commands,
  reads,
  words: {
    vi: { audit: outreachWords.vi.audit, problems: outreachWords.vi.problems },
    en: { audit: outreachWords.en.audit, problems: outreachWords.en.problems },
  },
  exports: { [listSessions.name]: sessionTable, [listWarningSigns.name]: warningSignTable },
  bulkKinds: [sessionBulk, signBulk],
  async found({ tx }) {
    for (const topic of topics) await insertTopic(tx, seedId('topic', `${topic.topic} ${topic.validFrom}`), topic)
  },
  demonstrate,
}
