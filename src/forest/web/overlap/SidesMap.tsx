// Two outlines and the ground between them in question.
import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import type { AreaShape } from '../../plotFile.ts'

interface SidesMapProps {
  readonly label: string
  readonly legend: string
  readonly sides: readonly (AreaShape | null)[]
  /** Null: not drawn. */
  readonly ground: AreaShape | null
}

export function SidesMap({ label, legend, sides, ground }: SidesMapProps) {
  const [first = null, second = null] = sides
  const outlines = useMemo(
    () => [
      ...[first, second].flatMap((shape, index) =>
        shape ? [{ id: `side ${index}`, shape, tone: 'good' as const }] : [],
      ),
      ...(ground ? [{ id: 'ground', shape: ground, tone: 'wrong' as const }] : []),
    ],
    [first, second, ground],
  )
  const fit = useMemo(() => boundsOf(outlines.map(({ shape }) => shape)) as Bounds | undefined, [outlines])
  if (outlines.length === 0) return null
  return (
    <>
      <ShapeMap label={label} outlines={outlines} fit={fit} units={{}} />
      <Text size="sm" c="dimmed">
        {legend}
      </Text>
    </>
  )
}
