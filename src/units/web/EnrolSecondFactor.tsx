// Turning the second factor on: scan, confirm with a first code, keep the recovery codes.
import { Alert, Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { secondFactorWords } from '../secondFactor/words.ts'
import { beginSecondFactor, confirmSecondFactor } from '../secondFactorContract.ts'
import classes from './secondFactor.module.css'

export function EnrolSecondFactor({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(secondFactorWords)
  const beginning = useCommand(beginSecondFactor)
  const confirming = useCommand(confirmSecondFactor)
  const [begun, setBegun] = useState<{ readonly secret: string; readonly qrRows: readonly string[] }>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [code, setCode] = useState('')
  const begin = async () => {
    const outcome = await beginning.send({})
    if (outcome?.state === 'accepted') setBegun(outcome.answer)
  }
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await confirming.send({ code: code.trim() })
    if (outcome?.state === 'accepted') setCodes(outcome.answer.recoveryCodes)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (!begun)
    return (
      <Stack gap={10} align="flex-start">
        <ProblemNote problem={beginning.problem} />
        <Button onClick={() => void begin()} loading={beginning.isSending}>
          {words.begin}
        </Button>
      </Stack>
    )
  return (
    <form onSubmit={(event) => void confirm(event)}>
      <Stack gap={14} align="flex-start">
        <Text size="sm">{words.scan}</Text>
        <QrCode rows={begun.qrRows} label={words.qr} />
        <Text size="sm">
          {words.byHand}: <Code data-totp-secret>{begun.secret}</Code>
        </Text>
        <TextInput
          label={words.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          withAsterisk={false}
        />
        <ProblemNote problem={confirming.problem} />
        <Button type="submit" loading={confirming.isSending} disabled={code.replace(/\s/g, '').length !== 6}>
          {words.confirm}
        </Button>
      </Stack>
    </form>
  )
}

/** Black on white in both themes, with the quiet border that readers of QR codes need. */
function QrCode({ rows, label }: { readonly rows: readonly string[]; readonly label: string }) {
  const size = rows.length + 8
  const squares = rows.flatMap((row, y) =>
    [...row].flatMap((sign, x) => (sign === '1' ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  )
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}

export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const words = useWords(secondFactorWords)
  const [said, setSaid] = useState('')
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setSaid(words.copied)
  }
  return (
    <Stack gap={12} align="flex-start">
      <Alert color="nang" variant="light" title={words.recoveryTitle}>
        {words.recoveryOnce}
      </Alert>
      <ul className={classes.codes} data-recovery-codes>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap={8}>
        <Button variant="default" onClick={() => void copy()}>
          {words.recoveryCopy}
        </Button>
        <Button onClick={onDone}>{words.recoveryDone}</Button>
      </Group>
      <Text size="sm" role="status">
        {said}
      </Text>
    </Stack>
  )
}
