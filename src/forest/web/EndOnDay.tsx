// What stands ends on a day, for a reason in words; the answers are kept on the device until it is ended.
import { Button, Stack, Textarea } from '@mantine/core'
import type { CommandContract, InputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'

interface EndOnDayProps<End extends CommandContract> {
  readonly contract: End
  /** The id of what is ended. */
  readonly about: string
  readonly inputOf: (endsOn: string, reason: string) => InputOf<End>
  /** Where the server says what is wrong with the day: `/validTo`. */
  readonly dayPointer: string
  /** No day before this one. */
  readonly from: string
  readonly labels: { readonly endsOn: string; readonly reason: string; readonly end: string }
  readonly onEnded: () => void
}

export function EndOnDay<End extends CommandContract>({
  contract,
  about,
  inputOf,
  dayPointer,
  from,
  labels,
  onEnded,
}: EndOnDayProps<End>) {
  const { today } = useSignIn().office
  const draft = useDraft(`${contract.name} ${about}`, { endsOn: '', reason: '' })
  const ending = useCommand(contract)
  const { endsOn, reason } = draft.value
  const end = async () => {
    if (!(await ending.send(inputOf(endsOn, reason.trim()), { id: draft.commandId }))) return
    await draft.discard()
    onEnded()
  }
  if (!draft.isReady) return null
  return (
    <Stack gap={12} maw={560}>
      <DateField
        label={labels.endsOn}
        value={endsOn}
        min={from}
        max={today}
        onChange={(next) => draft.change({ endsOn: next })}
        error={ending.faultAt(dayPointer)}
        required
      />
      <Textarea
        label={labels.reason}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        error={ending.faultAt('/reason')}
        withAsterisk
      />
      <ProblemNote problem={ending.problem} />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void end()}
        loading={ending.isSending}
        disabled={endsOn === '' || reason.trim().length < 5}
      >
        {labels.end}
      </Button>
    </Stack>
  )
}
