import { sessionChoices } from '../../outreach/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { enterRegulation } from '../contract.ts'
import { emptyRegulationDraft, regulationOf, unansweredOfRegulation } from '../coordinationDraft.ts'
import { requireSoundRegulation } from '../coordinationRegulation.ts'
import { coordinationWords } from '../words.ts'
import { RegulationFields } from './RegulationFields.tsx'

speakProblemsOf(coordinationWords)

/** The document, its parties, what each is bound to. */
export default function EnterRegulationPage() {
  const words = useWords(coordinationWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: enterRegulation, first: emptyRegulationDraft, words })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.signedOn || today }).data
  const afterRecording = useAfterRecording()

  async function enter() {
    const facts = form.checked(
      unansweredOfRegulation(draft),
      () => regulationOf(draft),
      (made) => requireSoundRegulation(made, today),
    )
    if (!facts) return
    const outcome = await form.send(facts)
    if (!outcome) return
    afterRecording(outcome, { list: '/phoi-hop', done: words.regulation.entered })
  }

  return (
    <RecordForm
      form={form}
      title={words.regulation.enter}
      crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
      onSend={enter}
    >
      <RegulationFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
