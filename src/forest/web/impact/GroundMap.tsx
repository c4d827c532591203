// One ground on the map, seen whole.
import { useMemo } from 'react'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import type { AreaShape } from '../../plotFile.ts'

export function GroundMap({ label, shape }: { readonly label: string; readonly shape: AreaShape }) {
  const outlines = useMemo(() => [{ id: 'ground', shape, tone: 'look' as const }], [shape])
  const fit = useMemo(() => boundsOf([shape]), [shape])
  return <ShapeMap label={label} outlines={outlines} fit={fit} units={{}} />
}
