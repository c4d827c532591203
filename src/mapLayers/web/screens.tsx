import { IconStack2 } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listMapLayers } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/lop-ban-do',
    load: () => import('./MapLayersPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].mapLayers,
      icon: IconStack2,
      needs: listMapLayers,
    },
  },
  { path: '/lop-ban-do/them', load: () => import('./OpenFilePage.tsx') },
  { path: '/lop-ban-do/tep/$layerFileId', load: () => import('./LayerFilePage.tsx') },
  { path: '/lop-ban-do/$mapLayerId', load: () => import('./MapLayerPage.tsx') },
]
