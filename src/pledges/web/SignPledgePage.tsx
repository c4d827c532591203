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
  const draft = useDraft('pledge.sign', newPledgeDraft(today))
  const choices = useRead(sessionChoices, { on: draft.value.signedOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(signPledge)
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft.value, draft.isReady ? choices : undefined, draft.change)

  async function sign() {
    const { value } = draft
    const facts = faults.checked(
      unansweredOfPledge(value),
      () => pledgeOf(value),
      (made) => requireSoundPledge(made, today),
    )
    if (!facts) return
    const outcome = await sending.send(facts, { id: draft.commandId, title: words.pledge.one })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/cam-ket', done: words.pledge.recorded })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.pledge.sign} crumbs={[{ label: words.pledge.list, to: '/cam-ket' }]} />
      <PledgeFields
        draft={draft.value}
        set={draft.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.pledge.draftKept} />
        <Button size="lg" onClick={() => void sign()} loading={sending.isSending}>
          {words.pledge.sign}
        </Button>
      </FormFoot>
    </Page>
  )
}
