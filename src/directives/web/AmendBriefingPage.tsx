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
import { requireSoundBriefing } from '../briefing.ts'
import { amendBriefing, briefingChoices, showBriefing } from '../briefingContract.ts'
import { briefingDraftOf, briefingFactsOf, unansweredBriefing } from '../briefingDraft.ts'
import { directivesWords } from '../words.ts'
import { BriefingFields } from './BriefingFields.tsx'

speakProblemsOf(directivesWords)

/** The same form as for recording, with what is recorded; the reason is asked first. */
export default function AmendBriefingPage() {
  const { briefingId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showBriefing, { briefingId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showBriefing> }) {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const form = useAmendForm({
    contract: amendBriefing,
    about: `${row.id} ${version}`,
    first: briefingDraftOf(shown.briefing),
    words,
    part: 'briefing',
  })
  const { draft } = form
  const choices = useRead(briefingChoices, { on: draft.heldOn || today }).data
  const page = `/quan-triet/${row.id}`
  const title = row.documentCodes.join(', ')

  async function amend() {
    const briefing = form.checked(
      unansweredBriefing(draft),
      () => briefingFactsOf(draft),
      (made) =>
        requireSoundBriefing(made, {
          today,
          documents: choices?.documents.filter(({ id }) => made.documentIds.includes(id)) ?? [],
        }),
    )
    if (!briefing) return
    const input = { briefingId: row.id, version, reason: form.reason, briefing }
    if (!(await form.send(input))) return
    notify(words.briefing.amendedNotice)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={words.briefing.amend}
      sentence={title}
      crumbs={[
        { label: words.briefing.list, to: '/quan-triet' },
        { label: title, to: page },
      ]}
      whyAmend={words.briefing.whyAmend}
      button={words.briefing.saveAmendment}
      onSend={amend}
    >
      <BriefingFields
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
