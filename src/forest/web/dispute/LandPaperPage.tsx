// One land paper: what it says, its ground; the name of a person only when asked for, and that is written down.
import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, hectaresText } from '../../../platform/format.ts'
import { ReasonButton } from '../../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { readPaperHolder, showLandPaper, withdrawLandPaper } from '../../disputeContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'

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
      <Ground shape={shape} words={words} />
      {row.isWithdrawn || !mayI(withdrawLandPaper) ? null : <Withdraw landPaperId={row.id} words={words} />}
    </Page>
  )
}

function Ground({ shape, words: { landPaper } }: { readonly shape: AreaShape; readonly words: ForestWords }) {
  const outlines = useMemo(() => [{ id: 'ground', shape, tone: 'good' as const }], [shape])
  const fit = useMemo(() => boundsOf([shape]) as Bounds, [shape])
  return (
    <RecordSection title={landPaper.map}>
      <ShapeMap label={landPaper.map} outlines={outlines} fit={fit} units={{}} />
    </RecordSection>
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

function Withdraw({ landPaperId, words: { landPaper } }: PaperProps) {
  const withdrawing = useCommand(withdrawLandPaper)
  const withdraw = async (reason: string) => {
    const outcome = await withdrawing.send({ landPaperId, reason })
    if (outcome) notify(landPaper.withdrawn)
    return outcome !== undefined
  }
  return (
    <Group mt={28}>
      <ReasonButton
        label={landPaper.withdraw}
        question={landPaper.withdrawQuestion}
        isSending={withdrawing.isSending}
        problem={withdrawing.problem}
        onSend={withdraw}
      />
    </Group>
  )
}
