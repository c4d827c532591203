import { IconUsersGroup } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listRegulations } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/phoi-hop',
    load: () => import('./RegulationsPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].coordination,
      icon: IconUsersGroup,
      needs: listRegulations,
    },
  },
  { path: '/phoi-hop/ghi', load: () => import('./EnterRegulationPage.tsx') },
  { path: '/phoi-hop/hop', load: () => import('./RecordMeetingPage.tsx') },
  { path: '/phoi-hop/ket-luan', load: () => import('./ConclusionsPage.tsx') },
  { path: '/phoi-hop/hop/$meetingId', load: () => import('./MeetingPage.tsx') },
  { path: '/phoi-hop/$regulationId/sua', load: () => import('./AmendRegulationPage.tsx') },
  { path: '/phoi-hop/$regulationId', load: () => import('./RegulationPage.tsx') },
]
