import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordSession, sessionChoices } from '../contract.ts'
import { emptySessionDraft } from '../sessionDraft.ts'
import { outreachWords } from '../words.ts'
import { SessionFields } from './SessionFields.tsx'
import { checkedSession } from './useSessionForm.ts'

/** The form of a new session. The draft outlives reload and lost connection; the outbox sends it once. */
export default function RecordSessionPage() {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: recordSession, first: { ...emptySessionDraft, heldOn: today }, words })
  const choices = useRead(sessionChoices, { on: form.draft.heldOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  useFirstAnswers(form.draft, form.isReady ? choices : undefined, form.set)

  async function record() {
    const facts = checkedSession(form, form.draft, choices, today)
    if (!facts) return
    const title = [words.session.one, facts.placeName].filter(Boolean).join(': ')
    const outcome = await form.send(facts, title)
    if (!outcome) return
    afterRecording(outcome, { list: '/tuyen-truyen', done: words.session.recordedNotice, alike: words.session.alike })
  }

  return (
    <RecordForm
      form={form}
      title={words.session.record}
      crumbs={[{ label: words.session.list, to: '/tuyen-truyen' }]}
      onSend={record}
    >
      <SessionFields
        draft={form.draft}
        set={form.set}
        choices={choices}
        words={words}
        faultAt={form.faultAt}
        today={today}
      />
    </RecordForm>
  )
}
