import { Button } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
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
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordResult, showMovement } from '../contract.ts'
import { requireSoundResult } from '../movement.ts'
import { newResultDraft, resultOf, unansweredOfResult } from '../movementDraft.ts'
import { movementsWords } from '../words.ts'
import { ResultFields } from './ResultFields.tsx'

speakProblemsOf(movementsWords)

export default function RecordResultPage() {
  const { movementId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showMovement, { movementId })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <ResultForm key={data.row.id} shown={data} />
}

/** What one unit did on one day: where, how much, with photos. */
function ResultForm({ shown }: { readonly shown: OutputOf<typeof showMovement> }) {
  const words = useWords(movementsWords)
  const { today } = useSignIn().office
  const { row, measured } = shown
  const [firstDay = today] = [today, row.endsOn].sort()
  const draft = useDraft(`movementResult.record ${row.id}`, newResultDraft(firstDay))
  const choices = useRead(sessionChoices, { on: draft.value.heldOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(recordResult)
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft.value, draft.isReady ? choices : undefined, draft.change)
  const page = `/phong-trao/${row.id}`

  async function record() {
    const result = faults.checked(
      unansweredOfResult(draft.value),
      () => resultOf(row.id, draft.value),
      (made) => requireSoundResult(made, { ...row, measured }, today),
    )
    if (!result) return
    const outcome = await sending.send(result, { id: draft.commandId, title: `${words.result.record}: ${row.name}` })
    if (!outcome) return
    await draft.discard()
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/phong-trao', done: words.result.recorded })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.result.record}
        sentence={`${row.name}. ${words.movement.period(dateText(row.startsOn), dateText(row.endsOn))}`}
        crumbs={[
          { label: words.movement.list, to: '/phong-trao' },
          { label: row.name, to: page },
        ]}
      />
      <ResultFields
        draft={draft.value}
        set={draft.change}
        choices={choices}
        measured={measured}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.movement.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.result.record}
        </Button>
      </FormFoot>
    </Page>
  )
}
