import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <ResultForm key={data.row.id} shown={data} />
}

/** What one unit did on one day: where, how much, with photos. */
function ResultForm({ shown }: { readonly shown: OutputOf<typeof showMovement> }) {
  const words = useWords(movementsWords)
  const { today } = useSignIn().office
  const { row, movement } = shown
  const [firstDay = today] = [today, row.endsOn].sort()
  const form = useRecordForm({ contract: recordResult, about: row.id, first: newResultDraft(firstDay), words })
  const choices = useRead(sessionChoices, { on: form.draft.heldOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  useFirstAnswers(form.draft, form.isReady ? choices : undefined, form.set)
  const page = `/phong-trao/${row.id}`

  async function record() {
    const result = form.checked(
      unansweredOfResult(form.draft),
      () => resultOf(row.id, form.draft),
      (made) => requireSoundResult(made, movement, today),
    )
    if (!result) return
    const outcome = await form.send(result, `${words.result.record}: ${row.name}`)
    if (!outcome) return
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/phong-trao', done: words.result.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={words.result.record}
      sentence={`${row.name}. ${words.movement.period(dateText(row.startsOn), dateText(row.endsOn))}`}
      crumbs={[
        { label: words.movement.list, to: '/phong-trao' },
        { label: row.name, to: page },
      ]}
      onSend={record}
    >
      <ResultFields
        draft={form.draft}
        set={form.set}
        choices={choices}
        measured={movement.measured}
        words={words}
        faultAt={form.faultAt}
        today={today}
      />
    </RecordForm>
  )
}
