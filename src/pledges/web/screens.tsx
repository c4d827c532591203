import { IconSignature } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listPledges, signPledge } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/cam-ket',
    load: () => import('./PledgesPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].pledges,
      icon: IconSignature,
      needs: listPledges,
    },
  },
  {
    path: '/cam-ket/ghi',
    load: () => import('./SignPledgePage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].signPledge,
      icon: IconSignature,
      needs: signPledge,
      isRecording: true,
    },
  },
  { path: '/cam-ket/don-vi', load: () => import('./CoveragePage.tsx') },
  { path: '/cam-ket/$pledgeId', load: () => import('./PledgePage.tsx') },
  { path: '/cam-ket/$pledgeId/sua', load: () => import('./AmendPledgePage.tsx') },
]
