// One dispute: between whom, where, what was heard, how it ended.
import { Alert, Anchor, Group, Text } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { isOpenDispute } from '../../dispute/dispute.ts'
import { settleDispute, showDispute, withdrawDispute } from '../../disputeContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { SideLink, sideText } from '../overlap/SideLink.tsx'
import { SidesMap } from '../overlap/SidesMap.tsx'
import { Withdraw } from '../Withdraw.tsx'
import { DisputeStateChip } from './DisputeStateChip.tsx'
import { HearDispute } from './HearDispute.tsx'
import { SettleDispute } from './SettleDispute.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showDispute>
  readonly words: ForestWords
}

export default function DisputePage() {
  const { disputeId = '' } = usePathParams()
  const words = useWords(forestWords)
  const mayI = useMayI()
  const { data, error, refetch } = useRead(showDispute, { disputeId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, shape, firstShape, secondShape } = data
  const { dispute } = words
  const isOpen = isOpenDispute(row.disputeState)
  return (
    <Page>
      <Head shown={data} words={words} />
      {data.withdrawalReason ? <Alert color="gray">{dispute.withdrawnBecause(data.withdrawalReason)}</Alert> : null}
      <RecordSection title={dispute.sides}>
        <SideLink side={row.first} words={words} />
        <SideLink side={row.second} words={words} />
      </RecordSection>
      <RecordSection title={dispute.map}>
        <SidesMap
          label={dispute.map}
          legend={shape ? words.overlap.legend : dispute.notDrawn}
          sides={[firstShape, secondShape]}
          ground={shape}
        />
      </RecordSection>
      <Hearings shown={data} words={words} />
      <Settlement shown={data} words={words} />
      {data.mayHear ? <HearDispute key={`hear ${row.id}`} disputeId={row.id} words={words} /> : null}
      {isOpen && mayI(settleDispute) ? (
        <SettleDispute key={`settle ${row.id}`} disputeId={row.id} words={words} />
      ) : null}
      {isOpen && mayI(withdrawDispute) ? (
        <Withdraw contract={withdrawDispute} record={{ disputeId: row.id }} said={dispute} />
      ) : null}
    </Page>
  )
}

function Head({ shown: { row, openedBy }, words }: PartProps) {
  const { dispute, overlap } = words
  const language = useLanguage()
  return (
    <PageHead
      title={row.subject}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: dispute.title, to: '/rung/tranh-chap' },
      ]}
      above={
        <>
          <DisputeStateChip state={row.disputeState} words={words} />
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        overlap.between(sideText(row.first, words), sideText(row.second, words)),
        row.territoryName,
        row.areaM2 === null ? null : `${numberText(row.areaM2, language)} m²`,
        `${dispute.columns.openedOn}: ${dateText(row.openedOn)}`,
        dispute.openedBy(openedBy),
      ]
        .filter(Boolean)
        .join('. ')}
    />
  )
}

function Hearings({ shown: { hearings }, words: { dispute } }: PartProps) {
  return (
    <RecordSection title={dispute.hearings}>
      {hearings.length === 0 ? <Text c="dimmed">{dispute.noHearing}</Text> : null}
      {hearings.map(({ id, heldOn, attended, outcome, file, recordedBy }) => (
        <div key={id}>
          <Text fw={600}>
            {[dateText(heldOn), attended === null ? null : dispute.attendedBy(String(attended))]
              .filter(Boolean)
              .join(', ')}
          </Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{outcome}</Text>
          <FileLink file={file} />
          <Text size="sm" c="dimmed">
            {dispute.by(recordedBy)}
          </Text>
        </div>
      ))}
    </RecordSection>
  )
}

function Settlement({ shown: { row, settlement }, words }: PartProps) {
  const { dispute } = words
  if (!settlement) return null
  const { settledOn, decisionNumber, outcome, proposedChange, file, settledBy } = settlement
  const plots = [row.first, row.second].filter(({ plotId }) => plotId !== null)
  return (
    <RecordSection title={dispute.settlement}>
      <FactGrid
        facts={[
          [dispute.settledOn, dateText(settledOn)],
          [dispute.decisionNumber, decisionNumber ?? words.plot.unknown],
          [dispute.outcome, outcome],
        ]}
      />
      <FileLink file={file} />
      {proposedChange ? (
        <>
          <Alert color="yellow">
            <Text fw={600}>{dispute.proposedChange}</Text>
            <Text style={{ whiteSpace: 'pre-line' }}>{proposedChange}</Text>
            <Text size="sm">{dispute.proposedHelp}</Text>
          </Alert>
          <Group gap={12}>
            {plots.map((side) => (
              <PageLink key={side.plotId} to={`/rung/${side.plotId}`}>
                {`${dispute.toPlot}: ${side.code}`}
              </PageLink>
            ))}
          </Group>
        </>
      ) : null}
      <Text size="sm" c="dimmed">
        {dispute.by(settledBy)}
      </Text>
    </RecordSection>
  )
}

function FileLink({ file }: { readonly file: { readonly fileId: string; readonly name: string } | null }) {
  if (!file) return null
  return (
    <Anchor href={fileAddress(file.fileId, 'original')} target="_blank" rel="noopener">
      {file.name}
    </Anchor>
  )
}
