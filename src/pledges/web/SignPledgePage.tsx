import { sessionChoices } from '../../outreach/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { signPledge } from '../contract.ts'
import { requireSoundPledge } from '../pledge.ts'
import { newPledgeDraft, pledgeOf, unansweredOfPledge } from '../pledgeDraft.ts'
import { pledgesWords } from '../words.ts'
import { PledgeFields } from './PledgeFields.tsx'

speakProblemsOf(pledgesWords)

/** One signed paper or list: who promised what, and who signed. */
export default function SignPledgePage() {
  const words = useWords(pledgesWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: signPledge, first: newPledgeDraft(today), words })
  const choices = useRead(sessionChoices, { on: form.draft.signedOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  useFirstAnswers(form.draft, form.isReady ? choices : undefined, form.set)

  async function sign() {
    const facts = form.checked(
      unansweredOfPledge(form.draft),
      () => pledgeOf(form.draft),
      (made) => requireSoundPledge(made, today),
    )
    if (!facts) return
    const outcome = await form.send(facts, words.pledge.one)
    if (!outcome) return
    afterRecording(outcome, { list: '/cam-ket', done: words.pledge.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={words.pledge.sign}
      crumbs={[{ label: words.pledge.list, to: '/cam-ket' }]}
      onSend={sign}
    >
      <PledgeFields
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
