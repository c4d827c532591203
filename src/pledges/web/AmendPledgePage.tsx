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
import { platformWords } from '../../platform/words/platformWords.ts'
import { amendPledge, readPledgeNames, showPledge } from '../contract.ts'
import { type PledgeFacts, requireSoundPledge } from '../pledge.ts'
import { pledgeDraftOf, pledgeOf, unansweredOfPledge } from '../pledgeDraft.ts'
import { pledgesWords } from '../words.ts'
import { PledgeFields } from './PledgeFields.tsx'

speakProblemsOf(pledgesWords)

const once = { staleMs: Number.POSITIVE_INFINITY }
type Shown = OutputOf<typeof showPledge>

/** The same form as for recording, with what is kept; the reason is asked first. */
export default function AmendPledgePage() {
  const { pledgeId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showPledge, { pledgeId }, once)
  if (!data) return <PagePending error={error} refetch={refetch} />
  if (!data.mayReadNames) return <AmendForm shown={data} pledge={data.pledge} />
  return <WithNames shown={data} />
}

/** Who signed is read, and that is written down. */
function WithNames({ shown }: { readonly shown: Shown }) {
  const { data, error, refetch } = useRead(readPledgeNames, { pledgeId: shown.row.id }, once)
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm shown={shown} pledge={{ ...shown.pledge, names: data.names }} />
}

function AmendForm({ shown, pledge }: { readonly shown: Shown; readonly pledge: PledgeFacts }) {
  const words = useWords(pledgesWords)
  const { life } = useWords(platformWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const form = useAmendForm({
    contract: amendPledge,
    about: `${row.id} ${version}`,
    first: pledgeDraftOf(pledge),
    words,
    part: 'pledge',
  })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.signedOn || today }).data
  const page = `/cam-ket/${row.id}`

  async function amend() {
    const facts = form.checked(
      unansweredOfPledge(draft),
      () => pledgeOf(draft),
      (made) => requireSoundPledge(made, today),
    )
    if (!facts) return
    if (!(await form.send({ pledgeId: row.id, version, reason: form.reason, pledge: facts }))) return
    notify(life.amended)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={life.amend}
      sentence={row.agencyName}
      crumbs={[
        { label: words.pledge.list, to: '/cam-ket' },
        { label: words.pledge.one, to: page },
      ]}
      whyAmend={life.whyAmend}
      button={life.saveAmendment}
      onSend={amend}
    >
      <PledgeFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
