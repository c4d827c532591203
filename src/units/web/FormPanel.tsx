import { Button, Stack, Text } from '@mantine/core'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../platform/web/problemError.ts'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface FormPanelProps {
  readonly title: string
  /** What this does, in a sentence, before the fields. */
  readonly why?: string
  /** The button: verb and thing. */
  readonly act: string
  readonly isSending: boolean
  readonly problem: ProblemError | undefined
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: React.ReactNode
  readonly width?: number
}

/** A short form beside what it is about. A refusal keeps everything that was entered. */
export function FormPanel(props: FormPanelProps) {
  const { title, why, act, isSending, problem, onSubmit, onClose, children, width = 400 } = props
  const words = useUnitWords()
  return (
    <SidePanel title={title} onClose={onClose} width={width}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Stack gap={14}>
          {why ? (
            <Text size="sm" c="dimmed">
              {why}
            </Text>
          ) : null}
          {children}
          <ProblemNote problem={problem} kept={words.general.kept} />
          <Button type="submit" loading={isSending}>
            {act}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  )
}
