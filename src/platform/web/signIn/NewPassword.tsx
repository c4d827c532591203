import { PasswordInput } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'

interface NewPasswordProps {
  readonly password: string
  readonly again: string
  readonly onChange: (changes: { password?: string; again?: string }) => void
}

/** A new password, twice. */
export function NewPassword({ password, again, onChange }: NewPasswordProps) {
  const words = useWords(platformWords).signIn
  const toggle = { 'aria-label': words.show }
  return (
    <>
      <PasswordInput
        label={words.newPassword}
        description={words.rule}
        value={password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
        autoComplete="new-password"
        minLength={10}
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={words.again}
        value={again}
        onChange={(event) => onChange({ again: event.currentTarget.value })}
        error={again !== '' && again !== password ? words.differs : undefined}
        autoComplete="new-password"
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={toggle}
      />
    </>
  )
}
