import { Alert, Button, Group, Stack } from '@mantine/core'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../platform/web/problemError.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useUnitWords } from './useUnitWords.ts'

interface FormEndProps<Value extends object> {
  readonly draft: Draft<Value>
  /** What is still open, in one sentence. */
  readonly open: string | undefined
  readonly problem: ProblemError | undefined
  readonly act: string
  readonly isSending: boolean
  readonly onSend: () => void
}

/** The foot of a long form: what is wrong, the state of the draft, the one button. */
export function FormEnd<Value extends object>({ draft, open, problem, act, isSending, onSend }: FormEndProps<Value>) {
  const words = useUnitWords().general
  return (
    <Stack gap={12} mt={20}>
      <div role="alert">
        {open ? (
          <Alert color="dat" variant="light">
            {open}
          </Alert>
        ) : null}
      </div>
      <ProblemNote problem={problem} kept={words.kept} />
      <Group justify="space-between">
        <DraftNote draft={draft} />
        <Button onClick={onSend} loading={isSending}>
          {act}
        </Button>
      </Group>
    </Stack>
  )
}
