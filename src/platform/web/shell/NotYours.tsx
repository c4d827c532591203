import { platformWords } from '../../words/platformWords.ts'
import { EmptyState } from '../EmptyState.tsx'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { useWords } from '../useWords.ts'

/** A page that this account may not open: who can open it. */
export function NotYours() {
  const words = useWords(platformWords).shell
  return (
    <Page>
      <PageHead title={words.noRight} isTitleHidden />
      <EmptyState kind="notYours" title={words.noRight} why={words.noRightWhy} />
    </Page>
  )
}
