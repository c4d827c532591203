import { IconAdjustments, IconFileDescription, IconFileImport, IconHome, IconLayoutList } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { readPlanBoard, readPlanTasks } from '../contract.ts'
import { changeIndicator } from '../indicatorContract.ts'
import { navigationWords } from '../navigationWords.ts'
import { openPlanImport } from '../planImportContract.ts'

export const screens: readonly Screen[] = [
  {
    path: '/',
    load: () => import('./today/TodayPage.tsx'),
    navigation: { group: 'today', label: (language) => navigationWords[language].today, icon: IconHome },
  },
  {
    path: '/ke-hoach/nhiem-vu',
    load: () => import('./board/BoardPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].board,
      icon: IconLayoutList,
      needs: readPlanBoard,
    },
  },
  { path: '/ke-hoach/nhiem-vu/$task', load: () => import('./task/TaskPage.tsx') },
  {
    path: '/ke-hoach/van-ban',
    load: () => import('./document/PlanDocumentPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].document,
      icon: IconFileDescription,
      needs: readPlanTasks,
    },
  },
  {
    path: '/ke-hoach/nhap',
    load: () => import('./entry/EnterPlanPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].enterPlan,
      icon: IconFileImport,
      needs: openPlanImport,
    },
  },
  { path: '/ke-hoach/nhap/$planImportId', load: () => import('./entry/PlanImportPage.tsx') },
  {
    path: '/quan-tri/chi-so',
    load: () => import('./indicators/IndicatorsPage.tsx'),
    navigation: {
      group: 'administration',
      label: (language) => navigationWords[language].indicators,
      icon: IconAdjustments,
      needs: changeIndicator,
    },
  },
  { path: '/quan-tri/chi-so/them', load: () => import('./indicators/AddIndicatorPage.tsx') },
  { path: '/quan-tri/chi-so/$indicatorId', load: () => import('./indicators/ChangeIndicatorPage.tsx') },
]
