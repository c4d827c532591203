import type { OutputOf } from '../../platform/contract.ts'
import { present } from '../../platform/typed.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { ProposalFacts } from '../proposal.ts'
import { showBudgetProposal } from '../proposalContract.ts'
import { draftOf } from '../proposalDraft.ts'
import { budgetWords } from '../words.ts'
import { ProposalForm } from './ProposalForm.tsx'

speakProblemsOf(budgetWords)

/** A draft, or what came back: changed and kept; it is submitted from its page. */
export default function EditProposalPage() {
  const { budgetProposalId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showBudgetProposal, { budgetProposalId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <Edit key={data.version} shown={data} />
}

function Edit({ shown }: { readonly shown: OutputOf<typeof showBudgetProposal> }) {
  const words = useWords(budgetWords)
  const { row, version, explanation, files, lines } = shown
  const facts = {
    agencyId: row.agencyId,
    fiscalYear: row.fiscalYear,
    title: row.title,
    ...present({ explanation, fileIds: files.map(({ fileId }) => fileId) }),
    lines: lines.map(({ id, taskCode, taskTitle, fundingSourceName, decided, ...line }) => line),
  } as ProposalFacts
  const draft = useDraft(`budgetProposal.draft ${row.id} ${version}`, draftOf(facts))
  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.proposal.edit}
        crumbs={[
          { label: words.proposal.list, to: '/kinh-phi/de-xuat' },
          { label: row.title, to: `/kinh-phi/de-xuat/${row.id}` },
        ]}
      />
      <ProposalForm draft={draft} before={{ budgetProposalId: row.id, version }} />
    </Page>
  )
}
