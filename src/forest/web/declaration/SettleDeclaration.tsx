// The end of a declaration: the change of the register that came of it, or why there is none.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { type DeclarationRow, settleDeclaration, type showDeclaration } from '../../declarationContract.ts'
import { forestWords } from '../../words.ts'

interface SettleDeclarationProps {
  readonly row: DeclarationRow
  readonly changes: OutputOf<typeof showDeclaration>['changes']
}

export function SettleDeclaration({ row, changes }: SettleDeclarationProps) {
  const words = useWords(forestWords)
  const { declaration: said } = words
  const draft = useDraft(`${settleDeclaration.name} ${row.id}`, { changeId: '', reason: '' })
  const settling = useCommand(settleDeclaration)
  const { changeId, reason } = draft.value
  const settle = async (isEntered: boolean) => {
    const end = isEntered ? { changeId } : { reason: reason.trim() }
    if (!(await settling.send({ changeDeclarationId: row.id, ...end }, { id: draft.commandId }))) return
    await draft.discard()
    notify(isEntered ? said.entered : said.refused)
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={said.settle}>
      <Stack gap={12} maw={560}>
        {row.declarationState === 'confirmed' ? (
          <>
            <Text size="sm" c="dimmed">
              {said.recordFirst}
            </Text>
            <SelectField
              label={said.change}
              options={changes.map(({ id, changeCause, validFrom }) => ({
                value: id,
                label: said.changeSaid(words.changeCause[changeCause], dateText(validFrom)),
              }))}
              value={changeId}
              onChange={(next) => draft.change({ changeId: next })}
              error={settling.faultAt('/changeId')}
              size="md"
            />
            <Group gap={8}>
              <Button onClick={() => void settle(true)} loading={settling.isSending} disabled={changeId === ''}>
                {said.enter}
              </Button>
              <Button component={PageLink} to={`/rung/${row.plotId}/bien-dong`} variant="default">
                {said.recordChange}
              </Button>
            </Group>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {words.problems['changeDeclaration.notConfirmed']()}
          </Text>
        )}
        <Textarea
          label={said.reason}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
          error={settling.faultAt('/reason')}
        />
        <ProblemNote problem={settling.problem} />
        <Group>
          <Button
            variant="default"
            onClick={() => void settle(false)}
            loading={settling.isSending}
            disabled={reason.trim().length < 5}
          >
            {said.refuse}
          </Button>
        </Group>
      </Stack>
    </RecordSection>
  )
}
