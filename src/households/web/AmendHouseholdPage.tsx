import { useState } from 'react'
import { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAmendForm } from '../../platform/web/form/useRecordForm.ts'
import { notify } from '../../platform/web/notices.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showHousehold> }) {
  const words = useWords(householdsWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const form = useAmendForm({
    contract: amendHousehold,
    about: `${row.id} ${version}`,
    first: draftOf(shown.household),
    words,
    part: 'household',
  })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: today }).data
  const page = `/ho-gan-rung/${row.id}`

  async function amend() {
    const household = form.checked(unansweredOfHousehold(draft), () => householdOf(draft), requireSoundHousehold)
    if (!household) return
    const input = { householdId: row.id, version, reason: form.reason, household }
    if (!(await form.send(input))) return
    notify(words.household.amended)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={words.household.amend}
      sentence={row.headName}
      crumbs={[
        { label: words.household.list, to: '/ho-gan-rung' },
        { label: row.headName, to: page },
      ]}
      whyAmend={words.field.reason}
      button={words.household.amend}
      onSend={amend}
    >
      <HouseholdFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
