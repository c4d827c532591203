import { IconHome } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { enterHousehold, readHouseholdCoverage } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/ho-gan-rung',
    load: () => import('./HouseholdsPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].households,
      icon: IconHome,
      needs: readHouseholdCoverage,
    },
  },
  {
    path: '/ho-gan-rung/ghi',
    load: () => import('./EnterHouseholdPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].enterHousehold,
      icon: IconHome,
      needs: enterHousehold,
      isRecording: true,
    },
  },
  { path: '/ho-gan-rung/theo-thon', load: () => import('./VillagesPage.tsx') },
  { path: '/ho-gan-rung/$householdId', load: () => import('./HouseholdPage.tsx') },
  { path: '/ho-gan-rung/$householdId/sua', load: () => import('./AmendHouseholdPage.tsx') },
  { path: '/ho-gan-rung/$householdId/tham', load: () => import('./VisitPage.tsx') },
]
