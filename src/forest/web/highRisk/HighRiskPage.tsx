// High-risk places: the list and the map of a day, and the compartments that what has happened proposes.
import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import type { Language } from '../../../platform/words.ts'
import { riskKinds } from '../../highRisk/highRisk.ts'
import {
  drawHighRiskPlace,
  type HighRiskRow,
  listHighRiskPlaces,
  mapHighRiskPlaces,
  proposeHighRiskPlaces,
} from '../../highRiskContract.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import classes from '../plainTable.module.css'
import { type UnitOptions, useUnitOptions } from '../unitOptions.ts'

export default function HighRiskPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const mayI = useMayI()
  const { actor } = useSignIn()
  const { open } = usePageLink()
  const units = useUnitOptions(date)
  const all = useRead(listHighRiskPlaces, { asOf: date, pageSize: 1000 }).data
  const places = useRead(mapHighRiskPlaces, { asOf: date }).data?.places
  const outlines = useMemo(
    () => (places ?? []).map(({ id, shape, placeName }) => ({ id, shape, name: placeName, tone: 'look' as const })),
    [places],
  )
  const fit = useMemo(() => boundsOf((places ?? []).map(({ shape }) => shape)), [places])
  const { highRisk } = words
  // Somewhere at least: where exactly the server judges.
  const mayDraw = mayI(drawHighRiskPlace, { territoryId: actor?.territoryIds[0] ?? null })
  const visits = all?.rows.reduce((sum, { visitsPerMonth }) => sum + visitsPerMonth, 0) ?? 0
  return (
    <Page>
      <PageHead
        title={highRisk.title}
        sentence={
          all && all.total > 0
            ? highRisk.sentence(numberText(all.total, language), numberText(visits, language))
            : highRisk.why
        }
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          mayDraw ? (
            <Button component={PageLink} to="/rung/trong-diem/ve">
              {highRisk.draw}
            </Button>
          ) : null
        }
      />
      {outlines.length > 0 ? (
        <ShapeMap
          label={highRisk.map}
          outlines={outlines}
          fit={fit}
          units={{}}
          onChoose={(id) => open(`/rung/trong-diem/${id}`)}
        />
      ) : null}
      <DataList
        contract={listHighRiskPlaces}
        input={{ asOf: date }}
        label={highRisk.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, units)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/trong-diem/${row.id}`}
        firstSort="-visitsPerMonth"
        empty={{ title: highRisk.none, why: highRisk.why }}
      />
      <Text size="sm" c="dimmed">
        {highRisk.visitsUnknown}
      </Text>
      <Proposals words={words} mayDraw={mayDraw} />
    </Page>
  )
}

function Proposals({ words, mayDraw }: { readonly words: ForestWords; readonly mayDraw: boolean }) {
  const language = useLanguage()
  const { date } = useAsOf()
  const rows = useRead(proposeHighRiskPlaces, { asOf: date }).data?.rows
  const { highRisk } = words
  if (!rows) return null
  return (
    <RecordSection title={highRisk.proposals}>
      <Text size="sm" c="dimmed">
        {rows.length > 0 ? highRisk.proposalsWhy : highRisk.noProposals}
      </Text>
      {rows.length > 0 ? (
        <WideTable label={highRisk.proposals}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{highRisk.columns.compartmentCode}</th>
                <th scope="col">{highRisk.columns.riskKinds}</th>
                <th scope="col" data-number>
                  {highRisk.clearings}
                </th>
                <th scope="col" data-number>
                  {highRisk.fires}
                </th>
                <th scope="col" data-number>
                  {highRisk.disputes}
                </th>
                <th scope="col">{highRisk.lastOn}</th>
                <th scope="col" data-number>
                  {highRisk.score}
                </th>
                <th scope="col">
                  <span aria-hidden />
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 20).map((row) => (
                <tr key={row.compartmentCode}>
                  <th scope="row">{row.compartmentCode}</th>
                  <td>{row.riskKinds.map((kind) => highRisk.riskKind[kind]).join(', ')}</td>
                  <td data-number>{row.clearings}</td>
                  <td data-number>{row.fires}</td>
                  <td data-number>{row.disputes}</td>
                  <td>{dateText(row.lastOn)}</td>
                  <td data-number>{numberText(row.score, language, 1)}</td>
                  <td>
                    {row.isPlace ? (
                      <StateChip tone="neutral">{highRisk.isPlace}</StateChip>
                    ) : mayDraw ? (
                      <PageLink to={`/rung/trong-diem/ve?tk=${encodeURIComponent(row.compartmentCode)}`}>
                        {highRisk.drawThis}
                      </PageLink>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      ) : null}
    </RecordSection>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<HighRiskRow>[] {
  const { columns, riskKind } = words.highRisk
  return [
    { id: 'placeName', label: columns.placeName, cell: (row) => row.placeName, isSortable: true },
    {
      id: 'riskKinds',
      label: columns.riskKinds,
      cell: (row) => row.riskKinds.map((kind) => riskKind[kind]).join(', '),
      width: '220px',
    },
    {
      id: 'visitsPerMonth',
      label: columns.visitsPerMonth,
      cell: (row) => row.visitsPerMonth,
      isSortable: true,
      align: 'right',
      width: '130px',
    },
    {
      id: 'territoryName',
      label: words.columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      width: '150px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'validTo',
      label: columns.validTo,
      cell: (row) => (row.validTo ? dateText(row.validTo) : ''),
      width: '110px',
    },
    { id: 'reason', label: columns.reason, cell: (row) => row.reason, isHidden: true, width: '260px' },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const { highRisk } = words
  return [
    { name: 'territoryId', label: words.columns.territoryName, options: units },
    {
      name: 'riskKind',
      label: highRisk.columns.riskKinds,
      options: riskKinds.map((value) => ({ value, label: highRisk.riskKind[value] })),
    },
    { kind: 'yes', name: 'isPastToo', label: highRisk.pastToo },
  ]
}
