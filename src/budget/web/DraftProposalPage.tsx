import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { emptyProposal } from '../proposalDraft.ts'
import { budgetWords } from '../words.ts'
import { ProposalForm } from './ProposalForm.tsx'

speakProblemsOf(budgetWords)

/** What a unit asks for, from the first word; the draft outlives reload and lost connection. */
export default function DraftProposalPage() {
  const words = useWords(budgetWords)
  const { today } = useSignIn().office
  const draft = useDraft('budgetProposal.draft', emptyProposal(Number(today.slice(0, 4))))
  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.proposal.draft}
        crumbs={[
          { label: words.overview.title, to: '/kinh-phi' },
          { label: words.proposal.list, to: '/kinh-phi/de-xuat' },
        ]}
      />
      <ProposalForm draft={draft} />
    </Page>
  )
}
