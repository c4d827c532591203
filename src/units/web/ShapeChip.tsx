import { StateChip } from '../../platform/web/StateChip.tsx'
import type { TerritoryRow } from '../contract.ts'
import { useUnitWords } from './useUnitWords.ts'

/** Whether a territory has a boundary, and whether it is only our sketch. */
export function ShapeChip({ row }: { readonly row: Pick<TerritoryRow, 'hasShape' | 'isSketch'> }) {
  const words = useUnitWords().territory.shape
  if (!row.hasShape) return <StateChip tone="warning">{words.none}</StateChip>
  return row.isSketch ? (
    <StateChip tone="neutral">{words.sketch}</StateChip>
  ) : (
    <StateChip tone="good">{words.measured}</StateChip>
  )
}
