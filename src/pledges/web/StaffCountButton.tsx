import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { countOf } from '../../platform/typed.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { type CoverageRow, recordStaffCount } from '../contract.ts'
import type { PledgesWords } from '../words.ts'

/** How many people the agency has, on which day, by which paper. */
export function StaffCountButton({ row, words }: { readonly row: CoverageRow; readonly words: PledgesWords }) {
  const { today } = useSignIn().office
  const [isOpen, setOpen] = useState(false)
  const [people, setPeople] = useState(row.staff === null ? '' : String(row.staff))
  const [countedOn, setCountedOn] = useState(today)
  const [source, setSource] = useState('')
  const { send, isSending, problem } = useCommand(recordStaffCount)
  const counted = countOf(people)
  const record = async () => {
    if (counted === undefined) return
    const outcome = await send({ agencyId: row.agencyId, countedOn, people: counted, source: source.trim() })
    if (!outcome) return
    notify(words.coverage.staffRecorded)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={words.coverage.setStaffOf(row.agencyName)}
        >
          {words.coverage.setStaff}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <TextInput
            label={words.field.people}
            value={people}
            onChange={(event) => setPeople(event.currentTarget.value)}
            inputMode="numeric"
            required
            data-autofocus
          />
          <DateField label={words.field.countedOn} value={countedOn} onChange={setCountedOn} max={today} required />
          <TextInput
            label={words.field.source}
            placeholder={words.field.sourceExample}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            maxLength={300}
            required
          />
          <ProblemNote problem={problem} />
          <Button
            onClick={() => void record()}
            loading={isSending}
            disabled={counted === undefined || countedOn === '' || source.trim().length < 3}
          >
            {words.coverage.setStaff}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
