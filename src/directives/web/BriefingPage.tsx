// One briefing: what about, whom it reached, how many, the proof, and everything that happened to its record.

import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { outreachWords } from '../../outreach/words.ts'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { PhotoStrip } from '../../platform/web/form/PhotoStrip.tsx'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { showBriefing, withdrawBriefing } from '../briefingContract.ts'
import { directivesWords } from '../words.ts'
import { FactList } from './FactList.tsx'
import { HistoryList } from './HistoryList.tsx'

speakProblemsOf(directivesWords)

export default function BriefingPage() {
  const { briefingId = '' } = usePathParams()
  const words = useWords(directivesWords)
  const { audience } = useWords(outreachWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showBriefing, { briefingId })
  const withdrawing = useCommand(withdrawBriefing)
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, briefing, documents, photos, scans, scanCount } = data
  const count = (value: number | null) => (value === null ? words.briefing.notCounted : numberText(value, language))
  const names = new Map([
    ...documents.map(({ id, code }): [string, string] => [id, code]),
    ...row.briefedAgencies.map(({ id, name }): [string, string] => [id, name]),
    [row.agencyId, row.agencyName],
    ...(row.territoryId && row.territoryName ? [[row.territoryId, row.territoryName] as [string, string]] : []),
  ])
  const groups = (briefing.groups ?? []).map(
    ({ group, people }) => `${audience[group]}: ${numberText(people, language)}`,
  )
  return (
    <Page>
      <PageHead
        title={`${words.briefing.one} ${row.documentCodes.join(', ')}`}
        crumbs={[{ label: words.briefing.list, to: '/quan-triet' }]}
        sentence={`${words.briefingMethod[row.briefingMethod]}, ${dateText(row.heldOn)}`}
        above={row.isWithdrawn ? <StateChip tone="bad">{words.briefing.withdrawn}</StateChip> : undefined}
        actions={
          <>
            {data.mayAmend ? (
              <Button component={PageLink} to={`/quan-triet/${row.id}/sua`} variant="default">
                {words.briefing.amend}
              </Button>
            ) : null}
            {data.mayWithdraw ? (
              <ReasonButton
                label={words.briefing.withdraw}
                question={words.briefing.whyWithdraw}
                isSending={withdrawing.isSending}
                problem={withdrawing.problem}
                onSend={async (reason) => {
                  const outcome = await withdrawing.send({ briefingId: row.id, reason })
                  if (outcome) notify(words.briefing.withdrawnNotice)
                  return outcome !== undefined
                }}
              />
            ) : null}
          </>
        }
      />
      <RecordSection title={words.briefing.facts}>
        <FactList
          facts={[
            [words.field.agencyId, row.agencyName],
            [words.field.briefedAgencyIds, row.briefedAgencies.map(({ name }) => name).join(', ')],
            [words.field.people, count(row.people)],
            [words.field.groups, groups.join('; ')],
            [words.field.villagesBriefed, count(row.villagesBriefed)],
            [words.field.presenters, row.presenters.join(', ')],
            [words.field.placeName, row.placeName ?? words.briefing.noPlace],
            [words.field.territoryId, row.territoryName],
            [words.field.remark, briefing.remark],
            [words.field.reason, data.withdrawalReason],
            [words.shared.demonstration, row.isDemonstration ? words.shared.yes : null],
            [words.act.recorded, words.shared.recordedBy(data.recordedBy, instantText(data.recordedAt))],
          ]}
        />
      </RecordSection>
      <RecordSection title={words.briefing.documents}>
        <List listStyleType="none" spacing={6} lang="vi">
          {documents.map(({ id, code, title }) => (
            <List.Item key={id}>
              <PageLink to={`/van-ban-chi-dao/${id}`}>{code}</PageLink>
              {`: ${title}`}
            </List.Item>
          ))}
        </List>
      </RecordSection>
      <RecordSection title={words.briefing.photos}>
        <PhotoStrip
          photos={photos}
          none={words.briefing.noPhotos}
          takenAt={(at) => words.briefing.takenAt(instantText(at))}
        />
        {scanCount > 0 ? (
          <Group gap={12}>
            <IconLock size={16} stroke={1.75} aria-hidden />
            <Text>{words.briefing.scans(scanCount)}</Text>
            {scans.map(({ fileId, name }) => (
              <Anchor key={fileId} href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
                {name}
              </Anchor>
            ))}
          </Group>
        ) : null}
      </RecordSection>
      <RecordSection title={words.briefing.history}>
        <HistoryList history={data.history} words={words} nameOf={(id) => names.get(id)} />
      </RecordSection>
    </Page>
  )
}
