import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { DatePicker, DatesProvider } from '@mantine/dates'
import { useLanguage } from './useWords.ts'

interface CalendarProps {
  readonly value: string
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly onChoose: (isoDate: string) => void
}

/** The month of a DateField; loaded when it is opened. */
export function Calendar({ value, min, max, onChoose }: CalendarProps) {
  const language = useLanguage()
  return (
    <DatesProvider settings={{ locale: language === 'vi' ? 'vi' : 'en', firstDayOfWeek: 1 }}>
      <DatePicker
        value={value || null}
        {...(value ? { defaultDate: value } : {})}
        {...(min ? { minDate: min } : {})}
        {...(max ? { maxDate: max } : {})}
        onChange={(chosen) => chosen && onChoose(chosen)}
      />
    </DatesProvider>
  )
}
