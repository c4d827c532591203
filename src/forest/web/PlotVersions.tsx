// What a plot was over the years, the newest first, each with what changed.
import { Text, Timeline } from '@mantine/core'
import { instantText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { useLanguage } from '../../platform/web/useWords.ts'
import type { PlotVersion } from '../contract.ts'
import { factText, fieldLabel } from '../factText.ts'
import type { ForestWords } from '../words.ts'

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
            <Changes version={version} words={words} />
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

function Changes({ version, words }: { readonly version: PlotVersion; readonly words: ForestWords }) {
  const language = useLanguage()
  return (
    <>
      {version.isShapeChanged ? <Text size="sm">{words.plot.shapeChanged}</Text> : null}
      {version.changes.map(({ field, before, after }) => (
        <Text size="sm" key={field}>
          {before === undefined || after === undefined
            ? words.plot.nameChanged(fieldLabel(field, words))
            : words.plot.changed(
                fieldLabel(field, words),
                factText(field, before, words, language),
                factText(field, after, words, language),
              )}
        </Text>
      ))}
    </>
  )
}
