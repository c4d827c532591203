// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    annualReport: 'Báo cáo năm',
    register: 'Sổ báo cáo',
  },
  {
    annualReport: 'Yearly report',
    register: 'Register of reports',
  },
)
