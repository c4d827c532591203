import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendHousehold, showHousehold } from '../contract.ts'
import { requireSoundHousehold } from '../household.ts'
import { draftOf, householdOf, unansweredOfHousehold } from '../householdDraft.ts'
import { householdsWords } from '../words.ts'
import { HouseholdFields } from './HouseholdFields.tsx'

speakProblemsOf(householdsWords)

/** The same form as for entering, with what is kept; the reason is asked first. */
export default function AmendHouseholdPage() {
  const { householdId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showHousehold, { householdId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showHousehold> }) {
  const words = useWords(householdsWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const kept = useDraft(`household.amend ${row.id} ${version}`, { ...draftOf(shown.household), reason: '' })
  const { reason, ...draft } = kept.value
  const choices = useRead(sessionChoices, { on: today }).data
  const faults = useFaults(words)
  const sending = useCommand(amendHousehold)
  const page = `/ho-gan-rung/${row.id}`

  async function amend() {
    const household = faults.checked(unansweredOfHousehold(draft), () => householdOf(draft), requireSoundHousehold)
    if (!household) return
    const input = { householdId: row.id, version, reason: reason.trim(), household }
    if (!(await sending.send(input, { id: kept.commandId }))) return
    await kept.discard()
    notify(words.household.amended)
    open(page)
  }

  if (!kept.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.household.amend}
        sentence={row.headName}
        crumbs={[
          { label: words.household.list, to: '/ho-gan-rung' },
          { label: row.headName, to: page },
        ]}
      />
      <Textarea
        label={words.field.reason}
        value={reason}
        onChange={(event) => kept.change({ reason: event.currentTarget.value })}
        error={sending.faultAt('/reason')}
        autosize
        minRows={2}
        maxLength={500}
        required
        size="md"
        mb={28}
      />
      <HouseholdFields
        draft={draft}
        set={kept.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(`/household${pointer}`)}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={kept} />}>
        <ProblemNote problem={sending.problem} kept={words.household.draftKept} />
        <Button size="lg" onClick={() => void amend()} loading={sending.isSending} disabled={reason.trim().length < 5}>
          {words.household.amend}
        </Button>
      </FormFoot>
    </Page>
  )
}
