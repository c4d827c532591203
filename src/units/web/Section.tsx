import { Group, Stack, Title } from '@mantine/core'

interface SectionProps {
  readonly title: string
  /** Buttons of this part, at the right of its title. */
  readonly actions?: React.ReactNode
  readonly children: React.ReactNode
}

/** One part of a record's page. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <Stack component="section" gap={10} mt={28} aria-label={title}>
      <Group justify="space-between" gap={8} mih={34}>
        <Title order={2}>{title}</Title>
        {actions ? <Group gap={8}>{actions}</Group> : null}
      </Group>
      {children}
    </Stack>
  )
}
