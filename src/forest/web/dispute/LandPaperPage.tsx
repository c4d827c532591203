// One land paper: what it says, its ground; the name of a person only when asked for, and that is written down.
import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, hectaresText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { readPaperHolder, showLandPaper, withdrawLandPaper } from '../../disputeContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { GroundMap } from '../impact/GroundMap.tsx'
import { Withdraw } from '../Withdraw.tsx'

speakProblemsOf(forestWords)

export default function LandPaperPage() {
  const { landPaperId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { data, error, refetch } = useRead(showLandPaper, { landPaperId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { landPaper } = words
  const { row, file, shape, recordedBy, withdrawalReason } = data
  const { columns } = landPaper
  return (
    <Page>
      <PageHead
        title={landPaper.paperTitle(row.paperNumber)}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: landPaper.title, to: '/rung/giay-to-dat' },
        ]}
        above={
          <>
            {row.isWithdrawn ? <StateChip tone="neutral">{landPaper.withdrawn}</StateChip> : null}
            {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
          </>
        }
        sentence={[row.issuer, dateText(row.issuedOn), row.territoryName].filter(Boolean).join('. ')}
      />
      {withdrawalReason ? <Alert color="gray">{landPaper.withdrawnBecause(withdrawalReason)}</Alert> : null}
      <RecordSection title={landPaper.facts}>
        <FactGrid
          facts={[
            [columns.holderCategory, row.holderCategory ? words.ownerCategory[row.holderCategory] : landPaper.unknown],
            [columns.holderName, row.isHolderPersonal ? landPaper.person : (row.holderName ?? landPaper.unknown)],
            [words.plot.measuredArea, hectaresText(row.geodesicAreaHa, language)],
            [columns.surveyKind, words.overlap.surveyKind[row.surveyKind]],
            [columns.source, row.source],
            [landPaper.recordedBy, recordedBy],
          ]}
        />
        {file ? (
          <Anchor href={fileAddress(file.fileId, 'original')} target="_blank" rel="noopener">
            {`${landPaper.openFile}: ${file.name}`}
          </Anchor>
        ) : null}
        {data.mayHolder ? <Holder key={row.id} landPaperId={row.id} words={words} /> : null}
      </RecordSection>
      <RecordSection title={landPaper.map}>
        <GroundMap label={landPaper.map} shape={shape} />
      </RecordSection>
      {row.isWithdrawn || !mayI(withdrawLandPaper) ? null : (
        <Withdraw contract={withdrawLandPaper} record={{ landPaperId: row.id }} said={landPaper} />
      )}
    </Page>
  )
}

interface PaperProps {
  readonly landPaperId: string
  readonly words: ForestWords
}

function Holder({ landPaperId, words: { landPaper } }: PaperProps) {
  const [isAsked, setAsked] = useState(false)
  const asking = { enabled: isAsked, staleMs: Number.POSITIVE_INFINITY }
  const { data, error } = useRead(readPaperHolder, { landPaperId }, asking)
  if (error) return <ProblemNote problem={error} />
  if (isAsked && data)
    return <Text role="status">{`${landPaper.columns.holderName}: ${data.holderName ?? landPaper.noName}`}</Text>
  return (
    <Group gap={12}>
      <Button variant="default" loading={isAsked} onClick={() => setAsked(true)}>
        {landPaper.showHolder}
      </Button>
      <Text size="sm" c="dimmed">
        {landPaper.holderWritten}
      </Text>
    </Group>
  )
}
