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
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { amendSession, sessionChoices, showSession } from '../contract.ts'
import { draftOf } from '../sessionDraft.ts'
import { outreachWords } from '../words.ts'
import { SessionFields } from './SessionFields.tsx'
import { checkedSession } from './useSessionForm.ts'

/** The same form as for recording, with what is recorded; the reason is asked first. */
export default function AmendSessionPage() {
  const { sessionId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showSession, { sessionId })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showSession> }) {
  const words = useWords(outreachWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  // What the person began with: a version of somebody else in the meantime is told by the server, not overwritten.
  const [{ version, row }] = useState(shown)
  // Of each version its own draft: what was begun on another is not laid over this one.
  const kept = useDraft(`session.amend ${row.id} ${version}`, { ...draftOf(shown.session), reason: '' })
  const { reason, ...draft } = kept.value
  const choices = useRead(sessionChoices, { on: draft.heldOn || today }).data
  const faults = useFaults(words)
  const sending = useCommand(amendSession)
  const page = `/tuyen-truyen/${row.id}`

  async function amend() {
    const session = checkedSession(faults, draft, choices, today)
    if (!session) return
    const input = { sessionId: row.id, version, reason: reason.trim(), session }
    const outcome = await sending.send(input, { id: kept.commandId })
    if (!outcome) return
    await kept.discard()
    notify(words.session.amendedNotice)
    open(page)
  }

  if (!kept.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.session.amend}
        sentence={row.title}
        crumbs={[
          { label: words.session.list, to: '/tuyen-truyen' },
          { label: row.title, to: page },
        ]}
      />
      <Textarea
        label={words.session.whyAmend}
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
      <SessionFields
        draft={draft}
        set={kept.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(`/session${pointer}`)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={kept} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void amend()} loading={sending.isSending} disabled={reason.trim().length < 5}>
          {words.session.saveAmendment}
        </Button>
      </FormFoot>
    </Page>
  )
}
