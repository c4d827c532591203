// The address by which QGIS and other map programs read the register: shown once, made anew or ended at will.
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { instantText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { endFeatureAddress, openFeatureAddress, showFeatureAddress } from '../../units/featureAddressContract.ts'
import { forestWords } from '../words.ts'

export function QgisAddress() {
  const words = useWords(forestWords).plotFeatures
  const known = useRead(showFeatureAddress, {})
  const opening = useCommand(openFeatureAddress)
  const ending = useCommand(endFeatureAddress)
  const [address, setAddress] = useState('')
  const madeAt = known.data?.madeAt ?? null
  const make = async () => {
    const outcome = await opening.send({})
    if (outcome?.state === 'accepted') setAddress(`${location.origin}${outcome.answer.path}`)
    void known.refetch()
  }
  const end = async () => {
    if (!(await ending.send({}))) return
    setAddress('')
    void known.refetch()
    notify(words.ended)
  }
  return (
    <Stack gap={10}>
      <Text size="sm">{words.why}</Text>
      {address ? (
        <Group align="flex-end" gap={8} wrap="nowrap">
          <TextInput label={words.address} description={words.once} value={address} readOnly style={{ flex: 1 }} />
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {madeAt ? words.since(instantText(madeAt)) : words.none}
        </Text>
      )}
      <Group gap={8}>
        <Button variant="default" loading={opening.isSending} onClick={() => void make()}>
          {madeAt ? words.renew : words.make}
        </Button>
        {madeAt ? (
          <Button variant="default" loading={ending.isSending} onClick={() => void end()}>
            {words.end}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={opening.problem ?? ending.problem ?? known.error ?? undefined} />
    </Stack>
  )
}
