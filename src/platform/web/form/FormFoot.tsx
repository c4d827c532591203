import { Alert, Group, Stack, Text } from '@mantine/core'

interface FormFootProps {
  /** What is wrong, in one sentence; undefined = nothing. */
  readonly problem?: string | undefined
  /** The state of the draft: "nháp đã lưu 07:40". */
  readonly draftLine?: React.ReactNode
  readonly children: React.ReactNode
}

/** The foot of a form: what is wrong, the state of the draft, the one main button. */
export function FormFoot({ problem, draftLine, children }: FormFootProps) {
  return (
    <Stack gap={10}>
      <div role="alert">
        {problem ? (
          <Alert color="dat" variant="light">
            {problem}
          </Alert>
        ) : null}
      </div>
      <Group justify="space-between" gap={12}>
        <Text size="sm" c="dimmed">
          {draftLine}
        </Text>
        {children}
      </Group>
    </Stack>
  )
}
