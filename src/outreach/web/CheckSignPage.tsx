import type { OutputOf } from '../../platform/contract.ts'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { checkWarningSign, showWarningSign } from '../contract.ts'
import { checkOf, newCheckDraft, unansweredOfCheck } from '../signDraft.ts'
import { requireSoundCheck } from '../warningSign.ts'
import { outreachWords } from '../words.ts'
import { CheckFields } from './SignFields.tsx'

export default function CheckSignPage() {
  const { warningSignId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showWarningSign, { warningSignId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return <CheckForm key={data.row.id} row={data.row} />
}

/** Standing before the sign: how it is, a photo, when to come again. */
function CheckForm({ row }: { readonly row: OutputOf<typeof showWarningSign>['row'] }) {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: checkWarningSign, about: row.id, first: newCheckDraft(today), words })
  const afterRecording = useAfterRecording()

  async function record() {
    const check = form.checked(
      unansweredOfCheck(form.draft),
      () => checkOf(row.id, form.draft),
      (made) => requireSoundCheck(made, row, today),
    )
    if (!check) return
    const outcome = await form.send(check, `${words.warningSign.check}: ${row.signText}`)
    if (!outcome) return
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/bien-canh-bao', done: words.warningSign.checkedNotice })
  }

  return (
    <RecordForm
      form={form}
      title={words.warningSign.check}
      sentence={[row.signText, row.placeName].filter(Boolean).join(' ')}
      crumbs={[
        { label: words.warningSign.list, to: '/bien-canh-bao' },
        { label: row.signText, to: `/bien-canh-bao/${row.id}` },
      ]}
      onSend={record}
    >
      <CheckFields draft={form.draft} set={form.set} words={words} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
