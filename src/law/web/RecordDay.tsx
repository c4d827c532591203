import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordHoliday } from '../calendarContract.ts'
import { calendarDayKinds } from '../calendarDay.ts'
import { lawWords } from '../words.ts'

/** One day off or worked, with its paper. */
export function RecordDay({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const words = useWords(lawWords)
  const form = useForm(recordHoliday, { calendarDayKind: 'holiday', clause: null, isVerified: false })
  const { value, change, faultAt } = form
  const text = (name: 'name' | 'instrument' | 'clause', isRequired: boolean) => (
    <TextInput
      label={words.columns[name]}
      value={value[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value || (isRequired ? '' : null) })}
      error={faultAt(`/${name}`)}
      withAsterisk={isRequired}
      aria-required={isRequired}
      autoComplete="off"
    />
  )
  return (
    <SidePanel title={words.calendar.record} onClose={onClose} width={400}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!(await form.submit())) return
          notify(words.calendar.recorded)
          onClose()
        }}
      >
        <Stack gap={14}>
          <Text size="sm" c="dimmed">
            {words.calendar.recordWhy}
          </Text>
          <DateField
            label={words.columns.dayOn}
            value={value.dayOn ?? ''}
            onChange={(dayOn) => change({ dayOn })}
            error={faultAt('/dayOn')}
            min={`${year - 1}-01-01`}
            required
          />
          <SelectField
            label={words.columns.calendarDayKind}
            options={calendarDayKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
            value={value.calendarDayKind ?? ''}
            onChange={(calendarDayKind) => change({ calendarDayKind: calendarDayKind || 'holiday' })}
            required
          />
          {text('name', true)}
          {text('instrument', true)}
          {text('clause', false)}
          <Checkbox
            label={words.calendar.isVerified}
            checked={value.isVerified ?? false}
            onChange={(event) => change({ isVerified: event.currentTarget.checked })}
          />
          <ProblemNote problem={form.problem} />
          <Button type="submit" loading={form.isSending}>
            {words.calendar.record}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}
