// One side says what it found on the spot; may be sent without network.
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import type { ConfirmingSide } from '../../declaration/declaration.ts'
import { confirmForCommune, confirmForRangers, type DeclarationRow } from '../../declarationContract.ts'
import { forestWords } from '../../words.ts'

interface ConfirmDeclarationProps {
  readonly side: ConfirmingSide
  readonly row: DeclarationRow
}

export function ConfirmDeclaration({ side, row }: ConfirmDeclarationProps) {
  const { declaration: said } = useWords(forestWords)
  const { today } = useSignIn().office
  const contract = side === 'commune' ? confirmForCommune : confirmForRangers
  const draft = useDraft(`${contract.name} ${row.id}`, { seenOn: today, remark: '' })
  const confirming = useCommand(contract)
  const { seenOn, remark } = draft.value
  const confirm = async (isTrue: boolean) => {
    const input = {
      changeDeclarationId: row.id,
      isTrue,
      seenOn,
      ...written({ remark }),
    }
    if (!(await confirming.send(input, { id: draft.commandId, title: said.confirmFor[side] }))) return
    await draft.discard()
    notify(said.confirmed)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={said.confirmFor[side]}>
      <Stack gap={12} maw={560}>
        <DateField
          label={said.seenOn}
          value={seenOn}
          min={row.happenedOn}
          max={today}
          onChange={(next) => draft.change({ seenOn: next })}
          error={confirming.faultAt('/seenOn')}
          required
        />
        <Textarea
          label={said.remark}
          autosize
          minRows={2}
          maxLength={2000}
          value={remark}
          onChange={(event) => draft.change({ remark: event.currentTarget.value })}
          error={confirming.faultAt('/remark')}
        />
        <ProblemNote problem={confirming.problem} />
        <Group gap={8}>
          <Button onClick={() => void confirm(true)} loading={confirming.isSending} disabled={seenOn === ''}>
            {said.true}
          </Button>
          <Button
            variant="default"
            onClick={() => void confirm(false)}
            loading={confirming.isSending}
            disabled={seenOn === '' || remark.trim().length < 3}
          >
            {said.false}
          </Button>
        </Group>
      </Stack>
    </RecordSection>
  )
}
