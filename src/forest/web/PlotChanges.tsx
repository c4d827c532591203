// What happened to a plot: each change with a link, and the plots it came from and went into.
import { Anchor, List, Text } from '@mantine/core'
import { Fragment } from 'react'
import { dateText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { plotsText } from '../plotChange/plotsText.ts'
import type { PlotChangeRow } from '../plotChangeContract.ts'
import type { ForestWords } from '../words.ts'
import { UndoneChip } from './plotChange/UndoneChip.tsx'
import { usePlotChanges } from './plotChange/usePlotChanges.ts'

interface PlotChangesProps {
  readonly plotId: string
  readonly words: ForestWords
}

export function PlotChanges({ plotId, words }: PlotChangesProps) {
  const { data } = usePlotChanges(plotId)
  if (!data || data.rows.length === 0) return null
  return (
    <RecordSection title={words.plotChange.ofPlot}>
      {data.rows
        .filter(({ undoneAt }) => undoneAt === null)
        .map((row) => (
          <Relatives key={row.id} plotId={plotId} row={row} words={words} />
        ))}
      <List>
        {data.rows.map((row) => (
          <List.Item key={row.id}>
            <Anchor component={PageLink} to={`/rung/bien-dong/${row.id}`}>
              {`${dateText(row.validFrom)}: ${words.plotChange.title(words.changeKind[row.changeKind], plotsText(row.plots))}`}
            </Anchor>
            {`. ${words.changeCause[row.changeCause]} `}
            <UndoneChip undoneAt={row.undoneAt} />
          </List.Item>
        ))}
      </List>
    </RecordSection>
  )
}

/** Of a plot that began in the change those that ended in it; of one that ended those that began. */
function Relatives({ plotId, row, words }: PlotChangesProps & { readonly row: PlotChangeRow }) {
  const own = row.plots.find((plot) => plot.plotId === plotId)
  if (!own || own.plotRole === 'changed') return null
  const isChild = own.plotRole === 'began'
  const others = row.plots.filter(({ plotRole }) => plotRole === (isChild ? 'ended' : 'began'))
  const { splitFrom, mergedFrom, splitInto, mergedInto } = words.plotChange
  const said = row.changeKind === 'split' ? (isChild ? splitFrom : splitInto) : isChild ? mergedFrom : mergedInto
  return (
    <Text>
      {said('')}
      {others.map((other, index) => (
        <Fragment key={other.plotId}>
          {index > 0 ? ', ' : ''}
          <Anchor component={PageLink} to={`/rung/${other.plotId}`}>
            {other.codePath}
          </Anchor>
        </Fragment>
      ))}
    </Text>
  )
}
