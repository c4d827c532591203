// One overlap or gap: how large, beyond surveying or not, between whom; put away, or made a dispute.
import { Alert, Button, Group } from '@mantine/core'
import { dateText, numberText } from '../../../platform/format.ts'
import { ReasonButton } from '../../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { openDispute } from '../../disputeContract.ts'
import { dismissOverlap, type OverlapRow, restoreOverlap, showOverlap } from '../../overlapContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'
import { SideLink, sideText } from './SideLink.tsx'
import { SidesMap } from './SidesMap.tsx'
import { SignificanceChip } from './SignificanceChip.tsx'

speakProblemsOf(forestWords)

export default function OverlapPage() {
  const { overlapId = '' } = usePathParams()
  const words = useWords(forestWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showOverlap, { overlapId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { overlap } = words
  const { row, shape, firstShape, secondShape, k } = data
  const number = (value: number, digits = 1) => numberText(value, language, digits)
  return (
    <Page>
      <PageHead
        title={`${overlap.kind[row.overlapKind]}: ${overlap.between(sideText(row.first, words), sideText(row.second, words))}`}
        crumbs={[
          { label: words.plot.list, to: '/rung' },
          { label: overlap.title, to: '/rung/chong-lan' },
        ]}
        above={
          <>
            <SignificanceChip row={row} words={words} />
            {row.dismissedReason ? <StateChip tone="neutral">{overlap.dismissed}</StateChip> : null}
            {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
          </>
        }
        sentence={[overlap.ofDay(dateText(row.asOf)), row.territoryName].filter(Boolean).join('. ')}
      />
      {row.dismissedReason ? <Alert color="gray">{overlap.dismissedBecause(row.dismissedReason)}</Alert> : null}
      <Acts row={row} words={words} />
      <RecordSection title={overlap.measures}>
        <FactGrid
          facts={[
            [overlap.columns.areaM2, number(row.areaM2)],
            [overlap.columns.widthM, number(row.widthM)],
            [overlap.columns.sharedM, number(row.sharedM)],
            [overlap.errorM, number(row.errorM)],
            [overlap.threshold, number(k * row.errorM * row.sharedM)],
          ]}
        />
      </RecordSection>
      <RecordSection title={overlap.sides}>
        <SideLink side={row.first} words={words} />
        <SideLink side={row.second} words={words} />
      </RecordSection>
      <RecordSection title={overlap.outlines}>
        <SidesMap label={overlap.outlines} legend={overlap.legend} sides={[firstShape, secondShape]} ground={shape} />
      </RecordSection>
    </Page>
  )
}

function Acts({ row, words }: { readonly row: OverlapRow; readonly words: ForestWords }) {
  const { overlap } = words
  const mayI = useMayI()
  const dismissing = useCommand(dismissOverlap)
  const restoring = useCommand(restoreOverlap)
  const isDisputed = row.disputeState === 'open' || row.disputeState === 'hearing'
  const about = { territoryId: row.territoryId }
  const dismiss = async (reason: string) => {
    const outcome = await dismissing.send({ overlapId: row.id, reason })
    if (outcome) notify(overlap.dismissed)
    return outcome !== undefined
  }
  const restore = async () => {
    if (await restoring.send({ overlapId: row.id })) notify(overlap.restored)
  }
  return (
    <>
      <ProblemNote problem={restoring.problem} />
      <Group gap={8} mt={12}>
        {row.disputeId ? (
          <Button component={PageLink} to={`/rung/tranh-chap/${row.disputeId}`} variant="default">
            {overlap.openedDispute}
          </Button>
        ) : null}
        {!isDisputed && row.overlapKind === 'overlap' && mayI(openDispute, about) ? (
          <Button component={PageLink} to={`/rung/tranh-chap/mo?cho=${row.id}`}>
            {overlap.toDispute}
          </Button>
        ) : null}
        {mayI(dismissOverlap) && row.dismissedReason === null && !isDisputed ? (
          <ReasonButton
            label={overlap.dismiss}
            question={overlap.dismissQuestion}
            isSending={dismissing.isSending}
            problem={dismissing.problem}
            onSend={dismiss}
          />
        ) : null}
        {mayI(restoreOverlap) && row.dismissedReason !== null ? (
          <Button variant="default" onClick={() => void restore()} loading={restoring.isSending}>
            {overlap.restore}
          </Button>
        ) : null}
      </Group>
    </>
  )
}
