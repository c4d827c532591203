// The attributes of one feature that was clicked on a map.
import type { ReactNode } from 'react'
import { OverlayCard } from '../../platform/web/map/OverlayPanel.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { showLayerFeature } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import { Attributes } from './Attributes.tsx'
import type { ClickedFeature } from './useDrawnLayers.ts'

interface FeatureCardProps {
  readonly clicked: ClickedFeature
  readonly onClose: () => void
}

export function FeatureCard({ clicked, onClose }: FeatureCardProps) {
  if ('properties' in clicked)
    return (
      <Card title={clicked.layerName} onClose={onClose}>
        <Attributes columns={[]} properties={clicked.properties} />
      </Card>
    )
  return <AskedCard clicked={clicked} onClose={onClose} />
}

interface AskedCardProps {
  readonly clicked: Extract<ClickedFeature, { featureNumber: number }>
  readonly onClose: () => void
}

function AskedCard({ clicked, onClose }: AskedCardProps) {
  const words = useWords(mapLayersWords).onMap
  const { data, error } = useRead(showLayerFeature, clicked)
  const shown = data?.id === clicked.featureNumber ? data : undefined
  return (
    <Card title={shown?.layerName ?? words.loading} onClose={onClose}>
      <ProblemNote problem={error ?? undefined} />
      {shown ? <Attributes columns={shown.columns} properties={shown.properties} /> : null}
    </Card>
  )
}

interface CardProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function Card({ title, onClose, children }: CardProps) {
  const words = useWords(mapLayersWords)
  return (
    <OverlayCard label={words.layer.attribute} title={title} closeLabel={words.onMap.close} onClose={onClose}>
      {children}
    </OverlayCard>
  )
}
