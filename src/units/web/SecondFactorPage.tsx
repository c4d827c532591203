// One's own second factor; for administrators also whether the office requires it of them.
import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dateOfInstant, dateText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { secondFactorWords } from '../secondFactor/words.ts'
import { endSecondFactor, renewRecoveryCodes, requireSecondFactor, showSecondFactor } from '../secondFactorContract.ts'
import { EnrolSecondFactor, RecoveryCodes } from './EnrolSecondFactor.tsx'
import { Section } from './Section.tsx'

export default function SecondFactorPage() {
  const words = useWords(secondFactorWords)
  const mayI = useMayI()
  const { data, refetch } = useRead(showSecondFactor, {})
  const [isEnrolling, setEnrolling] = useState(false)
  const requiring = useCommand(requireSecondFactor)
  if (!data) return null
  const done = () => {
    setEnrolling(false)
    notify(words.turnedOn)
    void refetch()
  }
  return (
    <Page shape="form">
      <PageHead
        title={words.title}
        sentence={words.why}
        above={
          <StateChip tone={data.isOn ? 'good' : 'neutral'}>
            {data.isOn && data.confirmedAt ? words.isOn(dateText(dateOfInstant(data.confirmedAt))) : words.isOff}
          </StateChip>
        }
      />
      {!data.hasPassword ? <Text>{words.noPassword}</Text> : null}
      {data.hasPassword && (!data.isOn || isEnrolling) ? (
        // Stays until the recovery codes were kept, although the factor is on by then.
        <div onClickCapture={() => setEnrolling(true)}>
          <EnrolSecondFactor onDone={done} />
        </div>
      ) : null}
      {data.isOn && !isEnrolling ? <WhileOn codesLeft={data.recoveryCodesLeft} onEnded={() => void refetch()} /> : null}
      {mayI(requireSecondFactor) ? (
        <Section title={words.office}>
          <Switch
            label={words.required}
            description={words.requiredWhy}
            checked={data.isRequired}
            onChange={async (event) => {
              const isRequired = event.currentTarget.checked
              if (await requiring.send({ isRequired })) notify(words.requiredSet)
            }}
          />
          <ProblemNote problem={requiring.problem} />
        </Section>
      ) : null}
    </Page>
  )
}

function WhileOn({ codesLeft, onEnded }: { readonly codesLeft: number; readonly onEnded: () => void }) {
  const words = useWords(secondFactorWords)
  const renewing = useCommand(renewRecoveryCodes)
  const ending = useCommand(endSecondFactor)
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<readonly string[]>()
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
  const renew = async () => {
    const outcome = await renewing.send({ code: code.trim() })
    if (outcome?.state !== 'accepted') return
    setCode('')
    setCodes(outcome.answer.recoveryCodes)
  }
  const end = async () => {
    if (!(await ending.send({ code: code.trim() }))) return
    notify(words.ended)
    onEnded()
  }
  return (
    <Stack gap={12} align="flex-start">
      <Text>{words.codesLeft(codesLeft)}</Text>
      <TextInput
        label={words.codeOrRecovery}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        maxLength={20}
      />
      <ProblemNote problem={renewing.problem ?? ending.problem} />
      <Group gap={8}>
        <Button variant="default" loading={renewing.isSending} disabled={code.length < 6} onClick={() => void renew()}>
          {words.renew}
        </Button>
        <Button variant="default" loading={ending.isSending} disabled={code.length < 6} onClick={() => void end()}>
          {words.end}
        </Button>
      </Group>
    </Stack>
  )
}
