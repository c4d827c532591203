import { Button, Stack, Text } from '@mantine/core'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../platform/web/problemError.ts'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface FormPanelProps<Outcome> {
  readonly title: string
  /** What this does, in a sentence, before the fields. */
  readonly why?: string
  /** The button: verb and thing. */
  readonly act: string
  readonly form: {
    readonly isSending: boolean
    readonly problem: ProblemError | undefined
    /** Undefined when something is not right: then the fields say what. */
    submit(): Promise<Outcome | undefined>
  }
  /** What is said when it is done, before the panel closes; or what happens then. */
  readonly done: string | ((outcome: Outcome) => void)
  readonly onClose: () => void
  readonly children: React.ReactNode
  readonly width?: number
}

/** A short form beside what it is about. A refusal keeps everything that was entered. */
export function FormPanel<Outcome extends object>(props: FormPanelProps<Outcome>) {
  const { title, why, act, form, done, onClose, children, width = 400 } = props
  const words = useUnitWords()
  const submit = async () => {
    const outcome = await form.submit()
    if (!outcome) return
    if (typeof done === 'function') {
      done(outcome)
      return
    }
    notify(done)
    onClose()
  }
  return (
    <SidePanel title={title} onClose={onClose} width={width}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap={14}>
          {why ? (
            <Text size="sm" c="dimmed">
              {why}
            </Text>
          ) : null}
          {children}
          <ProblemNote problem={form.problem} kept={words.general.kept} />
          <Button type="submit" loading={form.isSending}>
            {act}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}
