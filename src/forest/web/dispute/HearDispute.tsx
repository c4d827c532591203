// A hearing of a dispute: when, how many came, what came of it, its minutes. Names of those who came are asked nowhere.
import { Button, Stack, Textarea } from '@mantine/core'
import { countOf } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { CountField } from '../../../platform/web/form/CountField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { hearDispute } from '../../disputeContract.ts'
import type { ForestWords } from '../../words.ts'

interface HearingDraft {
  readonly heldOn: string
  readonly attended: string
  readonly outcome: string
  readonly fileIds: readonly string[]
}
const nothingYet: HearingDraft = { heldOn: '', attended: '', outcome: '', fileIds: [] }

export function HearDispute({ disputeId, words }: { readonly disputeId: string; readonly words: ForestWords }) {
  const { dispute } = words
  const { today } = useSignIn().office
  const draft = useDraft<HearingDraft>(`${hearDispute.name} ${disputeId}`, nothingYet)
  const hearing = useCommand(hearDispute)
  const { heldOn, attended, outcome, fileIds } = draft.value
  const hear = async () => {
    const [fileId] = fileIds
    const known = { ...(attended === '' ? {} : { attended: countOf(attended) ?? 0 }), ...(fileId ? { fileId } : {}) }
    const input = { disputeId, heldOn, outcome: outcome.trim(), ...known }
    if (!(await hearing.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(dispute.heard)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={dispute.hear}>
      <Stack gap={12} maw={560}>
        <DateField
          label={dispute.heldOn}
          value={heldOn}
          max={today}
          onChange={(next) => draft.change({ heldOn: next })}
          error={hearing.faultAt('/heldOn')}
          required
        />
        <CountField
          label={dispute.attended}
          value={attended}
          onChange={(next) => draft.change({ attended: next })}
          error={hearing.faultAt('/attended')}
        />
        <Textarea
          label={dispute.outcome}
          value={outcome}
          onChange={(event) => draft.change({ outcome: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={4000}
          error={hearing.faultAt('/outcome')}
          withAsterisk
        />
        <PhotoField
          label={dispute.record}
          purpose="document"
          maximum={1}
          value={fileIds}
          onChange={(next) => draft.change({ fileIds: next })}
          error={hearing.faultAt('/fileId')}
        />
        <ProblemNote problem={hearing.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void hear()}
          loading={hearing.isSending}
          disabled={heldOn === '' || outcome.trim().length < 3}
        >
          {dispute.hear}
        </Button>
      </Stack>
    </RecordSection>
  )
}
