// The plots of a file: what stands against a decision, where they lie, how large they are.
import { Alert, List, Text } from '@mantine/core'
import { useMemo } from 'react'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import type { OutputOf } from '../../../platform/contract.ts'
import { numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { WideTable } from '../../../platform/web/WideTable.tsx'
import type { showAllocation } from '../../allocationContract.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import type { ForestWords } from '../../words.ts'
import classes from '../plainTable.module.css'

interface PartProps {
  readonly shown: OutputOf<typeof showAllocation>
  readonly words: ForestWords
}

export function AllocationStops({ shown: { stops }, words }: PartProps) {
  const { allocation } = words
  return (
    <RecordSection title={allocation.stops}>
      {stops.length === 0 ? (
        <Alert color="green">{allocation.noStops}</Alert>
      ) : (
        <Alert color="red">
          <List size="sm">
            {stops.map((found) => (
              <List.Item key={`${found.stop} ${found.plotId} ${found.otherId}`}>
                {words.allocationStop[found.stop](found)}
                {found.otherId ? (
                  <>
                    {'. '}
                    {found.stop === 'disputed' ? (
                      <PageLink to={`/rung/tranh-chap/${found.otherId}`}>{allocation.toDispute}</PageLink>
                    ) : (
                      <PageLink to={`/rung/giao-rung/${found.otherId}`}>{allocation.toFile}</PageLink>
                    )}
                  </>
                ) : null}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {allocation.stopsWhy}
      </Text>
    </RecordSection>
  )
}

export function AllocationMap({ shown: { plots, steps, stops }, words: { allocation } }: PartProps) {
  const outlines = useMemo(() => {
    const stopped = new Set(stops.map(({ plotId }) => plotId))
    const marks = steps.flatMap((step) => (step.isSuperseded ? [] : step.marks))
    return [
      ...plots.flatMap(({ plotId, codePath, shape }) =>
        shape
          ? [{ id: plotId, shape, name: codePath, tone: stopped.has(plotId) ? ('wrong' as const) : ('good' as const) }]
          : [],
      ),
      ...marks.map(({ markNumber, place }) => ({
        id: `mark ${markNumber}`,
        shape: { type: 'Point', coordinates: [place.lon, place.lat] },
        name: `${allocation.markMap} ${markNumber}`,
        tone: 'look' as const,
      })),
    ]
  }, [plots, steps, stops, allocation])
  const fit = useMemo(() => boundsOf(plots.flatMap(({ shape }) => shape ?? [])), [plots])
  if (!fit) return null
  return (
    <RecordSection title={allocation.map}>
      <ShapeMap label={allocation.map} outlines={outlines} fit={fit} units={{}} />
    </RecordSection>
  )
}

export function AllocationPlots({ shown: { plots }, words }: PartProps) {
  const language = useLanguage()
  const { allocation, columns } = words
  const hectares = (value: number | null) => (value === null ? words.plot.unknown : numberText(value, language, 2))
  const isDecided = plots.some(({ decidedHa }) => decidedHa !== null)
  const symbolOf = (code: number | null) => (code === null ? undefined : forestTypeOfCode(code)?.symbol)
  return (
    <RecordSection title={allocation.plotsOf}>
      <WideTable label={allocation.plotsOf}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{columns.codePath}</th>
              <th scope="col">{columns.forestType}</th>
              <th scope="col">{columns.ownerCategory}</th>
              <th scope="col" data-number>
                {allocation.book}
              </th>
              <th scope="col" data-number>
                {allocation.measured}
              </th>
              {isDecided ? (
                <th scope="col" data-number>
                  {allocation.decidedOf}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {plots.map((plot) => (
              <tr key={plot.plotId}>
                <th scope="row">
                  <PageLink to={`/rung/${plot.plotId}`}>{plot.codePath}</PageLink>
                  {plot.geodesicAreaHa === null ? ` (${allocation.notInRegister})` : null}
                </th>
                <td>{symbolOf(plot.forestType) ?? words.plot.unknown}</td>
                <td>{plot.ownerCategory ? words.ownerCategory[plot.ownerCategory] : words.plot.unknown}</td>
                <td data-number>{hectares(plot.bookAreaHa)}</td>
                <td data-number>{hectares(plot.geodesicAreaHa)}</td>
                {isDecided ? <td data-number>{hectares(plot.decidedHa)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </RecordSection>
  )
}
