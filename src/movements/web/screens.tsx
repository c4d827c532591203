import { IconPlant2 } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listMovements } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/phong-trao',
    load: () => import('./MovementsPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].movements,
      icon: IconPlant2,
      needs: listMovements,
    },
  },
  { path: '/phong-trao/mo', load: () => import('./OpenMovementPage.tsx') },
  { path: '/phong-trao/$movementId', load: () => import('./MovementPage.tsx') },
  { path: '/phong-trao/$movementId/sua', load: () => import('./AmendMovementPage.tsx') },
  { path: '/phong-trao/$movementId/ghi', load: () => import('./RecordResultPage.tsx') },
]
