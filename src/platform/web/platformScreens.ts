import { IconDatabaseExport, IconHelp, IconHistory, IconUserShield } from '@tabler/icons-react'
import { listActivity } from '../activity/contract.ts'
import { showBackup } from '../machine/lastBackup.ts'
import { listHeldData } from '../personalData/contract.ts'
import { platformWords } from '../words/platformWords.ts'
import type { Screen } from './screen.ts'

/** Pages of no feature: the outbox (from the bottom bar and the bell), and what stands before the office. */
export const platformScreens: readonly Screen[] = [
  { path: '/hop-gui', load: () => import('./outbox/OutboxPage.tsx') },
  {
    path: '/huong-dan',
    load: () => import('./guide/GuideScreen.tsx'),
    accountMenu: { label: (language) => platformWords[language].shell.guide, icon: IconHelp },
  },
  { path: '/huong-dan/$page', load: () => import('./guide/GuideScreen.tsx') },
  { path: '/nhap-hang-loat/$bulkEntryId', load: () => import('./bulk/BulkEntryPage.tsx') },
  { path: '/dang-nhap', load: () => import('./signIn/SignInPage.tsx'), isOutside: true },
  { path: '/dat-mat-khau', load: () => import('./signIn/SetPasswordPage.tsx'), isOutside: true },
  { path: '/doi-mat-khau', load: () => import('./signIn/ChangePasswordPage.tsx'), isOutside: true },
]

/** Behind the pages of the features in the group of administration, and in the menu of the person. */
export const booksScreens: readonly Screen[] = [
  {
    path: '/nhat-ky',
    load: () => import('./activity/ActivityPage.tsx'),
    accountMenu: { label: (language) => platformWords[language].shell.myActivity, icon: IconHistory },
    navigation: {
      group: 'administration',
      label: (language) => platformWords[language].shell.activity,
      icon: IconHistory,
      needs: listActivity,
    },
  },
  {
    path: '/du-lieu-ca-nhan',
    load: () => import('./personalData/PersonalDataPage.tsx'),
    accountMenu: { label: (language) => platformWords[language].shell.personalData, icon: IconUserShield },
    navigation: {
      group: 'administration',
      label: (language) => platformWords[language].shell.personalData,
      icon: IconUserShield,
      needs: listHeldData,
    },
  },
  {
    path: '/sao-luu',
    load: () => import('./machine/BackupPage.tsx'),
    navigation: {
      group: 'administration',
      label: (language) => platformWords[language].shell.backups,
      icon: IconDatabaseExport,
      needs: showBackup,
    },
  },
]
