import { IconBooks, IconReport } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { readAnnualReport } from '../contract.ts'
import { navigationWords } from '../navigationWords.ts'
import { listReports } from '../registerContract.ts'

export const screens: readonly Screen[] = [
  {
    path: '/bao-cao/nam',
    load: () => import('./AnnualReportPage.tsx'),
    navigation: {
      group: 'reports',
      label: (language) => navigationWords[language].annualReport,
      icon: IconReport,
      needs: readAnnualReport,
    },
  },
  {
    path: '/bao-cao/so',
    load: () => import('./RegisterPage.tsx'),
    navigation: {
      group: 'reports',
      label: (language) => navigationWords[language].register,
      icon: IconBooks,
      needs: listReports,
    },
  },
  { path: '/bao-cao/so/$reportId', load: () => import('./ReportPage.tsx') },
  { path: '/bao-cao/nam/$year', load: () => import('./AnnualReportPage.tsx') },
]
