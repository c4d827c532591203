// One change: what the plots were and what they became, on the map and in words; by which decision; taken back with a reason.
import { Alert, Anchor, Card, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds, Geometry } from '../../geo/geometry.ts'
import { boundsOf } from '../../geo/looseGeometry.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { fileAddress } from '../../platform/files/file.ts'
import { dateText, hectaresText, instantText } from '../../platform/format.ts'
import { PhotoStrip } from '../../platform/web/form/PhotoStrip.tsx'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
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
import { forestTypeOfCode } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { plotsText } from '../plotChange/plotsText.ts'
import { showPlotChange, undoPlotChange } from '../plotChangeContract.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { FactChanges } from './FactChanges.tsx'
import { UndoneChip } from './plotChange/UndoneChip.tsx'

speakProblemsOf(forestWords)

type Shown = OutputOf<typeof showPlotChange>
interface PartProps {
  readonly shown: Shown
  readonly words: ForestWords
}

export default function PlotChangePage() {
  const { changeId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { data, error, refetch } = useRead(showPlotChange, { changeId })
  if (data?.row.id !== changeId) return <PagePending error={error} refetch={refetch} />
  return (
    <Page>
      <Head shown={data} words={words} />
      <Undone shown={data} words={words} />
      <Outlines shown={data} words={words} />
      <Plots shown={data} words={words} />
      <Files shown={data} words={words} />
    </Page>
  )
}

function Head({ shown: { row, mayUndo }, words }: PartProps) {
  const { title, sentence, decision, noDecision, recordedBy, list } = words.plotChange
  return (
    <PageHead
      title={title(words.changeKind[row.changeKind], plotsText(row.plots))}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: list, to: '/rung/bien-dong' },
      ]}
      above={
        <>
          <UndoneChip undoneAt={row.undoneAt} />
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        sentence(dateText(row.validFrom), words.changeCause[row.changeCause]),
        row.reason,
        row.decisionNumber
          ? decision(row.decisionNumber, row.decisionOn ? dateText(row.decisionOn) : '')
          : noDecision.replace(/\.$/, ''),
        row.territoryName,
        recordedBy(row.recordedBy, instantText(row.recordedAt)),
      ]
        .filter(Boolean)
        .join('. ')}
      actions={mayUndo ? <UndoChange changeId={row.id} words={words} /> : null}
    />
  )
}

function UndoChange({
  changeId,
  words: { plotChange: words },
}: {
  readonly changeId: string
  readonly words: ForestWords
}) {
  const undoing = useCommand(undoPlotChange)
  return (
    <ReasonButton
      label={words.undo}
      question={words.whyUndo}
      isSending={undoing.isSending}
      problem={undoing.problem}
      onSend={async (reason) => {
        const outcome = await undoing.send({ changeId, reason })
        if (outcome) notify(words.undoneNow)
        return outcome !== undefined
      }}
    />
  )
}

function Undone({ shown: { row }, words }: PartProps) {
  if (!row.undoneAt) return null
  return (
    <Alert color="gray" mt={12}>
      {words.plotChange.undoneBy(row.undoneBy ?? '', instantText(row.undoneAt), row.undoReason ?? '')}
    </Alert>
  )
}

/** Before beside after, over the same ground. */
function Outlines({ shown: { plots }, words }: PartProps) {
  const drawn = useMemo(() => {
    const of = (when: 'before' | 'after') =>
      plots.flatMap((plot, index) => {
        const state = plot[when]
        const tone = when === 'before' ? ('look' as const) : index % 2 === 0 ? ('good' as const) : ('wrong' as const)
        const name = state?.facts.plotCode ?? ''
        return state ? [{ id: plot.plotId, shape: state.shape as object, tone, name }] : []
      })
    return { before: of('before'), after: of('after') }
  }, [plots])
  const fit = useMemo(
    () => boundsOf([...drawn.before, ...drawn.after].map(({ shape }) => shape as Geometry)) as Bounds,
    [drawn],
  )
  return (
    <RecordSection title={words.plot.map}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={16}>
        {(['before', 'after'] as const).map((when) => (
          <div key={when}>
            <Text fw={600} mb={6}>
              {words.plotChange[when]}
            </Text>
            <ShapeMap
              label={`${words.plot.map}: ${words.plotChange[when]}`}
              outlines={drawn[when]}
              fit={fit}
              closest={16}
              units={{}}
              height={280}
            />
          </div>
        ))}
      </SimpleGrid>
    </RecordSection>
  )
}

function Plots({ shown: { row, plots }, words }: PartProps) {
  const isUndone = row.undoneAt !== null
  const language = useLanguage()
  return (
    <RecordSection title={words.plotChange.whatChanged}>
      <Stack gap={12}>
        {plots.map((plot) => {
          const state = plot.after ?? plot.before
          const type = state?.forestType ? forestTypeOfCode(state.forestType) : undefined
          return (
            <Card key={plot.plotId} withBorder component="section" aria-label={plot.codePath}>
              <Text>
                {/* A plot that began in a change that was undone is no more. */}
                {isUndone && plot.plotRole === 'began' ? (
                  <b>{plot.codePath}</b>
                ) : (
                  <Anchor component={PageLink} to={`/rung/${plot.plotId}`} fw={600}>
                    {plot.codePath}
                  </Anchor>
                )}{' '}
                <StateChip tone={plot.plotRole === 'ended' ? 'neutral' : 'good'}>
                  {words.plotChange.plotRole[plot.plotRole]}
                </StateChip>
              </Text>
              <Text size="sm">
                {[
                  state ? hectaresText(state.geodesicAreaHa, language) : null,
                  type ? `${type.symbol}: ${forestTypeName(type, words)}` : words.plot.unknown,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </Text>
              <FactChanges changes={plot.changes} isShapeChanged={plot.isShapeChanged} words={words} />
            </Card>
          )
        })}
      </Stack>
    </RecordSection>
  )
}

function Files({ shown: { files }, words: { plotChange: words } }: PartProps) {
  const photos = files.filter(({ isPhoto }) => isPhoto).map((file) => ({ ...file, takenAt: null }))
  const papers = files.filter(({ isPhoto }) => !isPhoto)
  return (
    <RecordSection title={words.files}>
      {files.length === 0 ? <Text c="dimmed">{words.noFiles}</Text> : null}
      {photos.length > 0 ? <PhotoStrip photos={photos} none={words.noPhotos} takenAt={instantText} /> : null}
      {papers.length > 0 ? (
        <List>
          {papers.map(({ fileId, name }) => (
            <List.Item key={fileId}>
              <Anchor href={fileAddress(fileId, 'original')} target="_blank" rel="noopener">
                {name}
              </Anchor>
            </List.Item>
          ))}
        </List>
      ) : null}
    </RecordSection>
  )
}
