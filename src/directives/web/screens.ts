import { IconFileText, IconSpeakerphone } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listBriefings, recordBriefing } from '../briefingContract.ts'
import { listDocuments } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/van-ban-chi-dao',
    load: () => import('./DocumentsPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].documents,
      icon: IconFileText,
      needs: listDocuments,
    },
  },
  { path: '/van-ban-chi-dao/ghi', load: () => import('./RegisterDocumentPage.tsx') },
  { path: '/van-ban-chi-dao/$officialDocumentId', load: () => import('./DocumentPage.tsx') },
  { path: '/van-ban-chi-dao/$officialDocumentId/sua', load: () => import('./AmendDocumentPage.tsx') },
  {
    path: '/quan-triet',
    load: () => import('./BriefingsPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].briefings,
      icon: IconSpeakerphone,
      needs: listBriefings,
    },
  },
  {
    path: '/quan-triet/ghi',
    load: () => import('./RecordBriefingPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].recordBriefing,
      icon: IconSpeakerphone,
      needs: recordBriefing,
      isRecording: true,
    },
  },
  { path: '/quan-triet/$briefingId', load: () => import('./BriefingPage.tsx') },
  { path: '/quan-triet/$briefingId/sua', load: () => import('./AmendBriefingPage.tsx') },
]
