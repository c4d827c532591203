import { IconMap } from '@tabler/icons-react'
import type { Screen } from '../../../platform/web/screen.ts'
import { listEvidence } from '../../evidenceContract.ts'
import { navigationWords } from '../../navigationWords.ts'

export const mapScreens: readonly Screen[] = [
  {
    path: '/ban-do',
    load: () => import('./MapPage.tsx'),
    navigation: {
      group: 'forest',
      label: (language) => navigationWords[language].map,
      icon: IconMap,
      needs: listEvidence,
    },
  },
]
