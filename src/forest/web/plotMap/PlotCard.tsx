// What a plot on the map is, in a few lines; the rest stands on its page.
import { Anchor } from '@mantine/core'
import { hectaresText } from '../../../platform/format.ts'
import { OverlayCard } from '../../../platform/web/map/OverlayPanel.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { showPlot } from '../../contract.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import { forestTypeName } from '../../forestTypeName.ts'
import { forestWords } from '../../words.ts'
import classes from './plotMap.module.css'

interface PlotCardProps {
  readonly plotId: string
  readonly asOf: string
  readonly onClose: () => void
}

export function PlotCard({ plotId, asOf, onClose }: PlotCardProps) {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { data, error } = useRead(showPlot, { plotId, asOf })
  const row = data?.row
  const type = row?.forestType ? forestTypeOfCode(row.forestType) : undefined
  const lines = row
    ? [
        type ? `${type.symbol}: ${forestTypeName(type, words)}` : `${words.columns.forestType}: ${words.plot.unknown}`,
        row.forestPurpose ? words.forestPurpose[row.forestPurpose] : null,
        row.ownerName ?? (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : words.plotMap.ownerUnknown),
        hectaresText(row.geodesicAreaHa, language),
        row.isDemonstration ? words.plot.demonstration : null,
      ]
    : []
  return (
    <OverlayCard
      label={words.plotMap.chosen}
      title={row ? words.plot.title(row.compartmentCode, row.subcompartmentCode, row.plotCode) : words.plotMap.loading}
      closeLabel={words.plotMap.close}
      onClose={onClose}
    >
      <ProblemNote problem={error ?? undefined} />
      <ul className={classes.facts}>
        {lines
          .filter((line) => line !== null)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <Anchor component={PageLink} to={`/rung/${plotId}`} size="sm">
        {words.plotMap.open}
      </Anchor>
    </OverlayCard>
  )
}
