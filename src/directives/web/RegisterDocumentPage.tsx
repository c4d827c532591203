import { useEffect } from 'react'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { documentChoices, registerDocument } from '../contract.ts'
import { documentFactsOf, emptyDocumentDraft, unansweredDocument } from '../documentDraft.ts'
import { requireSoundDocument } from '../officialDocument.ts'
import { directivesWords } from '../words.ts'
import { DocumentFields } from './DocumentFields.tsx'

speakProblemsOf(directivesWords)

/** The form of a new entry. `?ke-hoach=<id>`: of the plan that it is. */
export default function RegisterDocumentPage() {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: registerDocument, first: emptyDocumentDraft, words })
  const choices = useRead(documentChoices, {}).data
  const [search] = useSearch()
  const afterRecording = useAfterRecording()
  const { draft, set, isReady } = form
  const plan = choices?.plans.find(({ id }) => id === search['ke-hoach'])
  useEffect(() => {
    if (isReady && plan && draft.planId === '')
      set({ planId: plan.id, code: plan.code, title: plan.title, officialDocumentKind: 'plan' })
  }, [isReady, plan, draft.planId, set])
  const only = choices?.agencies.filter(({ isOwn, isInForce }) => isOwn && isInForce)
  const onlyId = only?.length === 1 && !choices?.mayRegisterAll ? only[0]?.id : undefined
  useEffect(() => {
    if (isReady && onlyId && draft.issuer === '') set({ issuer: onlyId })
  }, [isReady, onlyId, draft.issuer, set])

  async function register() {
    const facts = form.checked(
      unansweredDocument(draft),
      () => documentFactsOf(draft),
      (made) => requireSoundDocument(made, { today, id: form.commandId, known: [] }),
    )
    if (!facts) return
    const outcome = await form.send(facts)
    if (!outcome) return
    afterRecording(outcome, { list: '/van-ban-chi-dao', done: words.document.registeredNotice })
  }

  return (
    <RecordForm
      form={form}
      title={words.document.register}
      crumbs={[{ label: words.document.list, to: '/van-ban-chi-dao' }]}
      onSend={register}
    >
      <DocumentFields draft={draft} set={set} choices={choices} words={words} faultAt={form.faultAt} today={today} />
    </RecordForm>
  )
}
