import { Stack, Title } from '@mantine/core'

/** One question of a form, in the order of the event. */
export function FormSection({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Stack component="section" gap={14} aria-label={title}>
      <Title order={2} fz={15} lh="20px" fw={600}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}
