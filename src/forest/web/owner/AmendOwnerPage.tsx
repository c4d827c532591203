// An owner corrected, with the reason: opened with what is kept, which is read as personal data are, and written down.
import { useState } from 'react'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAmendForm } from '../../../platform/web/form/useRecordForm.ts'
import { notify } from '../../../platform/web/notices.ts'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { platformWords } from '../../../platform/words/platformWords.ts'
import { type OwnerFacts, requireSoundOwner } from '../../owner/owner.ts'
import { ownerDraftOf, ownerOf, unansweredOfOwner } from '../../owner/ownerDraft.ts'
import { amendOwner, readOwnerContact, showOwner } from '../../ownerContract.ts'
import { forestWords } from '../../words.ts'
import { OwnerFields } from './OwnerFields.tsx'

speakProblemsOf(forestWords)

const once = { staleMs: Number.POSITIVE_INFINITY }

export default function AmendOwnerPage() {
  const { forestOwnerId = '' } = usePathParams()
  const shown = useRead(showOwner, { forestOwnerId }, once)
  const contact = useRead(readOwnerContact, { forestOwnerId }, once)
  if (!shown.data || !contact.data)
    return <PagePending error={shown.error ?? contact.error} refetch={shown.error ? shown.refetch : contact.refetch} />
  return <AmendForm forestOwnerId={forestOwnerId} version={shown.data.version} owner={contact.data.owner} />
}

interface AmendFormProps {
  readonly forestOwnerId: string
  readonly version: number
  readonly owner: OwnerFacts
}

function AmendForm({ forestOwnerId, owner, ...shown }: AmendFormProps) {
  const words = useWords(forestWords)
  const { life } = useWords(platformWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [version] = useState(shown.version)
  const form = useAmendForm({
    contract: amendOwner,
    about: `${forestOwnerId} ${version}`,
    first: ownerDraftOf(owner),
    words,
    part: 'owner',
  })
  const { draft } = form
  const page = `/rung/chu-rung/${forestOwnerId}`

  async function amend() {
    const facts = form.checked(unansweredOfOwner(draft), () => ownerOf(draft), requireSoundOwner)
    if (!facts || !(await form.send({ forestOwnerId, version, reason: form.reason, owner: facts }))) return
    notify(life.amended)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={life.amend}
      crumbs={[
        { label: words.owner.list, to: '/rung/chu-rung' },
        { label: words.owner.columns.ownerName, to: page },
      ]}
      whyAmend={life.whyAmend}
      button={life.saveAmendment}
      onSend={amend}
    >
      <OwnerFields draft={draft} set={form.set} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
