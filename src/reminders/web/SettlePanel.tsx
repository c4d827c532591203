import { Button, Stack, Text, Textarea } from '@mantine/core'
import { dateText, instantText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { listEscalations, settleEscalation } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'

/** One matter that was passed up: what is known of it, and what was decided or is to be. */
export function SettlePanel({
  escalationId,
  onClose,
}: {
  readonly escalationId: string
  readonly onClose: () => void
}) {
  const words = useWords(remindersWords)
  const row = useRead(listEscalations, { history: true, pageSize: 1000 }).data?.rows.find(
    ({ id }) => id === escalationId,
  )
  const form = useForm(settleEscalation, { escalationId })
  if (!row) return null
  return (
    <SidePanel title={row.agencyName} onClose={onClose} width={400}>
      <Stack gap={14}>
        <Text lang="vi">
          <PageLink to={row.path}>{row.subject}</PageLink>
        </Text>
        <Text size="sm">
          {words.message.due(dateText(row.dueOn))}.{' '}
          {row.doneOn ? words.standing.done : words.standing.late(row.workingDaysLate)}. {words.columns.lastChasedOn}:{' '}
          {row.lastChasedOn ? dateText(row.lastChasedOn) : words.chasing.never}.
        </Text>
        {row.settlement && row.settledAt ? (
          <Text>
            {row.settlement}
            <br />
            <Text span size="sm" c="dimmed">
              {words.escalation.by(row.settledBy ?? '', instantText(row.settledAt))}
            </Text>
          </Text>
        ) : null}
        {row.maySettle ? (
          <form
            noValidate
            onSubmit={async (event) => {
              event.preventDefault()
              if (!(await form.submit())) return
              notify(words.escalation.settled)
              onClose()
            }}
          >
            <Stack gap={14}>
              <Textarea
                label={words.escalation.text}
                value={form.value.text ?? ''}
                onChange={(event) => form.change({ text: event.currentTarget.value })}
                error={form.faultAt('/text')}
                autosize
                minRows={3}
                withAsterisk
                aria-required
              />
              <ProblemNote problem={form.problem} kept={words.shared.kept} />
              <Button type="submit" loading={form.isSending}>
                {words.escalation.settle}
              </Button>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </SidePanel>
  )
}
