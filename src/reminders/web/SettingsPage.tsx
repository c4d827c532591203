// How a person is reminded besides the bell: letters, messages on devices, a calendar.

import { Alert, Button, Checkbox, Stack, TextInput, Title } from '@mantine/core'
import { useEffect } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { chooseReminderPreference, readReminderSettings } from '../contract.ts'
import { remindersWords } from '../words.ts'
import { CalendarAddress } from './CalendarAddress.tsx'
import { PushDevices } from './PushDevices.tsx'

export type ReminderSettings = OutputOf<typeof readReminderSettings>

export default function SettingsPage() {
  const words = useWords(remindersWords)
  const { data, error, refetch } = useRead(readReminderSettings, {})
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page shape="form">
      <PageHead
        title={words.settings.title}
        sentence={words.settings.why}
        crumbs={[{ label: words.reminder.title, to: '/nhac-viec' }]}
      />
      <Preferences settings={data} />
      <CalendarAddress settings={data} />
    </Page>
  )
}

function Preferences({ settings }: { readonly settings: ReminderSettings }) {
  const words = useWords(remindersWords).settings
  const { emailAddress, sendsEmail, sendsPush } = settings
  const form = useForm(chooseReminderPreference, { emailAddress, sendsEmail, sendsPush })
  const { value, change, faultAt } = form
  // A device that is added turns messages on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the server says something new
  useEffect(() => change({ sendsPush }), [sendsPush])
  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if (await form.submit()) notify(words.saved)
      }}
    >
      <Stack gap={14} mt={16}>
        <Title order={2}>{words.email}</Title>
        {settings.hasMailServer ? null : (
          <Alert color="nang" role="status">
            {words.noMailServer}
          </Alert>
        )}
        <TextInput
          label={words.emailAddress}
          description={words.whatMailSays}
          type="email"
          autoComplete="email"
          value={value.emailAddress ?? ''}
          onChange={(event) => change({ emailAddress: event.currentTarget.value.trim() || null })}
          error={faultAt('/emailAddress')}
        />
        <Checkbox
          label={words.sendsEmail}
          checked={value.sendsEmail ?? false}
          onChange={(event) => change({ sendsEmail: event.currentTarget.checked })}
        />
        <Title order={2}>{words.push}</Title>
        <Checkbox
          label={words.sendsPush}
          checked={value.sendsPush ?? false}
          onChange={(event) => change({ sendsPush: event.currentTarget.checked })}
        />
        <PushDevices settings={settings} />
        <ProblemNote problem={form.problem} />
        <div>
          <Button type="submit" loading={form.isSending}>
            {words.save}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
