import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAmendForm } from '../../platform/web/form/useRecordForm.ts'
import { notify } from '../../platform/web/notices.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendSession, sessionChoices, showSession } from '../contract.ts'
import { draftOf } from '../sessionDraft.ts'
import { outreachWords } from '../words.ts'
import { SessionFields } from './SessionFields.tsx'
import { checkedSession } from './useSessionForm.ts'

/** The same form as for recording, with what is recorded; the reason is asked first. */
export default function AmendSessionPage() {
  const { sessionId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showSession, { sessionId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showSession> }) {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  // What the person began with: a version of somebody else in the meantime is told by the server, not overwritten.
  const [{ version, row }] = useState(shown)
  // Of each version its own draft: what was begun on another is not laid over this one.
  const form = useAmendForm({
    contract: amendSession,
    about: `${row.id} ${version}`,
    first: draftOf(shown.session),
    words,
    part: 'session',
  })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.heldOn || today }).data
  const page = `/tuyen-truyen/${row.id}`

  async function amend() {
    const session = checkedSession(form, draft, choices, today)
    if (!session) return
    const input = { sessionId: row.id, version, reason: form.reason, session }
    if (!(await form.send(input))) return
    notify(words.session.amendedNotice)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={words.session.amend}
      sentence={row.title}
      crumbs={[
        { label: words.session.list, to: '/tuyen-truyen' },
        { label: row.title, to: page },
      ]}
      whyAmend={words.session.whyAmend}
      button={words.session.saveAmendment}
      onSend={amend}
    >
      <SessionFields
        draft={draft}
        set={form.set}
        choices={choices}
        words={words}
        faultAt={form.faultAt}
        today={today}
      />
    </RecordForm>
  )
}
