// One warning sign: as last seen, where it stands, and every check of it.

import { Button, Text, Timeline } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
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
import { useWords } from '../../platform/web/useWords.ts'
import { showWarningSign } from '../contract.ts'
import { type OutreachWords, outreachWords } from '../words.ts'
import { SignDueChip, SignStateChip } from './SignChips.tsx'
import { WithdrawSign } from './WithdrawSign.tsx'

speakProblemsOf(outreachWords)

type Shown = OutputOf<typeof showWarningSign>

export default function WarningSignPage() {
  const { warningSignId = '' } = usePathParams()
  const words = useWords(outreachWords)
  const { data, error, refetch } = useRead(showWarningSign, { warningSignId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, remark, photos } = data
  return (
    <Page>
      <Head shown={data} words={words} />
      {remark ? <Text>{remark}</Text> : null}
      <RecordSection title={words.session.photos}>
        <PhotoStrip photos={photos} none={words.session.noPhotos} takenAt={instantText} />
      </RecordSection>
      <RecordSection title={words.session.map}>
        <RecordMap
          label={`${words.session.map}: ${row.signText}`}
          points={[{ id: row.id, evidenceKind: 'warningSign', ...row.place }]}
        />
      </RecordSection>
      <Checks shown={data} words={words} />
    </Page>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly words: OutreachWords
}

function Head({ shown, words }: PartProps) {
  const { row, withdrawal } = shown
  return (
    <PageHead
      title={row.signText}
      crumbs={[{ label: words.warningSign.list, to: '/bien-canh-bao' }]}
      above={
        <>
          <SignStateChip state={row.signState} words={words} />
          <SignDueChip row={row} words={words} />
          {row.isWithdrawn ? <StateChip tone="bad">{words.warningSign.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
        </>
      }
      sentence={
        <>
          {[row.placeName, row.territoryName, `${words.field.installedOn} ${dateText(row.installedOn)}`, row.agencyName]
            .filter(Boolean)
            .join('. ')}
          {withdrawal ? <div>{`${withdrawal.by}, ${instantText(withdrawal.at)}: ${withdrawal.reason}`}</div> : null}
        </>
      }
      actions={
        <>
          {shown.mayWithdraw ? <WithdrawSign warningSignId={row.id} words={words} /> : null}
          {shown.mayCheck ? (
            <Button component={PageLink} to={`/bien-canh-bao/${row.id}/kiem-tra`}>
              {words.warningSign.check}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function Checks({ shown, words }: PartProps) {
  const { checks, row } = shown
  return (
    <RecordSection title={words.warningSign.checks}>
      {checks.length === 0 ? <Text c="dimmed">{words.warningSign.neverChecked}</Text> : null}
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {checks.map((check) => (
          <Timeline.Item key={check.id} title={`${dateText(check.checkedOn)}: ${words.signState[check.signState]}`}>
            <Text size="sm">{`${check.agencyName}. ${words.session.recordedBy(check.recordedBy, instantText(check.recordedAt))}`}</Text>
            {check.remark ? <Text size="sm">{check.remark}</Text> : null}
            {check.photos.length > 0 ? <PhotoStrip photos={check.photos} none="" takenAt={instantText} /> : null}
          </Timeline.Item>
        ))}
        <Timeline.Item title={`${dateText(row.installedOn)}: ${words.warningSign.installed}`}>
          <Text size="sm">{words.session.recordedBy(shown.recordedBy, instantText(shown.recordedAt))}</Text>
        </Timeline.Item>
      </Timeline>
    </RecordSection>
  )
}
