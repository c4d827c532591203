import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
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
  const draft = useDraft('briefing.record', { ...emptyBriefingDraft, heldOn: today })
  const choices = useRead(briefingChoices, { on: draft.value.heldOn || today }, { isKept: true }).data
  const [search] = useSearch()
  const faults = useFaults(words)
  const sending = useCommand(recordBriefing)
  const afterRecording = useAfterRecording()
  const { value, isReady, change } = draft
  useFirstAnswers(value, isReady && choices ? { ...choices, topics: [] } : undefined, change)
  const asked = choices?.documents.find(({ id }) => id === search['van-ban'])?.id
  const isEmpty = value.documentIds.length === 0
  useEffect(() => {
    if (isReady && asked && isEmpty) change({ documentIds: [asked] })
  }, [isReady, asked, isEmpty, change])

  async function record() {
    const facts = faults.checked(
      unansweredBriefing(value),
      () => briefingFactsOf(value),
      (made) => requireSoundBriefing(made, { today, documents: documentsOf(made.documentIds) }),
    )
    if (!facts) return
    const codes = documentsOf(facts.documentIds).map(({ code }) => code)
    const title = `${words.briefing.one}: ${codes.join(', ')}`
    const outcome = await sending.send(facts, { id: draft.commandId, title })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/quan-triet', done: words.briefing.recordedNotice })
  }
  const documentsOf = (ids: readonly string[]) => choices?.documents.filter(({ id }) => ids.includes(id)) ?? []

  if (!isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.briefing.record} crumbs={[{ label: words.briefing.list, to: '/quan-triet' }]} />
      <BriefingFields
        draft={value}
        set={change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.briefing.record}
        </Button>
      </FormFoot>
    </Page>
  )
}
