import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
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
  const draft = useDraft('officialDocument.register', emptyDocumentDraft)
  const choices = useRead(documentChoices, {}).data
  const [search] = useSearch()
  const faults = useFaults(words)
  const sending = useCommand(registerDocument)
  const afterRecording = useAfterRecording()
  const { value, isReady, change } = draft
  const plan = choices?.plans.find(({ id }) => id === search['ke-hoach'])
  useEffect(() => {
    if (isReady && plan && value.planId === '')
      change({ planId: plan.id, code: plan.code, title: plan.title, officialDocumentKind: 'plan' })
  }, [isReady, plan, value.planId, change])
  const only = choices?.agencies.filter(({ isOwn, isInForce }) => isOwn && isInForce)
  const onlyId = only?.length === 1 && !choices?.mayRegisterAll ? only[0]?.id : undefined
  useEffect(() => {
    if (isReady && onlyId && value.issuer === '') change({ issuer: onlyId })
  }, [isReady, onlyId, value.issuer, change])

  async function register() {
    const facts = faults.checked(
      unansweredDocument(value),
      () => documentFactsOf(value),
      (made) => requireSoundDocument(made, { today, id: draft.commandId, known: [] }),
    )
    if (!facts) return
    const outcome = await sending.send(facts, { id: draft.commandId })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/van-ban-chi-dao', done: words.document.registeredNotice })
  }

  if (!isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.document.register} crumbs={[{ label: words.document.list, to: '/van-ban-chi-dao' }]} />
      <DocumentFields
        draft={value}
        set={change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(pointer)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void register()} loading={sending.isSending}>
          {words.document.register}
        </Button>
      </FormFoot>
    </Page>
  )
}
