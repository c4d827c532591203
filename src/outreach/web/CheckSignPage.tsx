import { Button } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
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
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <CheckForm key={data.row.id} row={data.row} />
}

/** Standing before the sign: how it is, a photo, when to come again. */
function CheckForm({ row }: { readonly row: OutputOf<typeof showWarningSign>['row'] }) {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const draft = useDraft(`warningSign.check ${row.id}`, newCheckDraft(today))
  const faults = useFaults(words)
  const sending = useCommand(checkWarningSign)
  const afterRecording = useAfterRecording()

  async function record() {
    const { value } = draft
    const check = faults.checked(
      unansweredOfCheck(value),
      () => checkOf(row.id, value),
      (made) => requireSoundCheck(made, row, today),
    )
    if (!check) return
    const outcome = await sending.send(check, {
      id: draft.commandId,
      title: `${words.warningSign.check}: ${row.signText}`,
    })
    if (!outcome) return
    await draft.discard()
    const seen = outcome.state === 'accepted' ? { ...outcome, answer: { id: row.id } } : outcome
    afterRecording(seen, { list: '/bien-canh-bao', done: words.warningSign.checkedNotice })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.warningSign.check}
        sentence={[row.signText, row.placeName].filter(Boolean).join(' ')}
        crumbs={[
          { label: words.warningSign.list, to: '/bien-canh-bao' },
          { label: row.signText, to: `/bien-canh-bao/${row.id}` },
        ]}
      />
      <CheckFields
        draft={draft.value}
        set={draft.change}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.warningSign.check}
        </Button>
      </FormFoot>
    </Page>
  )
}
