import { IconClipboardText, IconReportAnalytics } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { navigationWords } from '../navigationWords.ts'
import { listUnitPapers } from '../questions.ts'

export const screens: readonly Screen[] = [
  {
    path: '/ke-hoach-don-vi',
    load: () => import('./UnitPlansPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].unitPlans,
      icon: IconClipboardText,
      needs: listUnitPapers,
    },
  },
  { path: '/ke-hoach-don-vi/soan', load: () => import('./WritePlanPage.tsx') },
  { path: '/ke-hoach-don-vi/$unitPaperId', load: () => import('./UnitPaperPage.tsx') },
  {
    path: '/so-ket',
    load: () => import('./ReviewsPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].reviews,
      icon: IconReportAnalytics,
      needs: listUnitPapers,
    },
  },
  { path: '/so-ket/soan', load: () => import('./WriteReviewPage.tsx') },
  { path: '/so-ket/$unitPaperId', load: () => import('./UnitPaperPage.tsx') },
]
