import { useEffect } from 'react'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { requireSoundBriefing } from '../briefing.ts'
import { briefingChoices, recordBriefing } from '../briefingContract.ts'
import { briefingFactsOf, emptyBriefingDraft, unansweredBriefing } from '../briefingDraft.ts'
import { directivesWords } from '../words.ts'
import { BriefingFields } from './BriefingFields.tsx'

speakProblemsOf(directivesWords)

/** The form of a new briefing; `?van-ban=<id>`: about that document. */
export default function RecordBriefingPage() {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: recordBriefing, first: { ...emptyBriefingDraft, heldOn: today }, words })
  const { draft, set, isReady } = form
  const choices = useRead(briefingChoices, { on: draft.heldOn || today }, { isKept: true }).data
  const [search] = useSearch()
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft, isReady && choices ? { ...choices, topics: [] } : undefined, set)
  const asked = choices?.documents.find(({ id }) => id === search['van-ban'])?.id
  const isEmpty = draft.documentIds.length === 0
  useEffect(() => {
    if (isReady && asked && isEmpty) set({ documentIds: [asked] })
  }, [isReady, asked, isEmpty, set])

  async function record() {
    const facts = form.checked(
      unansweredBriefing(draft),
      () => briefingFactsOf(draft),
      (made) => requireSoundBriefing(made, { today, documents: documentsOf(made.documentIds) }),
    )
    if (!facts) return
    const codes = documentsOf(facts.documentIds).map(({ code }) => code)
    const title = `${words.briefing.one}: ${codes.join(', ')}`
    const outcome = await form.send(facts, title)
    if (!outcome) return
    afterRecording(outcome, { list: '/quan-triet', done: words.briefing.recordedNotice })
  }
  const documentsOf = (ids: readonly string[]) => choices?.documents.filter(({ id }) => ids.includes(id)) ?? []

  return (
    <RecordForm
      form={form}
      title={words.briefing.record}
      crumbs={[{ label: words.briefing.list, to: '/quan-triet' }]}
      onSend={record}
    >
      <BriefingFields draft={draft} set={set} choices={choices} words={words} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
