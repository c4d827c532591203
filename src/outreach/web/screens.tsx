import { IconPresentation, IconRoadSign, IconTableImport } from '@tabler/icons-react'
import { listBulkKinds } from '../../platform/bulk/contract.ts'
import type { Screen } from '../../platform/web/screen.ts'
import { listSessions, listWarningSigns, placeWarningSign, recordSession } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/tuyen-truyen',
    load: () => import('./SessionsPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].sessions,
      icon: IconPresentation,
      needs: listSessions,
    },
  },
  {
    path: '/tuyen-truyen/ghi',
    load: () => import('./RecordSessionPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].recordSession,
      icon: IconPresentation,
      needs: recordSession,
      isRecording: true,
    },
  },
  { path: '/tuyen-truyen/$sessionId', load: () => import('./SessionPage.tsx') },
  { path: '/tuyen-truyen/$sessionId/sua', load: () => import('./AmendSessionPage.tsx') },
  {
    path: '/bien-canh-bao',
    load: () => import('./WarningSignsPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].warningSigns,
      icon: IconRoadSign,
      needs: listWarningSigns,
    },
  },
  {
    path: '/bien-canh-bao/ghi',
    load: () => import('./PlaceSignPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].placeWarningSign,
      icon: IconRoadSign,
      needs: placeWarningSign,
      isRecording: true,
    },
  },
  { path: '/bien-canh-bao/$warningSignId', load: () => import('./WarningSignPage.tsx') },
  { path: '/bien-canh-bao/$warningSignId/kiem-tra', load: () => import('./CheckSignPage.tsx') },
  {
    path: '/nhap-hang-loat',
    load: () => import('../../platform/web/bulk/BulkPage.tsx'),
    navigation: {
      group: 'field',
      label: (language) => navigationWords[language].bulkEntry,
      icon: IconTableImport,
      needs: listBulkKinds,
    },
  },
]
