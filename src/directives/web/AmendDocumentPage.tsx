import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAmendForm } from '../../platform/web/form/useRecordForm.ts'
import { notify } from '../../platform/web/notices.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendDocument, documentChoices, showDocument } from '../contract.ts'
import { documentDraftOf, documentFactsOf, unansweredDocument } from '../documentDraft.ts'
import { requireSoundDocument } from '../officialDocument.ts'
import { directivesWords } from '../words.ts'
import { DocumentFields } from './DocumentFields.tsx'

speakProblemsOf(directivesWords)

/** The same form as for registering, with what is registered; the reason is asked first. */
export default function AmendDocumentPage() {
  const { officialDocumentId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showDocument, { officialDocumentId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showDocument> }) {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  // What the person began with: a version of somebody else in the meantime is told by the server, not overwritten.
  const [{ version, row, planCode }] = useState(shown)
  const form = useAmendForm({
    contract: amendDocument,
    about: `${row.id} ${version}`,
    first: documentDraftOf(shown.document),
    words,
    part: 'document',
  })
  const { draft } = form
  const choices = useRead(documentChoices, {}).data
  const page = `/van-ban-chi-dao/${row.id}`

  async function amend() {
    const document = form.checked(
      unansweredDocument(draft),
      () => documentFactsOf(draft),
      (made) => requireSoundDocument(made, { today, id: row.id, known: [] }),
    )
    if (!document) return
    const input = { officialDocumentId: row.id, version, reason: form.reason, document }
    if (!(await form.send(input))) return
    notify(words.document.amendedNotice)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={words.document.amend}
      sentence={row.code}
      crumbs={[
        { label: words.document.list, to: '/van-ban-chi-dao' },
        { label: row.code, to: page },
      ]}
      whyAmend={words.document.whyAmend}
      button={words.document.saveAmendment}
      onSend={amend}
    >
      <DocumentFields
        draft={draft}
        set={form.set}
        choices={choices}
        words={words}
        faultAt={form.faultAt}
        today={today}
        ownId={row.id}
        ownPlan={row.planId && planCode ? { id: row.planId, code: planCode } : undefined}
      />
    </RecordForm>
  )
}
