// One meeting: minutes, who was there, what was concluded and what of it is done.

import { Anchor, Stack, Text } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { RecordLife } from '../../platform/web/form/RecordLife.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { restoreMeeting, showMeeting, withdrawMeeting } from '../contract.ts'
import { coordinationWords } from '../words.ts'
import { CompleteButton, ConclusionState } from './CompleteButton.tsx'
import { FileLinks } from './FileLinks.tsx'

speakProblemsOf(coordinationWords)

export default function MeetingPage() {
  const { meetingId = '' } = usePathParams()
  const words = useWords(coordinationWords)
  const { data, error, refetch } = useRead(showMeeting, { meetingId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, conclusions, files, minutes, regulationTitle } = data
  return (
    <Page>
      <PageHead
        title={row.subject}
        crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
        above={
          <>
            {row.isWithdrawn ? <StateChip tone="bad">{words.regulation.withdrawn}</StateChip> : null}
            {row.isDemonstration ? <StateChip tone="warning">{words.regulation.demonstration}</StateChip> : null}
          </>
        }
        sentence={
          <>
            {[words.meetingKind[row.meetingKind], dateText(row.heldOn), row.placeName, row.agencyName]
              .filter(Boolean)
              .join('. ')}
            <Text size="sm">{words.meeting.present(row.presentNames.join('; '))}</Text>
            {row.regulationId ? (
              <Anchor component={PageLink} to={`/phoi-hop/${row.regulationId}`} size="sm">
                {regulationTitle}
              </Anchor>
            ) : (
              <Text size="sm">{words.meeting.noRegulation}</Text>
            )}
          </>
        }
        actions={
          data.mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawMeeting}
              restore={restoreMeeting}
              record={{ meetingId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null
        }
      />
      <RecordSection title={words.conclusion.title}>
        {conclusions.length === 0 ? <Text c="dimmed">{words.conclusion.none}</Text> : null}
        {conclusions.map((conclusion) => (
          <Stack key={conclusion.id} gap={4} align="flex-start">
            <Text>
              <b>{conclusion.agencyName}</b>
              {`: ${conclusion.what}`}
            </Text>
            <ConclusionState row={conclusion} words={words} />
            {conclusion.doneNote ? <Text size="sm">{conclusion.doneNote}</Text> : null}
            {conclusion.mayComplete ? <CompleteButton row={conclusion} words={words} /> : null}
          </Stack>
        ))}
      </RecordSection>
      <RecordSection title={words.meeting.minutes}>
        <Text style={{ whiteSpace: 'pre-line' }} {...(minutes ? {} : { c: 'dimmed' })}>
          {minutes ?? words.meeting.noMinutes}
        </Text>
        {files.length > 0 ? <FileLinks files={files} /> : null}
      </RecordSection>
      <RecordLife steps={data.history} />
    </Page>
  )
}
