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
import { requireSoundBriefing } from '../briefing.ts'
import { amendBriefing, briefingChoices, showBriefing } from '../briefingContract.ts'
import { briefingDraftOf, briefingFactsOf, unansweredBriefing } from '../briefingDraft.ts'
import { directivesWords } from '../words.ts'
import { BriefingFields } from './BriefingFields.tsx'

speakProblemsOf(directivesWords)

/** The same form as for recording, with what is recorded; the reason is asked first. */
export default function AmendBriefingPage() {
  const { briefingId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showBriefing, { briefingId })
  if (!data)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  return <AmendForm key={data.row.id} shown={data} />
}

function AmendForm({ shown }: { readonly shown: OutputOf<typeof showBriefing> }) {
  const words = useWords(directivesWords)
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const [{ version, row }] = useState(shown)
  const kept = useDraft(`briefing.amend ${row.id} ${version}`, { ...briefingDraftOf(shown.briefing), reason: '' })
  const { reason, ...draft } = kept.value
  const choices = useRead(briefingChoices, { on: draft.heldOn || today }).data
  const faults = useFaults(words)
  const sending = useCommand(amendBriefing)
  const page = `/quan-triet/${row.id}`
  const title = row.documentCodes.join(', ')

  async function amend() {
    const briefing = faults.checked(
      unansweredBriefing(draft),
      () => briefingFactsOf(draft),
      (made) =>
        requireSoundBriefing(made, {
          today,
          documents: choices?.documents.filter(({ id }) => made.documentIds.includes(id)) ?? [],
        }),
    )
    if (!briefing) return
    const input = { briefingId: row.id, version, reason: reason.trim(), briefing }
    const outcome = await sending.send(input, { id: kept.commandId })
    if (!outcome) return
    await kept.discard()
    notify(words.briefing.amendedNotice)
    open(page)
  }

  if (!kept.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead
        title={words.briefing.amend}
        sentence={title}
        crumbs={[
          { label: words.briefing.list, to: '/quan-triet' },
          { label: title, to: page },
        ]}
      />
      <Textarea
        label={words.briefing.whyAmend}
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
      <BriefingFields
        draft={draft}
        set={kept.change}
        choices={choices}
        words={words}
        faultAt={(pointer) => faults.faultAt(pointer) ?? sending.faultAt(`/briefing${pointer}`)}
        today={today}
      />
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={kept} />}>
        <ProblemNote problem={sending.problem} kept={words.shared.draftKept} />
        <Button size="lg" onClick={() => void amend()} loading={sending.isSending} disabled={reason.trim().length < 5}>
          {words.briefing.saveAmendment}
        </Button>
      </FormFoot>
    </Page>
  )
}
