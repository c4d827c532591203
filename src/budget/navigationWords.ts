// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  { budget: 'Kinh phí', proposals: 'Đề xuất kinh phí', propose: 'Soạn đề xuất kinh phí' },
  { budget: 'Budget', proposals: 'Budget proposals', propose: 'Draft a budget proposal' },
)
