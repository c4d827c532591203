import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import { Gate } from './Gate.tsx'
import classes from './gate.module.css'
import { Personas } from './Personas.tsx'
import { useOpening } from './useOpening.ts'

/** User name and password; where the data are invented, also one click on a person. */
export default function SignInPage() {
  const words = useWords(platformWords).signIn
  const { office } = useSignIn()
  const { send, isSending, problem } = useOpening()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = userName.trim().toLowerCase()
    void send('signIn.open', { userName: name, password, ...(asksCode ? { code: code.trim() } : {}) })
  }
  useEffect(() => {
    if (problem?.code === 'signIn.codeNeeded') setAsksCode(true)
  }, [problem])
  return (
    <Gate title={words.title}>
      {(office.offersPersonas ?? office.isDemonstration) && <Personas />}
      <form className={classes.form} onSubmit={submit}>
        {problem?.code === 'signIn.codeNeeded' ? null : <ProblemNote problem={problem} />}
        <TextInput
          label={words.userName}
          value={userName}
          onChange={(event) => setUserName(event.currentTarget.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="md"
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={words.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': words.show }}
        />
        {asksCode ? (
          <TextInput
            label={words.code}
            description={words.codeWhy}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            maxLength={20}
            size="md"
            required
            withAsterisk={false}
            autoFocus
          />
        ) : null}
        <Button type="submit" size="md" loading={isSending}>
          {words.open}
        </Button>
        <p className={classes.note}>{words.forgotten}</p>
      </form>
    </Gate>
  )
}
