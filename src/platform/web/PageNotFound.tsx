import { platformWords } from '../words/platformWords.ts'
import { EmptyState } from './EmptyState.tsx'
import { Page } from './Page.tsx'
import { PageHead } from './PageHead.tsx'
import { PageLink } from './PageLink.tsx'
import { useWords } from './useWords.ts'

export function PageNotFound() {
  const words = useWords(platformWords).shell
  return (
    <Page>
      <PageHead title={words.notFound} isTitleHidden />
      <EmptyState
        kind="nothingMatches"
        title={words.notFound}
        why={words.notFoundWhy}
        action={<PageLink to="/">{words.today}</PageLink>}
      />
    </Page>
  )
}
