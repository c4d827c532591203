import { Button, Group, Popover, Stack, Text, Textarea } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { exportAddress } from '../client.ts'
import { useWords } from '../useWords.ts'
import type { ExportMenuProps } from './ListTools.tsx'

/** A list of people as a file: the reason first, then the file. */
export function GuardedExport({ read, input, columns }: ExportMenuProps) {
  const words = useWords(platformWords).list
  const [reason, setReason] = useState('')
  const wish = { ...input, reason: reason.trim() }
  const isOpen = wish.reason.length >= 5
  return (
    <Popover position="bottom-end" width={320} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconDownload size={16} stroke={1.75} />}>
          {words.export}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <Textarea
            label={words.exportReason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            required
            data-autofocus
          />
          <Text size="sm" c="dimmed">
            {words.exportReasonNote}
          </Text>
          <Group gap={8}>
            {(['xlsx', 'csv'] as const).map((ending) =>
              isOpen ? (
                <Button
                  key={ending}
                  component="a"
                  variant="default"
                  href={exportAddress(read, ending, wish, columns)}
                  download
                >
                  {words[ending]}
                </Button>
              ) : (
                <Button key={ending} variant="default" disabled>
                  {words[ending]}
                </Button>
              ),
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
