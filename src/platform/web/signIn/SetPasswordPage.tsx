import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { useSearch } from '../useSearch.ts'
import { useWords } from '../useWords.ts'
import { Gate } from './Gate.tsx'
import classes from './gate.module.css'
import { NewPassword } from './NewPassword.tsx'
import { useOpening } from './useOpening.ts'

/** The page of a one-time link: `/dat-mat-khau#<code>` (a fragment is in no log), or `?ma=<code>`. */
export default function SetPasswordPage() {
  const words = useWords(platformWords).signIn
  const [search] = useSearch()
  const [link] = useState(() => location.hash.slice(1) || search.ma || '')
  const { send, isSending, problem } = useOpening()
  const [value, setValue] = useState({ password: '', again: '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.password === value.again) void send('password.set', { link, password: value.password })
  }
  return (
    <Gate title={words.setTitle}>
      <p className={classes.note}>{link ? words.setWhy : words.noLink}</p>
      {link && (
        <form className={classes.form} onSubmit={submit}>
          <ProblemNote problem={problem} />
          <NewPassword {...value} onChange={(changes) => setValue((before) => ({ ...before, ...changes }))} />
          <Button type="submit" size="md" loading={isSending}>
            {words.set}
          </Button>
        </form>
      )}
    </Gate>
  )
}
