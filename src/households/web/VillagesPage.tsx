import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { householdsWords } from '../words.ts'
import { VillageList } from './VillageList.tsx'

/** How far the visits reach, village by village. */
export default function VillagesPage() {
  const words = useWords(householdsWords)
  return (
    <Page>
      <PageHead
        title={words.household.coverage}
        sentence={words.household.coverageWhy}
        crumbs={[{ label: words.household.list, to: '/ho-gan-rung' }]}
      />
      <VillageList words={words} />
    </Page>
  )
}
