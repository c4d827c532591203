import { sessionChoices } from '../../outreach/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { openMovement } from '../contract.ts'
import { requireSoundMovement } from '../movement.ts'
import { movementOf, newMovementDraft, unansweredOfMovement } from '../movementDraft.ts'
import { movementsWords } from '../words.ts'
import { MovementFields } from './MovementFields.tsx'

speakProblemsOf(movementsWords)

/** Which drive, when, what is measured, who takes part. */
export default function OpenMovementPage() {
  const words = useWords(movementsWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: openMovement, first: newMovementDraft(today), words })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.startsOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()

  async function open() {
    const facts = form.checked(unansweredOfMovement(draft), () => movementOf(draft), requireSoundMovement)
    if (!facts) return
    const outcome = await form.send(facts)
    if (!outcome) return
    afterRecording(outcome, { list: '/phong-trao', done: words.movement.opened })
  }

  return (
    <RecordForm
      form={form}
      title={words.movement.open}
      crumbs={[{ label: words.movement.list, to: '/phong-trao' }]}
      onSend={open}
    >
      <MovementFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
