import { Button, Stack, Textarea } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { answerChase } from '../chaseContract.ts'
import { remindersWords } from '../words.ts'

interface AnswerPanelProps {
  readonly chaseId: string
  readonly unit: { readonly agencyId: string; readonly agencyName: string }
  readonly chasedOn: string
  readonly onClose: () => void
}

/** What a chased unit says. */
export function AnswerPanel({ chaseId, unit, chasedOn, onClose }: AnswerPanelProps) {
  const words = useWords(remindersWords)
  const { today } = useSignIn().office
  const form = useForm(answerChase, { chaseId, agencyId: unit.agencyId, answeredOn: today })
  return (
    <SidePanel title={words.chase.answerOf(unit.agencyName)} onClose={onClose} width={400}>
      <form
        noValidate
        onSubmit={async (event) => {
          event.preventDefault()
          if (!(await form.submit())) return
          notify(words.chase.answered)
          onClose()
        }}
      >
        <Stack gap={14}>
          <DateField
            label={words.chase.answeredOn}
            value={form.value.answeredOn ?? ''}
            onChange={(answeredOn) => form.change({ answeredOn })}
            error={form.faultAt('/answeredOn')}
            min={chasedOn}
            max={today}
            required
          />
          <Textarea
            label={words.chase.answerText}
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
            {words.chase.answer}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}
