// The attributes of one feature that was clicked on a map.
import { ActionIcon, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { showLayerFeature } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import { Attributes } from './Attributes.tsx'
import classes from './mapLayers.module.css'
import type { ClickedFeature } from './useDrawnLayers.ts'

export function FeatureCard({ clicked, onClose }: { readonly clicked: ClickedFeature; readonly onClose: () => void }) {
  const words = useWords(mapLayersWords)
  const { data, error } = useRead(showLayerFeature, clicked)
  const isThis = data?.id === clicked.featureNumber
  return (
    <section className={classes.card} aria-label={words.layer.attribute} aria-live="polite">
      <Group justify="space-between" wrap="nowrap" gap={8}>
        <Text fw={600} size="sm" className={classes.cardTitle ?? ''}>
          {data && isThis ? data.layerName : words.onMap.loading}
        </Text>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.onMap.close} onClick={onClose}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </Group>
      <ProblemNote problem={error ?? undefined} />
      {data && isThis ? <Attributes columns={data.columns} properties={data.properties} /> : null}
    </section>
  )
}
