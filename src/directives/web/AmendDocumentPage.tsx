import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendDocument, documentChoices, showDocument } from '../contract.ts'
import { documentDraftOf, documentFactsOf, unansweredDocument } from '../documentDraft.ts'
import { requireSoundDocument } from '../officialDocument.ts'
import { directivesWords } from '../words.ts'
import { DocumentFields } from './DocumentFields.tsx'

speakProblemsOf(directivesWords)

/** The same form as for registering, with what is registered; the reason is asked first. */
export default function AmendDocumentPage() {
  const { officialDocumentId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showDocument, { officialDocumentId })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showDocument> }) {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  // What the person began with: a version of somebody else in the meantime is told by the server, not overwritten.
  const [{ version, row, planCode }] = useState(shown)
  const kept = useDraft(`officialDocument.amend ${row.id} ${version}`, {
    ...documentDraftOf(shown.document),
    reason: '',
  })
  const { reason, ...draft } = kept.value
  const choices = useRead(documentChoices, {}).data
  const faults = useFaults(words)
  const sending = useCommand(amendDocument)
  const page = `/van-ban-chi-dao/${row.id}`

  async function amend() {
    const document = faults.checked(
      unansweredDocument(draft),
      () => documentFactsOf(draft),
      (made) => requireSoundDocument(made, { today, id: row.id, known: [] }),
    )
    if (!document) return
    const input = { officialDocumentId: row.id, version, reason: reason.trim(), document }
    const outcome = await sending.send(input, { id: kept.commandId })
    if (!outcome) return
    await kept.discard()
    notify(words.document.amendedNotice)
    open(page)
  }

  if (!kept.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.document.amend}
        sentence={row.code}
        crumbs={[
          { label: words.document.list, to: '/van-ban-chi-dao' },
          { label: row.code, to: page },
        ]}
      />
      <Textarea
        label={words.document.whyAmend}
        value={reason}
        onChange={(event) => kept.change({ reason: event.currentTarget.value })}
        error={sending.faultAt('/reason')}
        autosize
        minRows={2}
        maxLength={500}
        required
        size="md"
        mb={28}
      />
      <DocumentFields
        draft={draft}
        set={kept.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(`/document${pointer}`)}
        today={today}
        ownId={row.id}
        ownPlan={row.planId && planCode ? { id: row.planId, code: planCode } : undefined}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={kept} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void amend()} loading={sending.isSending} disabled={reason.trim().length < 5}>
          {words.document.saveAmendment}
        </Button>
      </FormFoot>
    </Page>
  )
}
