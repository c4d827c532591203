// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    documents: 'Văn bản chỉ đạo',
    registerDocument: 'Vào sổ văn bản',
    briefings: 'Quán triệt',
    recordBriefing: 'Ghi việc quán triệt',
  },
  {
    documents: 'Directives',
    registerDocument: 'Register a document',
    briefings: 'Briefings',
    recordBriefing: 'Record a briefing',
  },
)
