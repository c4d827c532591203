import { IconTrees } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listPlots } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/rung',
    load: () => import('./PlotsPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].plots,
      icon: IconTrees,
      needs: listPlots,
    },
  },
  { path: '/rung/nhap', load: () => import('./PlotImportsPage.tsx') },
  { path: '/rung/nhap/$plotImportId', load: () => import('./PlotImportPage.tsx') },
  { path: '/rung/$plotId', load: () => import('./PlotPage.tsx') },
]
