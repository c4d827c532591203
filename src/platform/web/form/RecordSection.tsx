import { Stack, Title } from '@mantine/core'

/** One part of a record's page. */
export function RecordSection({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Stack component="section" gap={10} mt={28} aria-label={title}>
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  )
}
