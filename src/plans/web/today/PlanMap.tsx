import { useMemo } from 'react'
import { dateRangeText, dateText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { MapCanvas } from '../../../platform/web/map/MapCanvas.tsx'
import { MapLegend } from '../../../platform/web/map/MapLegend.tsx'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { adjustmentKind } from '../../count.ts'
import { listEvidence } from '../../evidenceContract.ts'
import { evidenceMapWords, kindName } from '../../map/words.ts'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { usePlansWords } from '../usePlansWords.ts'

/** Units, and what was recorded in the year; a mark opens it on the map page. */
export default function PlanMap({ overview }: { readonly overview: OverviewAnswer }) {
  const { words, language } = usePlansWords()
  const { open } = usePageLink()
  const asOf = useAsOf()
  const { from, to } = overview.period.current
  const evidence = useMemo(() => ({ from, to, asOf: asOf.date }), [from, to, asOf.date])
  const units = useMemo(() => (asOf.isReadOnly ? { asOf: asOf.date } : {}), [asOf.isReadOnly, asOf.date])
  const counts = useRead(listEvidence, { ...evidence, pageSize: 1 }).data?.kinds ?? []
  const legend = counts
    .filter(({ evidenceKind }) => evidenceKind !== adjustmentKind)
    .map(({ evidenceKind, count }) => ({
      evidenceKind,
      count,
      label: kindName(evidenceMapWords[language], evidenceKind),
    }))
  return (
    <MapCanvas
      label={words.today.mapOf(dateRangeText(from, to))}
      height="100%"
      units={units}
      evidence={evidence}
      asOf={dateText(asOf.date)}
      isSmall
      onChoose={(id) => open(`/ban-do?chon=${id}`)}
      legend={<MapLegend entries={legend} isOpen={innerHeight > 900} />}
    />
  )
}
