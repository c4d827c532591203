import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { showHousehold, visitHousehold } from '../contract.ts'
import { newVisitDraft, unansweredOfVisit, visitOf } from '../householdDraft.ts'
import { requireSoundVisit } from '../householdVisit.ts'
import { householdsWords } from '../words.ts'
import { VisitFields } from './VisitFields.tsx'

speakProblemsOf(householdsWords)

export default function VisitPage() {
  const { householdId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showHousehold, { householdId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <VisitForm key={data.row.id} row={data.row} />
}

/** At the door: what was said, what was given, what was signed, when to come again. */
function VisitForm({ row }: { readonly row: OutputOf<typeof showHousehold>['row'] }) {
  const words = useWords(householdsWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: visitHousehold, about: row.id, first: newVisitDraft(today), words })
  const choices = useRead(sessionChoices, { on: form.draft.visitedOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()

  async function record() {
    // Without network the list of topics may be missing: the server judges then.
    const topics = choices?.topics ?? form.draft.topics.map((topic) => ({ topic, name: topic }))
    const dated = topics.map((topic) => ({ ...topic, validFrom: form.draft.visitedOn, validTo: null }))
    const visit = form.checked(
      unansweredOfVisit(form.draft),
      () => visitOf(row.id, form.draft),
      (made) => requireSoundVisit(made, today, dated),
    )
    if (!visit) return
    const outcome = await form.send(visit, `${words.visit.record}: ${row.village}`)
    if (!outcome) return
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/ho-gan-rung', done: words.visit.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={words.visit.record}
      sentence={[row.headName, row.village, row.territoryName].join('. ')}
      crumbs={[
        { label: words.household.list, to: '/ho-gan-rung' },
        { label: row.headName, to: `/ho-gan-rung/${row.id}` },
      ]}
      onSend={record}
    >
      <VisitFields
        draft={form.draft}
        set={form.set}
        topics={choices?.topics ?? []}
        words={words}
        faultAt={form.faultAt}
        today={today}
      />
    </RecordForm>
  )
}
