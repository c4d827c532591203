// Names of the pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    sessions: 'Tuyên truyền',
    recordSession: 'Ghi buổi tuyên truyền',
    warningSigns: 'Biển cảnh báo',
    placeWarningSign: 'Ghi biển cảnh báo',
    checkWarningSign: 'Ghi kiểm tra biển',
    bulkEntry: 'Nhập hàng loạt',
  },
  {
    sessions: 'Awareness',
    recordSession: 'Record a session',
    warningSigns: 'Warning signs',
    placeWarningSign: 'Record a sign',
    checkWarningSign: 'Record a check',
    bulkEntry: 'Bulk entry',
  },
)
