import { useState } from 'react'
import { folded } from '../../platform/listing.ts'
import { notify } from '../../platform/web/notices.ts'
import { useForm } from '../../platform/web/useForm.ts'
import { createAccount } from '../accountContract.ts'
import type { PersonRow } from '../peopleContract.ts'
import { FormPanel } from './FormPanel.tsx'
import { type OneTimeLink, OneTimeLinkPanel } from './OneTimeLinkPanel.tsx'
import { TextField } from './TextField.tsx'
import { useUnitWords } from './useUnitWords.ts'

/** An account for a person; then the link by which they set their password, shown once. */
export function CreateAccount({ person, onClose }: { readonly person: PersonRow; readonly onClose: () => void }) {
  const words = useUnitWords()
  const [link, setLink] = useState<OneTimeLink>()
  const form = useForm(createAccount, { personId: person.id, userName: proposedName(person.name) })
  const { value, change, faultAt } = form
  if (link) return <OneTimeLinkPanel link={link} name={person.name} onClose={onClose} />
  return (
    <FormPanel
      title={words.account.createFor(person.name)}
      act={words.account.create}
      form={form}
      done={(outcome) => {
        if (outcome.state !== 'accepted') return
        notify(words.account.created)
        const { link: code, linkExpiresAt } = outcome.answer
        if (code && linkExpiresAt) setLink({ link: code, linkExpiresAt })
        else onClose()
      }}
      onClose={onClose}
    >
      <TextField
        label={words.account.userName}
        description={words.account.userNameHelp}
        value={value.userName}
        onChange={(userName) => change({ userName: userName.trim().toLowerCase() })}
        error={faultAt('/userName')}
        maxLength={40}
        required
      />
    </FormPanel>
  )
}

/** The given name, then the first letters of the others, as offices do. */
function proposedName(name: string): string {
  const parts = folded(name)
    .split(/\s+/)
    .map((part) => part.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
  const given = parts.at(-1) ?? ''
  const initials = parts.slice(0, -1).map((part) => part.charAt(0))
  return `${given}${initials.join('')}`.slice(0, 40)
}
