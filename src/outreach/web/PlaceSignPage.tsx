import { Button } from '@mantine/core'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { placeWarningSign, sessionChoices } from '../contract.ts'
import { newSignDraft, signOf, unansweredOfSign } from '../signDraft.ts'
import { requireSoundSign } from '../warningSign.ts'
import { outreachWords } from '../words.ts'
import { SignFields } from './SignFields.tsx'

/** A sign that was put up, or found standing: where, what it says, how it is. */
export default function PlaceSignPage() {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const draft = useDraft('warningSign.place', newSignDraft(today))
  const choices = useRead(sessionChoices, { on: draft.value.installedOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(placeWarningSign)
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft.value, draft.isReady ? choices : undefined, draft.change)

  async function place() {
    const { value } = draft
    const sign = faults.checked(
      unansweredOfSign(value),
      () => signOf(value),
      (made) => requireSoundSign(made, today),
    )
    if (!sign) return
    const title = [words.warningSign.one, sign.placeName].filter(Boolean).join(': ')
    const outcome = await sending.send(sign, { id: draft.commandId, title })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, {
      list: '/bien-canh-bao',
      done: words.warningSign.placedNotice,
      alike: words.warningSign.alike,
    })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.warningSign.place} crumbs={[{ label: words.warningSign.list, to: '/bien-canh-bao' }]} />
      <SignFields
        draft={draft.value}
        set={draft.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void place()} loading={sending.isSending}>
          {words.warningSign.place}
        </Button>
      </FormFoot>
    </Page>
  )
}
