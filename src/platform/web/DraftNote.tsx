import { Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { instantText, timeText } from '../format.ts'
import { platformWords } from '../words/platformWords.ts'
import { notify } from './notices.ts'
import type { Draft } from './useDraft.ts'
import { useWords } from './useWords.ts'

/** The line of a form: `Nháp đã lưu 07:40`, `Tiếp tục nháp …`, and giving it up, which can be taken back. */
export function DraftNote<Value extends object>({ draft }: { readonly draft: Draft<Value> }) {
  const words = useWords(platformWords).draft
  if (draft.hasFailed)
    return (
      <Text role="alert" size="sm" c="var(--bad)">
        {words.failed}
      </Text>
    )
  if (!draft.savedAt) return null
  const giveUp = async () => {
    const { value } = draft
    await draft.discard()
    notify(words.discarded, () => draft.change(value))
  }
  return (
    <Group gap={8} wrap="wrap">
      <IconDeviceFloppy size={16} stroke={1.75} color="var(--text-3)" aria-hidden />
      <Text size="sm" c="dimmed" role="status">
        {draft.continuedFrom === draft.savedAt
          ? words.continued(instantText(draft.savedAt))
          : words.saved(timeText(draft.savedAt))}
      </Text>
      <Button variant="subtle" size="compact-sm" color="gray" c="var(--text-2)" onClick={() => void giveUp()}>
        {words.discard}
      </Button>
    </Group>
  )
}
