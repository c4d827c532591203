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
import { amendMovement, showMovement } from '../contract.ts'
import { requireSoundMovement } from '../movement.ts'
import { movementDraftOf, movementOf, unansweredOfMovement } from '../movementDraft.ts'
import { movementsWords } from '../words.ts'
import { MovementFields } from './MovementFields.tsx'

speakProblemsOf(movementsWords)

/** The same form as for entering, with what is kept; the reason is asked first. */
export default function AmendMovementPage() {
  const { movementId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showMovement, { movementId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showMovement> }) {
  const words = useWords(movementsWords)
  const { life } = useWords(platformWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const form = useAmendForm({
    contract: amendMovement,
    about: `${row.id} ${version}`,
    first: movementDraftOf(shown.movement),
    words,
    part: 'movement',
  })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.startsOn || today }).data
  const page = `/phong-trao/${row.id}`

  async function amend() {
    const movement = form.checked(unansweredOfMovement(draft), () => movementOf(draft), requireSoundMovement)
    if (!movement) return
    if (!(await form.send({ movementId: row.id, version, reason: form.reason, movement }))) return
    notify(life.amended)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={life.amend}
      sentence={row.name}
      crumbs={[
        { label: words.movement.list, to: '/phong-trao' },
        { label: row.name, to: page },
      ]}
      whyAmend={life.whyAmend}
      button={life.saveAmendment}
      onSend={amend}
    >
      <MovementFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
