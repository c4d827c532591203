import { IconCalendarCog } from '@tabler/icons-react'
import type { Screen } from '../../platform/web/screen.ts'
import { recordHoliday } from '../calendarContract.ts'
import { navigationWords } from '../navigationWords.ts'

export const screens: readonly Screen[] = [
  {
    path: '/quan-tri/lich',
    load: () => import('./CalendarPage.tsx'),
    navigation: {
      group: 'administration',
      label: (language) => navigationWords[language].calendar,
      icon: IconCalendarCog,
      needs: recordHoliday,
    },
  },
  { path: '/quan-tri/lich/nhap', load: () => import('./ImportCalendarPage.tsx') },
  { path: '/quan-tri/lich/nhap/$calendarImportId', load: () => import('./CalendarImportPage.tsx') },
]
