import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { deviceName } from '../../platform/web/deviceName.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { addPushSubscription, chooseReminderPreference, endPushSubscription } from '../contract.ts'
import { remindersWords } from '../words.ts'
import { askPushService, canPush } from './pushService.ts'
import type { ReminderSettings } from './SettingsPage.tsx'

/** The browsers that show messages; this one can be added, each can be taken away. */
export function PushDevices({ settings }: { readonly settings: ReminderSettings }) {
  const words = useWords(remindersWords).settings
  const adding = useCommand(addPushSubscription)
  const choosing = useCommand(chooseReminderPreference)
  const ending = useCommand(endPushSubscription)
  const [refusal, setRefusal] = useState('')
  const [isAsking, setAsking] = useState(false)
  const add = async () => {
    setRefusal('')
    setAsking(true)
    const subscription = await askPushService(settings.pushPublicKey).catch(() => undefined)
    setAsking(false)
    if (!subscription) return setRefusal(words.refused)
    if (!(await adding.send(subscription))) return
    const { emailAddress, sendsEmail } = settings
    if (!settings.sendsPush) await choosing.send({ emailAddress, sendsEmail, sendsPush: true })
    notify(words.added)
  }
  return (
    <Stack gap={10}>
      {settings.subscriptions.length === 0 ? <Text size="sm">{words.noDevices}</Text> : null}
      {settings.subscriptions.map(({ id, device, madeAt }) => (
        <Group key={id} justify="space-between" gap={8}>
          <Text size="sm">
            {deviceName(device)}, {instantText(madeAt)}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={words.removeDeviceOf(deviceName(device))}
            onClick={() => void ending.send({ pushSubscriptionId: id })}
          >
            {words.removeDevice}
          </Button>
        </Group>
      ))}
      {canPush() ? (
        <div>
          <Button variant="default" loading={isAsking || adding.isSending} onClick={() => void add()}>
            {words.addDevice}
          </Button>
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {words.notSupported}
        </Text>
      )}
      {refusal ? (
        <Text role="alert" c="var(--bad)">
          {refusal}
        </Text>
      ) : null}
      <ProblemNote problem={adding.problem ?? ending.problem} />
    </Stack>
  )
}
