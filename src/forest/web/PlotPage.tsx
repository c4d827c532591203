// One plot: every fact of the register in words, its outline, what changed over the years. Names of people only when asked for.
import { Alert, Anchor, Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../geo/geometry.ts'
import { boundsOf } from '../../geo/looseGeometry.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { hectaresText } from '../../platform/format.ts'
import { cameraText } from '../../platform/map/camera.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { showPlot } from '../contract.ts'
import { submitDeclaration } from '../declarationContract.ts'
import { factText, fieldLabel } from '../factText.ts'
import { forestTypeOfCode } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { type PlotField, plotFields } from '../frmsColumns.ts'
import { changePlot } from '../plotChangeContract.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { FactGrid } from './FactGrid.tsx'
import { PlotOverlaps } from './overlap/PlotOverlaps.tsx'
import { PlotChanges } from './PlotChanges.tsx'
import { PlotNames } from './PlotNames.tsx'
import { PlotVersions } from './PlotVersions.tsx'

speakProblemsOf(forestWords)

interface PartProps {
  readonly shown: OutputOf<typeof showPlot>
  readonly words: ForestWords
}

export default function PlotPage() {
  const { plotId = '' } = usePathParams()
  const words = useWords(forestWords)
  const { date } = useAsOf()
  const { data, error, refetch } = useRead(showPlot, { plotId, asOf: date })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page>
      <Head shown={data} words={words} />
      {data.isOfDay ? null : <Alert color="yellow">{words.plot.notOfDay(date)}</Alert>}
      <Areas shown={data} words={words} />
      <Outline shown={data} words={words} />
      <Facts shown={data} words={words} />
      <PlotOverlaps plotId={data.row.id} words={words} />
      {data.mayNames && data.guardedFields.length > 0 ? (
        <PlotNames key={`${plotId} ${date}`} plotId={plotId} asOf={date} words={words} />
      ) : null}
      <PlotChanges plotId={plotId} words={words} />
      <PlotVersions plotId={plotId} versions={data.versions} words={words} />
    </Page>
  )
}

function Head({ shown: { row, isOfDay, forestOwnerId }, words }: PartProps) {
  const mayI = useMayI()
  const { actor } = useSignIn()
  // An owner declares for its own agency, wherever its forest lies; officers where they work.
  const ownAgencyId = (actor?.roles.includes('ownerRepresentative') && actor.agencyIds[0]) || null
  const type = row.forestType === null ? undefined : forestTypeOfCode(row.forestType)
  return (
    <PageHead
      title={words.plot.title(row.compartmentCode, row.subcompartmentCode, row.plotCode)}
      crumbs={[{ label: words.plot.list, to: '/rung' }]}
      above={
        <>
          {row.landClass ? (
            <StateChip tone="neutral">{words.landClass[row.landClass]}</StateChip>
          ) : (
            <StateChip tone="warning">{`${words.columns.forestType}: ${words.plot.unknown}`}</StateChip>
          )}
          {row.areaDiffers ? <StateChip tone="warning">{words.columns.areaDiffers}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.plot.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        type ? `${type.symbol}: ${forestTypeName(type, words)}` : null,
        row.placeName,
        row.territoryName,
        row.ownerName ?? (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : null),
      ]
        .filter(Boolean)
        .join('. ')}
      actions={
        <>
          {forestOwnerId ? (
            <Button component={PageLink} to={`/rung/chu-rung/${forestOwnerId}`} variant="default">
              {words.owner.whose}
            </Button>
          ) : null}
          {isOfDay && mayI(submitDeclaration, { territoryId: row.territoryId, agencyId: ownAgencyId }) ? (
            <Button component={PageLink} to={`/rung/${row.id}/khai-bao`} variant="default">
              {words.declaration.submit}
            </Button>
          ) : null}
          {isOfDay && mayI(changePlot, { territoryId: row.territoryId }) ? (
            <Button component={PageLink} to={`/rung/${row.id}/bien-dong`} variant="default">
              {words.plotChange.record}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function Areas({ shown: { row }, words }: PartProps) {
  const language = useLanguage()
  const measured = hectaresText(row.geodesicAreaHa, language)
  const book = row.bookAreaHa === null ? words.plot.unknown : hectaresText(row.bookAreaHa, language)
  return (
    <>
      <FactGrid
        facts={[
          [words.plot.bookArea, book],
          [words.plot.measuredArea, measured],
        ]}
      />
      {row.areaDiffers ? (
        <Alert color="yellow" mt={12}>
          {words.plot.areaWarning(book, measured)}
        </Alert>
      ) : null}
    </>
  )
}

function Outline({ shown: { row, shape }, words }: PartProps) {
  const outlines = useMemo(
    () => [{ id: row.id, shape, tone: row.areaDiffers ? ('look' as const) : ('good' as const) }],
    [row.id, row.areaDiffers, shape],
  )
  const fit = useMemo(() => boundsOf([shape]) as Bounds, [shape])
  return (
    <RecordSection title={words.plot.map}>
      <ShapeMap label={words.plot.map} outlines={outlines} fit={fit} units={{}} />
      <Anchor
        component={PageLink}
        to={`/ban-do?ban-do=${encodeURIComponent(cameraText({ ...row.place, zoom: 15 }))}`}
        size="sm"
      >
        {words.plotMap.onMap}
      </Anchor>
    </RecordSection>
  )
}

/** Shown above, or of the file only. */
const elsewhere: readonly PlotField[] = ['rowNumber', 'compartmentCode', 'subcompartmentCode', 'plotCode', 'bookAreaHa']

function Facts({ shown: { facts, guardedFields }, words }: PartProps) {
  const language = useLanguage()
  const fields = plotFields.filter((field) => !elsewhere.includes(field))
  const known = fields.filter((field) => facts[field] !== null || guardedFields.includes(field))
  return (
    <RecordSection title={words.plot.facts}>
      <FactGrid
        facts={known.map((field) => [
          fieldLabel(field, words),
          guardedFields.includes(field) ? words.plot.person : factText(field, facts[field], words, language),
        ])}
      />
      <Text size="sm" c="dimmed">
        {words.plot.unknownFields(fields.length - known.length)}
      </Text>
    </RecordSection>
  )
}
