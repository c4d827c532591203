import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { notify } from '../notices.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useSignIn } from '../signIn.ts'
import { useWords } from '../useWords.ts'
import { Gate } from './Gate.tsx'
import classes from './gate.module.css'
import { NewPassword } from './NewPassword.tsx'
import { useOpening } from './useOpening.ts'

/** Changing one's own password; the first one must be changed before anything else. */
export default function ChangePasswordPage() {
  const words = useWords(platformWords).signIn
  const { mustChangePassword } = useSignIn()
  const { send, isSending, problem } = useOpening()
  const [oldPassword, setOldPassword] = useState('')
  const [value, setValue] = useState({ password: '', again: '' })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (value.password !== value.again) return
    if (await send('password.change', { oldPassword, password: value.password })) notify(words.changed)
  }
  return (
    <Gate title={words.changeTitle}>
      {mustChangePassword && <p className={classes.note}>{words.changeWhy}</p>}
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <ProblemNote problem={problem} />
        <PasswordInput
          label={words.oldPassword}
          value={oldPassword}
          onChange={(event) => setOldPassword(event.currentTarget.value)}
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': words.show }}
        />
        <NewPassword {...value} onChange={(changes) => setValue((before) => ({ ...before, ...changes }))} />
        <Button type="submit" size="md" loading={isSending}>
          {words.change}
        </Button>
      </form>
    </Gate>
  )
}
