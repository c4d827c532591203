import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  const form = useRecordForm({ contract: placeWarningSign, first: newSignDraft(today), words })
  const choices = useRead(sessionChoices, { on: form.draft.installedOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  useFirstAnswers(form.draft, form.isReady ? choices : undefined, form.set)

  async function place() {
    const sign = form.checked(
      unansweredOfSign(form.draft),
      () => signOf(form.draft),
      (made) => requireSoundSign(made, today),
    )
    if (!sign) return
    const title = [words.warningSign.one, sign.placeName].filter(Boolean).join(': ')
    const outcome = await form.send(sign, title)
    if (!outcome) return
    afterRecording(outcome, {
      list: '/bien-canh-bao',
      done: words.warningSign.placedNotice,
      alike: words.warningSign.alike,
    })
  }

  return (
    <RecordForm
      form={form}
      title={words.warningSign.place}
      crumbs={[{ label: words.warningSign.list, to: '/bien-canh-bao' }]}
      onSend={place}
    >
      <SignFields
        draft={form.draft}
        set={form.set}
        choices={choices}
        words={words}
        faultAt={form.faultAt}
        today={today}
      />
    </RecordForm>
  )
}
