import { Button } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
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
  const draft = useDraft('household.enter', emptyHouseholdDraft)
  const choices = useRead(sessionChoices, { on: today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(enterHousehold)
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft.value, draft.isReady ? choices : undefined, draft.change)

  async function enter() {
    const { value } = draft
    const facts = faults.checked(unansweredOfHousehold(value), () => householdOf(value), requireSoundHousehold)
    if (!facts) return
    // The outbox names it by its village: its page is seen by whoever holds the phone.
    const outcome = await sending.send(facts, {
      id: draft.commandId,
      title: `${words.household.enter}: ${facts.village}`,
    })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/ho-gan-rung', done: words.household.entered, alike: words.household.alike })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.household.enter}
        sentence={words.household.guarded}
        crumbs={[{ label: words.household.list, to: '/ho-gan-rung' }]}
      />
      <HouseholdFields
        draft={draft.value}
        set={draft.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.household.draftKept} />
        <Button size="lg" onClick={() => void enter()} loading={sending.isSending}>
          {words.household.enter}
        </Button>
      </FormFoot>
    </Page>
  )
}
