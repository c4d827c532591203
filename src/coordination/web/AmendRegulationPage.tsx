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
import { amendRegulation, showRegulation } from '../contract.ts'
import { regulationDraftOf, regulationOf, unansweredOfRegulation } from '../coordinationDraft.ts'
import { requireSoundRegulation } from '../coordinationRegulation.ts'
import { coordinationWords } from '../words.ts'
import { RegulationFields } from './RegulationFields.tsx'

speakProblemsOf(coordinationWords)

/** The same form as for entering, with what is kept; the reason is asked first. */
export default function AmendRegulationPage() {
  const { regulationId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showRegulation, { regulationId }, { staleMs: Number.POSITIVE_INFINITY })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showRegulation> }) {
  const words = useWords(coordinationWords)
  const { life } = useWords(platformWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const form = useAmendForm({
    contract: amendRegulation,
    about: `${row.id} ${version}`,
    first: regulationDraftOf(shown.regulation),
    words,
    part: 'regulation',
  })
  const { draft } = form
  const choices = useRead(sessionChoices, { on: draft.signedOn || today }).data
  const page = `/phoi-hop/${row.id}`

  async function amend() {
    const regulation = form.checked(
      unansweredOfRegulation(draft),
      () => regulationOf(draft),
      (made) => requireSoundRegulation(made, today),
    )
    if (!regulation) return
    if (!(await form.send({ regulationId: row.id, version, reason: form.reason, regulation }))) return
    notify(life.amended)
    open(page)
  }

  return (
    <RecordForm
      form={form}
      title={life.amend}
      sentence={row.title}
      crumbs={[
        { label: words.regulation.list, to: '/phoi-hop' },
        { label: row.title, to: page },
      ]}
      whyAmend={life.whyAmend}
      button={life.saveAmendment}
      onSend={amend}
    >
      <RegulationFields draft={draft} set={form.set} choices={choices} words={words} faultAt={form.faultAt} />
    </RecordForm>
  )
}
