import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useUnitWords } from './useUnitWords.ts'

export interface OneTimeLink {
  readonly link: string
  readonly linkExpiresAt: string
}

interface OneTimeLinkPanelProps {
  readonly link: OneTimeLink
  readonly name: string
  readonly onClose: () => void
}

/** The link by which somebody sets a password: shown this once, kept nowhere else. */
export function OneTimeLinkPanel({ link, name, onClose }: OneTimeLinkPanelProps) {
  const words = useUnitWords().account
  const [said, setSaid] = useState('')
  const address = `${location.origin}/dat-mat-khau#${link.link}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
  }
  return (
    <SidePanel title={`${words.linkTitle}: ${name}`} onClose={onClose} width={400}>
      <Stack gap={14}>
        <Alert color="nang" variant="light">
          {words.linkOnce}
        </Alert>
        <TextInput
          label={words.linkTitle}
          value={address}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          data-one-time-link
        />
        <Text size="sm" c="dimmed">
          {words.linkExpires(instantText(link.linkExpiresAt))}
        </Text>
        <Button leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />} onClick={() => void copy()}>
          {words.copyLink}
        </Button>
        <Text size="sm" role="status">
          {said}
        </Text>
        <Button variant="default" onClick={onClose}>
          {words.linkDone}
        </Button>
      </Stack>
    </SidePanel>
  )
}
