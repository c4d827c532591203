// One session: its state and figures, photos, map, and everything that happened to its record.

import { Button, SimpleGrid, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText, instantText, longDateText, numberText } from '../../platform/format.ts'
import { PhotoStrip } from '../../platform/web/form/PhotoStrip.tsx'
import { RecordMap } from '../../platform/web/form/PlaceMap.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { sessionChoices, showSession } from '../contract.ts'
import { type OutreachWords, outreachWords } from '../words.ts'
import { RecordHistory } from './RecordHistory.tsx'
import { SessionFigures } from './SessionFigures.tsx'
import { WithdrawSession } from './WithdrawSession.tsx'

speakProblemsOf(outreachWords)

type Shown = OutputOf<typeof showSession>

export default function SessionPage() {
  const { sessionId = '' } = usePathParams()
  const words = useWords(outreachWords)
  const { data, error, refetch } = useRead(showSession, { sessionId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page>
      <Head shown={data} words={words} />
      <Facts shown={data} words={words} />
      <Proof shown={data} words={words} />
      <History shown={data} words={words} />
    </Page>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly words: OutreachWords
}

function Head({ shown, words }: PartProps) {
  const { row } = shown
  const language = useLanguage()
  const when = longDateText(row.heldOn, language) + (row.startTime ? `, ${row.startTime}` : '')
  const chips = (
    <>
      {row.isWithdrawn ? <StateChip tone="bad">{words.session.withdrawn}</StateChip> : null}
      {row.isAmended ? <StateChip tone="progress">{words.session.amended}</StateChip> : null}
      {row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
    </>
  )
  return (
    <PageHead
      title={row.title}
      above={chips}
      crumbs={[{ label: words.session.list, to: '/tuyen-truyen' }]}
      sentence={`${when}. ${row.territoryName}. ${row.agencyName}.`}
      actions={
        <>
          {shown.mayAmend ? (
            <Button component={PageLink} to={`/tuyen-truyen/${row.id}/sua`} variant="default">
              {words.session.amend}
            </Button>
          ) : null}
          {shown.mayWithdraw ? (
            <WithdrawSession sessionId={row.id} isWithdrawn={row.isWithdrawn} words={words} />
          ) : null}
        </>
      }
    />
  )
}

function Facts({ shown, words }: PartProps) {
  const language = useLanguage()
  const { row, session } = shown
  const facts: [string, string][] = [
    [words.field.audience, words.audience[row.audience]],
    [words.field.sessionForm, words.sessionForm[row.sessionForm]],
    [words.field.topic, row.topicName],
    ...(shown.otherTopicNames.length > 0
      ? [[words.field.otherTopics, shown.otherTopicNames.join('; ')] as [string, string]]
      : []),
    ...(shown.organizers.length > 0
      ? [[words.field.organizerIds, shown.organizers.map(({ name }) => name).join('; ')] as [string, string]]
      : []),
    ...(session.remark ? [[words.field.remark, session.remark] as [string, string]] : []),
  ]
  return (
    <>
      <RecordSection title={words.session.summary}>
        <SessionFigures session={session} words={words} shownNumber={(value) => numberText(value, language)} />
      </RecordSection>
      <RecordSection title={words.session.about}>
        <SimpleGrid component="dl" cols={{ base: 1, sm: 2 }} spacing={12} m={0}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <Text component="dt" size="xs" c="dimmed">
                {label}
              </Text>
              <Text component="dd" m={0}>
                {value}
              </Text>
            </div>
          ))}
        </SimpleGrid>
      </RecordSection>
    </>
  )
}

function Proof({ shown, words }: PartProps) {
  const { row, photos, attendanceLists, attendanceListCount } = shown
  return (
    <>
      <RecordSection title={words.session.photos}>
        <PhotoStrip photos={photos} none={words.session.noPhotos} takenAt={instantText} />
        {attendanceListCount > 0 ? (
          <Text>
            <IconLock size={16} stroke={1.75} style={{ verticalAlign: '-2px' }} aria-hidden />{' '}
            {`${words.session.lists(attendanceListCount)}. `}
            {attendanceLists.length === 0
              ? words.session.listsRestricted
              : attendanceLists.map(({ fileId, name }) => (
                  <a key={fileId} href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
                    {name}{' '}
                  </a>
                ))}
          </Text>
        ) : null}
      </RecordSection>
      <RecordSection title={words.session.map}>
        {row.place ? (
          <RecordMap
            label={`${words.session.map}: ${row.title}`}
            points={[{ id: row.id, evidenceKind: 'session', ...row.place }]}
          />
        ) : (
          <Text c="dimmed">{words.session.noPlace}</Text>
        )}
      </RecordSection>
    </>
  )
}

function History({ shown, words }: PartProps) {
  const choices = useRead(sessionChoices, { on: shown.row.heldOn }).data
  const names = new Map<string, string>([
    ...(choices?.organizers ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...(choices?.territories ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...(choices?.topics ?? []).map(({ topic, name }): [string, string] => [topic, name]),
  ])
  return (
    <RecordSection title={words.session.history}>
      <RecordHistory history={shown.history} words={words} shownDate={dateText} nameOf={(id) => names.get(id)} />
    </RecordSection>
  )
}
