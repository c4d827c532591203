// One set of coordination rules: who is bound to what, the signed document, every meeting under it.

import { Anchor, Button, Text, Timeline } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { AmendRecord } from '../../platform/web/form/AmendRecord.tsx'
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
import { type MeetingRow, restoreRegulation, showRegulation, withdrawRegulation } from '../contract.ts'
import { type CoordinationWords, coordinationWords } from '../words.ts'
import { FileLinks } from './FileLinks.tsx'

speakProblemsOf(coordinationWords)

export default function RegulationPage() {
  const { regulationId = '' } = usePathParams()
  const words = useWords(coordinationWords)
  const { data, error, refetch } = useRead(showRegulation, { regulationId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { dutiesOf: _, ...fields } = words.field
  const names: Readonly<Record<string, string>> = fields
  return (
    <Page>
      <Head shown={data} words={words} />
      {data.regulation.remark ? <Text>{data.regulation.remark}</Text> : null}
      <RecordSection title={words.regulation.parties}>
        <dl>
          {data.parties.map(({ agencyId, agencyName, duties }) => (
            <div key={agencyId}>
              <Text component="dt" fw={600}>
                {agencyName}
              </Text>
              <Text component="dd" m={0} mb={8} {...(duties ? {} : { c: 'dimmed' })}>
                {duties ?? words.regulation.noDuties}
              </Text>
            </div>
          ))}
        </dl>
      </RecordSection>
      <RecordSection title={words.regulation.files}>
        {data.files.length > 0 ? <FileLinks files={data.files} /> : <Text c="dimmed">{words.regulation.noFiles}</Text>}
      </RecordSection>
      <RecordSection title={words.regulation.meetings}>
        <Meetings meetings={data.meetings} words={words} />
      </RecordSection>
      <RecordLife steps={data.history} fieldName={(field) => names[field] ?? field} />
    </Page>
  )
}

function Head({
  shown,
  words,
}: {
  readonly shown: OutputOf<typeof showRegulation>
  readonly words: CoordinationWords
}) {
  const { row } = shown
  return (
    <PageHead
      title={row.title}
      crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
      above={
        <>
          <StateChip tone={row.isInForce ? 'good' : 'neutral'}>
            {row.isInForce ? words.regulation.inForce : words.regulation.notInForce}
          </StateChip>
          {row.openConclusions > 0 ? (
            <StateChip tone="warning">{words.regulation.openCount(row.openConclusions)}</StateChip>
          ) : null}
          {row.isWithdrawn ? <StateChip tone="bad">{words.regulation.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.regulation.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        row.number,
        `${words.field.signedOn} ${dateText(row.signedOn)}`,
        words.regulation.valid(dateText(row.validFrom), row.validTo ? dateText(row.validTo) : null),
        row.agencyName,
      ].join('. ')}
      actions={
        <>
          {shown.mayAmend ? <AmendRecord to={`/phoi-hop/${row.id}/sua`} /> : null}
          {shown.mayWithdraw ? (
            <WithdrawRecord
              withdraw={withdrawRegulation}
              restore={restoreRegulation}
              record={{ regulationId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null}
          {shown.mayMeet ? (
            <Button component={PageLink} to={`/phoi-hop/hop?quyche=${row.id}`}>
              {words.meeting.record}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function Meetings({
  meetings,
  words,
}: {
  readonly meetings: readonly MeetingRow[]
  readonly words: CoordinationWords
}) {
  if (meetings.length === 0) return <Text c="dimmed">{words.regulation.noMeetings}</Text>
  return (
    <Timeline bulletSize={14} lineWidth={2} active={-1}>
      {meetings.map((meeting) => (
        <Timeline.Item key={meeting.id} title={dateText(meeting.heldOn)}>
          <Anchor component={PageLink} to={`/phoi-hop/hop/${meeting.id}`}>
            {meeting.subject}
          </Anchor>{' '}
          {meeting.isWithdrawn ? <StateChip tone="bad">{words.regulation.withdrawn}</StateChip> : null}
          {meeting.openConclusions > 0 ? (
            <StateChip tone="warning">{words.regulation.openCount(meeting.openConclusions)}</StateChip>
          ) : null}
          <Text size="sm">{words.meeting.present(meeting.presentNames.join('; '))}</Text>
        </Timeline.Item>
      ))}
    </Timeline>
  )
}
