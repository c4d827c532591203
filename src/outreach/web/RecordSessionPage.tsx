import { Button } from '@mantine/core'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
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
  const draft = useDraft('session.record', { ...emptySessionDraft, heldOn: today })
  const choices = useRead(sessionChoices, { on: draft.value.heldOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(recordSession)
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft.value, draft.isReady ? choices : undefined, draft.change)

  async function record() {
    const facts = checkedSession(faults, draft.value, choices, today)
    if (!facts) return
    const title = [words.session.one, facts.placeName].filter(Boolean).join(': ')
    const outcome = await sending.send(facts, { id: draft.commandId, title })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/tuyen-truyen', done: words.session.recordedNotice, alike: words.session.alike })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.session.record} crumbs={[{ label: words.session.list, to: '/tuyen-truyen' }]} />
      <SessionFields
        draft={draft.value}
        set={draft.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.session.record}
        </Button>
      </FormFoot>
    </Page>
  )
}
