// How a dispute ended. It changes no plot: what the register should say then is a proposal to whoever keeps it.
import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { settleDispute } from '../../disputeContract.ts'
import type { ForestWords } from '../../words.ts'

const nothingYet = {
  settledOn: '',
  decisionNumber: '',
  outcome: '',
  proposedChange: '',
  fileIds: [] as readonly string[],
}

export function SettleDispute({ disputeId, words }: { readonly disputeId: string; readonly words: ForestWords }) {
  const { dispute } = words
  const { today } = useSignIn().office
  const draft = useDraft(`${settleDispute.name} ${disputeId}`, nothingYet)
  const settling = useCommand(settleDispute)
  const { settledOn, fileIds, ...texts } = draft.value
  const { outcome, decisionNumber, proposedChange } = texts
  const said = (name: keyof typeof texts) => ({
    value: texts[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.change({ [name]: event.currentTarget.value }),
    error: settling.faultAt(`/${name}`),
  })
  const settle = async () => {
    const [fileId] = fileIds
    const known = {
      ...written({ decisionNumber, proposedChange }),
      ...(fileId ? { fileId } : {}),
    }
    const input = { disputeId, settledOn, outcome: outcome.trim(), ...known }
    if (!(await settling.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(dispute.settled)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={dispute.settle}>
      <Stack gap={12} maw={560}>
        <DateField
          label={dispute.settledOn}
          value={settledOn}
          max={today}
          onChange={(next) => draft.change({ settledOn: next })}
          error={settling.faultAt('/settledOn')}
          required
        />
        <TextInput label={dispute.decisionNumber} maxLength={100} {...said('decisionNumber')} />
        <Textarea label={dispute.outcome} autosize minRows={2} maxLength={4000} withAsterisk {...said('outcome')} />
        <Textarea
          label={dispute.proposedChange}
          description={dispute.proposedHelp}
          autosize
          minRows={2}
          maxLength={4000}
          {...said('proposedChange')}
        />
        <PhotoField
          label={dispute.decision}
          purpose="document"
          maximum={1}
          value={fileIds}
          onChange={(next) => draft.change({ fileIds: next })}
          error={settling.faultAt('/fileId')}
        />
        <ProblemNote problem={settling.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void settle()}
          loading={settling.isSending}
          disabled={settledOn === '' || outcome.trim().length < 3}
        >
          {dispute.settle}
        </Button>
      </Stack>
    </RecordSection>
  )
}
