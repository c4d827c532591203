import { sessionChoices } from '../../outreach/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { enterHousehold } from '../contract.ts'
import { requireSoundHousehold } from '../household.ts'
import { emptyHouseholdDraft, householdOf, unansweredOfHousehold } from '../householdDraft.ts'
import { householdsWords } from '../words.ts'
import { HouseholdFields } from './HouseholdFields.tsx'

speakProblemsOf(householdsWords)

/** A household near the forest, entered where it lives. */
export default function EnterHouseholdPage() {
  const words = useWords(householdsWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: enterHousehold, first: emptyHouseholdDraft, words })
  const choices = useRead(sessionChoices, { on: today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  useFirstAnswers(form.draft, form.isReady ? choices : undefined, form.set)

  async function enter() {
    const facts = form.checked(unansweredOfHousehold(form.draft), () => householdOf(form.draft), requireSoundHousehold)
    if (!facts) return
    // The outbox names it by its village: its page is seen by whoever holds the phone.
    const outcome = await form.send(facts, `${words.household.enter}: ${facts.village}`)
    if (!outcome) return
    afterRecording(outcome, { list: '/ho-gan-rung', done: words.household.entered, alike: words.household.alike })
  }

  return (
    <RecordForm
      form={form}
      title={words.household.enter}
      sentence={words.household.guarded}
      crumbs={[{ label: words.household.list, to: '/ho-gan-rung' }]}
      onSend={enter}
    >
      <HouseholdFields draft={form.draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
