// A ground that is drawn, or taken from a file and seen whole.
import { Text } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { Bounds } from '../../../geo/geometry.ts'
import { boundsOf } from '../../../geo/looseGeometry.ts'
import { homeBounds } from '../../../platform/map/camera.ts'
import { type Drawn, drawnShape } from '../../plotChange/changeDraft.ts'
import { outlineIn } from '../../plotChange/drawnFile.ts'
import { DrawingMap } from '../plotChange/DrawingMap.tsx'

interface GroundFieldProps {
  readonly label: string
  readonly drawn: Drawn
  readonly onChange: (changes: Partial<Drawn>) => void
  /** What is wrong with it. */
  readonly fault?: ReactNode
}

export function GroundField({ label, drawn, onChange, fault }: GroundFieldProps) {
  const [fit, setFit] = useState(() => boundsOfDrawn(drawn))
  const { areas } = drawn
  const outlines = useMemo(
    () => areas.map((shape, index) => ({ id: String(index), shape, tone: 'look' as const })),
    [areas],
  )
  return (
    <>
      <DrawingMap
        label={label}
        outlines={outlines}
        fit={fit}
        rings={[]}
        isArea
        drawn={drawn}
        onChange={onChange}
        onFile={(file) => {
          const outline = outlineIn(file)
          setFit(boundsOfDrawn(outline))
          onChange(outline)
        }}
      />
      {fault ? (
        <Text role="alert" c="var(--bad)">
          {fault}
        </Text>
      ) : null}
    </>
  )
}

function boundsOfDrawn(drawn: Drawn): Bounds {
  const shape = drawnShape(drawn)
  return (shape && boundsOf([shape])) ?? homeBounds
}
