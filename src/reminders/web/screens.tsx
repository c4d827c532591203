import { IconBellRinging, IconSettingsCheck, IconSpeakerphone } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { listDueItems } from '../chaseContract.ts'
import { listReminders, setReminderRule } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/don-doc',
    load: () => import('./ChasingPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].chasing,
      icon: IconSpeakerphone,
      needs: listDueItems,
    },
  },
  { path: '/don-doc/$chaseId', load: () => import('./ChasePage.tsx') },
  {
    path: '/nhac-viec',
    load: () => import('./RemindersPage.tsx'),
    navigation: {
      group: 'plans',
      label: (language) => navigationWords[language].reminders,
      icon: IconBellRinging,
      needs: listReminders,
    },
  },
  { path: '/nhac-viec/cach-nhan', load: () => import('./SettingsPage.tsx') },
  {
    path: '/quan-tri/nhac-viec',
    load: () => import('./RulesPage.tsx'),
    navigation: {
      group: 'administration',
      label: (language) => navigationWords[language].rules,
      icon: IconSettingsCheck,
      needs: setReminderRule,
    },
  },
]
