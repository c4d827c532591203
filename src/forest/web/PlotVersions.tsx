// What a plot was over the years, the newest first, each with what changed.
import { Text, Timeline } from '@mantine/core'
import { instantText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import type { PlotVersion } from '../contract.ts'
import type { ForestWords } from '../words.ts'
import { FactChanges } from './FactChanges.tsx'

interface PlotVersionsProps {
  readonly versions: readonly PlotVersion[]
  readonly words: ForestWords
}

export function PlotVersions({ versions, words }: PlotVersionsProps) {
  return (
    <RecordSection title={words.plot.versions}>
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {versions.map((version) => (
          <Timeline.Item key={version.id} title={titleOf(version, words)}>
            <Text size="sm">
              {[
                version.source,
                version.reason,
                words.plot.recorded(version.recordedBy, instantText(version.recordedAt)),
              ]
                .filter(Boolean)
                .join('. ')}
            </Text>
            <FactChanges changes={version.changes} isShapeChanged={version.isShapeChanged} words={words} />
          </Timeline.Item>
        ))}
      </Timeline>
    </RecordSection>
  )
}

function titleOf({ validFrom, validTo, changeCause }: PlotVersion, { plot, changeCause: causes }: ForestWords): string {
  const days = validTo === null ? plot.since(validFrom) : plot.until(validFrom, validTo)
  return changeCause ? `${days}: ${causes[changeCause]}` : days
}
