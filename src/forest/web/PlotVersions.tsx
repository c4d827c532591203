// What a plot was over the years, the newest first, each with what changed.
import { Anchor, Text, Timeline } from '@mantine/core'
import { instantText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import type { PlotVersion } from '../contract.ts'
import { plotsText } from '../plotChange/plotsText.ts'
import type { PlotChangeRow } from '../plotChangeContract.ts'
import type { ForestWords } from '../words.ts'
import { FactChanges } from './FactChanges.tsx'
import { usePlotChanges } from './plotChange/usePlotChanges.ts'

interface PlotVersionsProps {
  readonly plotId: string
  readonly versions: readonly PlotVersion[]
  readonly words: ForestWords
}

export function PlotVersions({ plotId, versions, words }: PlotVersionsProps) {
  const { data } = usePlotChanges(plotId)
  // A change is always after the day from which the version before it holds: the day names it.
  const changeOf = ({ validFrom }: PlotVersion) =>
    data?.rows.find((row) => row.undoneAt === null && row.validFrom === validFrom)
  return (
    <RecordSection title={words.plot.versions}>
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {versions.map((version) => (
          <Timeline.Item key={version.id} title={titleOf(version, words)}>
            <ChangeLink change={changeOf(version)} words={words} />
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

function ChangeLink({ change, words }: { readonly change: PlotChangeRow | undefined; readonly words: ForestWords }) {
  if (!change) return null
  return (
    <Anchor component={PageLink} to={`/rung/bien-dong/${change.id}`} size="sm">
      {words.plotChange.title(words.changeKind[change.changeKind], plotsText(change.plots))}
    </Anchor>
  )
}

function titleOf({ validFrom, validTo, changeCause }: PlotVersion, { plot, changeCause: causes }: ForestWords): string {
  const days = validTo === null ? plot.since(validFrom) : plot.until(validFrom, validTo)
  return changeCause ? `${days}: ${causes[changeCause]}` : days
}
