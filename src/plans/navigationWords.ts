// Names of the plan's pages: the navigation stands on every page, so these come alone, without the words of the pages.
import { bilingual } from '../platform/words.ts'

export const navigationWords = bilingual(
  {
    today: 'Hôm nay',
    plans: 'Kế hoạch',
    board: 'Bảng nhiệm vụ',
    document: 'Văn bản kế hoạch',
    enterPlan: 'Nhập kế hoạch',
    administration: 'Quản trị',
    indicators: 'Chỉ số',
    map: 'Bản đồ',
  },
  {
    today: 'Today',
    plans: 'Plan',
    board: 'Task board',
    document: 'The plan itself',
    enterPlan: 'Enter a plan',
    administration: 'Administration',
    indicators: 'Indicators',
    map: 'Map',
  },
)
