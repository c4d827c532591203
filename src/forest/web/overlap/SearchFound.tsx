// What the search found: how many of which kind, whether a source lies off as a whole, where.
import { Alert, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import type { OutputOf } from '../../../platform/contract.ts'
import { numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useLanguage } from '../../../platform/web/useWords.ts'
import type { showOverlapSearch } from '../../overlapContract.ts'
import type { ForestWords } from '../../words.ts'
import { FactGrid } from '../FactGrid.tsx'

interface FoundProps {
  readonly search: NonNullable<OutputOf<typeof showOverlapSearch>['search']>
  readonly words: ForestWords
}

export function SearchFound({ search, words }: FoundProps) {
  const { overlap } = words
  const language = useLanguage()
  const count = (number: number, digits = 0) => numberText(number, language, digits)
  const short = (number: number) => count(number, Number.isInteger(number) ? 0 : 1)
  const { counts, dismissed, disputed, shifts, errorM, k, sliverWidthM, gapWidthM, isErrorChecked } = search
  return (
    <>
      {shifts.map(({ source, shiftM, azimuth, plots }) => (
        <Alert key={source} color="yellow" mt={12}>
          {overlap.shift(count(shiftM, 1), overlap.ways[Math.round(azimuth / 45) % 8] ?? '', count(plots), source)}
        </Alert>
      ))}
      <RecordSection title={overlap.counts}>
        {counts.length > 0 ? (
          <FactGrid
            facts={counts.map(({ overlapKind, significance, count: found, areaM2 }) => [
              `${overlap.kind[overlapKind]}: ${overlap.significance[significance].toLocaleLowerCase(language)}`,
              overlap.countOf(count(found), count(areaM2 / 10_000, 2)),
            ])}
          />
        ) : (
          <Text>{overlap.nothing}</Text>
        )}
        <Text size="sm" c="dimmed">
          {[
            disputed > 0 ? `${overlap.disputedCount(count(disputed))}.` : null,
            dismissed > 0 ? `${overlap.dismissedCount(count(dismissed))}.` : null,
            overlap.rule(short(errorM), short(k), short(sliverWidthM), short(gapWidthM)),
            isErrorChecked ? null : overlap.unchecked,
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
      </RecordSection>
      <FoundMap search={search} words={words} />
    </>
  )
}

const tones = { significant: 'wrong', withinSurveyError: 'look', sliver: 'good' } as const

function FoundMap({ search: { outlines }, words: { overlap } }: FoundProps) {
  const language = useLanguage()
  const { open } = usePageLink()
  const drawn = useMemo(
    () => outlines.map(({ id, shape, significance }) => ({ id, shape, tone: tones[significance] })),
    [outlines],
  )
  const fit = useMemo(() => boundsOf(outlines.map(({ shape }) => shape)) as Bounds | undefined, [outlines])
  if (drawn.length === 0) return null
  return (
    <RecordSection title={overlap.map}>
      <ShapeMap
        label={overlap.map}
        outlines={drawn}
        fit={fit}
        units={{}}
        onChoose={(id) => open(`/rung/chong-lan/${id}`)}
      />
      <Text size="sm" c="dimmed">
        {overlap.mapSome(numberText(drawn.length, language))}
      </Text>
    </RecordSection>
  )
}
