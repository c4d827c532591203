import { Button } from '@mantine/core'
import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import { useWords } from '../useWords.ts'

/** The door to the form in which a record is corrected. */
export function AmendRecord({ to }: { readonly to: string }) {
  const words = useWords(platformWords).life
  return (
    <Button component={PageLink} to={to} variant="default">
      {words.amend}
    </Button>
  )
}
