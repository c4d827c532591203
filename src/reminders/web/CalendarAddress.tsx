import { Button, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { endCalendarFeed, openCalendarFeed } from '../contract.ts'
import { remindersWords } from '../words.ts'
import type { ReminderSettings } from './SettingsPage.tsx'

/** The secret address for a calendar program: shown once, changed or ended at will. */
export function CalendarAddress({ settings }: { readonly settings: ReminderSettings }) {
  const words = useWords(remindersWords).settings
  const opening = useCommand(openCalendarFeed)
  const ending = useCommand(endCalendarFeed)
  const [address, setAddress] = useState('')
  const hasFeed = settings.calendarFeedMadeAt !== null
  const make = async () => {
    const outcome = await opening.send({})
    if (outcome?.state === 'accepted') setAddress(`${location.origin}${outcome.answer.path}`)
  }
  const end = async () => {
    if (!(await ending.send({}))) return
    setAddress('')
    notify(words.feedEnded)
  }
  return (
    <Stack component="section" gap={14} mt={28} aria-label={words.calendar}>
      <Title order={2}>{words.calendar}</Title>
      <Text size="sm" c="dimmed">
        {words.calendarWhy}
      </Text>
      {address ? (
        <Group align="flex-end" gap={8} wrap="nowrap">
          <TextInput
            label={words.feedAddress}
            description={words.feedOnce}
            value={address}
            readOnly
            data-calendar-address
            style={{ flex: 1 }}
          />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      ) : (
        <Text size="sm">
          {settings.calendarFeedMadeAt ? words.feedSince(instantText(settings.calendarFeedMadeAt)) : words.noFeed}
        </Text>
      )}
      <Group gap={8}>
        <Button variant="default" loading={opening.isSending} onClick={() => void make()}>
          {hasFeed ? words.renewFeed : words.openFeed}
        </Button>
        {hasFeed ? (
          <Button variant="default" loading={ending.isSending} onClick={() => void end()}>
            {words.endFeed}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={opening.problem ?? ending.problem} />
    </Stack>
  )
}
