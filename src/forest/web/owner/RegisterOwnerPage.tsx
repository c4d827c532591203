// A forest owner becomes a record.
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { requireSoundOwner } from '../../owner/owner.ts'
import { newOwnerDraft, ownerOf, unansweredOfOwner } from '../../owner/ownerDraft.ts'
import { registerOwner } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import { OwnerFields } from './OwnerFields.tsx'

speakProblemsOf(forestWords)

export default function RegisterOwnerPage() {
  const words = useWords(forestWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: registerOwner, first: newOwnerDraft, words })
  const { draft } = form
  const afterRecording = useAfterRecording()

  async function register() {
    const facts = form.checked(unansweredOfOwner(draft), () => ownerOf(draft), requireSoundOwner)
    const outcome = facts && (await form.send(facts))
    if (outcome) afterRecording(outcome, { list: '/rung/chu-rung', done: words.owner.registered })
  }

  return (
    <RecordForm
      form={form}
      title={words.owner.register}
      sentence={words.owner.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: words.owner.list, to: '/rung/chu-rung' },
      ]}
      onSend={register}
    >
      <OwnerFields draft={draft} set={form.set} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
