import { Button, Stack, Text, Textarea } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type CalendarDayRow, withdrawHoliday } from '../calendarContract.ts'
import { lawWords } from '../words.ts'

/** The day is again what its weekday says. */
export function WithdrawDay({ day, onClose }: { readonly day: CalendarDayRow; readonly onClose: () => void }) {
  const words = useWords(lawWords).calendar
  const form = useForm(withdrawHoliday, { calendarDayId: day.id })
  return (
    <SidePanel title={words.withdrawOf(dateText(day.dayOn))} onClose={onClose} width={400}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!(await form.submit())) return
          notify(words.withdrawn)
          onClose()
        }}
      >
        <Stack gap={14}>
          <Text size="sm">
            {day.name}, {day.instrument}
          </Text>
          <Textarea
            label={words.withdrawWhy}
            value={form.value.reason ?? ''}
            onChange={(event) => form.change({ reason: event.currentTarget.value })}
            error={form.faultAt('/reason')}
            autosize
            minRows={2}
            withAsterisk
            aria-required
          />
          <ProblemNote problem={form.problem} />
          <Button type="submit" loading={form.isSending}>
            {words.withdraw}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}
