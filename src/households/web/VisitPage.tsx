import { Button } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
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
import { showHousehold, visitHousehold } from '../contract.ts'
import { newVisitDraft, unansweredOfVisit, visitOf } from '../householdDraft.ts'
import { requireSoundVisit } from '../householdVisit.ts'
import { householdsWords } from '../words.ts'
import { VisitFields } from './VisitFields.tsx'

speakProblemsOf(householdsWords)

export default function VisitPage() {
  const { householdId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showHousehold, { householdId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <VisitForm key={data.row.id} row={data.row} />
}

/** At the door: what was said, what was given, what was signed, when to come again. */
function VisitForm({ row }: { readonly row: OutputOf<typeof showHousehold>['row'] }) {
  const words = useWords(householdsWords)
  const { today } = useSignIn().office
  const draft = useDraft(`household.visit ${row.id}`, newVisitDraft(today))
  const choices = useRead(sessionChoices, { on: draft.value.visitedOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(visitHousehold)
  const afterRecording = useAfterRecording()

  async function record() {
    const { value } = draft
    // Without network the list of topics may be missing: the server judges then.
    const topics = choices?.topics ?? value.topics.map((topic) => ({ topic, name: topic }))
    const dated = topics.map((topic) => ({ ...topic, validFrom: value.visitedOn, validTo: null }))
    const visit = faults.checked(
      unansweredOfVisit(value),
      () => visitOf(row.id, value),
      (made) => requireSoundVisit(made, today, dated),
    )
    if (!visit) return
    const outcome = await sending.send(visit, {
      id: draft.commandId,
      title: `${words.visit.record}: ${row.village}`,
    })
    if (!outcome) return
    await draft.discard()
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/ho-gan-rung', done: words.visit.recorded })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.visit.record}
        sentence={[row.headName, row.village, row.territoryName].join('. ')}
        crumbs={[
          { label: words.household.list, to: '/ho-gan-rung' },
          { label: row.headName, to: `/ho-gan-rung/${row.id}` },
        ]}
      />
      <VisitFields
        draft={draft.value}
        set={draft.change}
        topics={choices?.topics ?? []}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.household.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.visit.record}
        </Button>
      </FormFoot>
    </Page>
  )
}
