// Open overlaps and disputes of one plot, on its page.
import { List, Text } from '@mantine/core'
import { numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { listDisputes } from '../../disputeContract.ts'
import { listOverlaps } from '../../overlapContract.ts'
import type { ForestWords } from '../../words.ts'
import { sideText } from './SideLink.tsx'

export function PlotOverlaps({ plotId, words }: { readonly plotId: string; readonly words: ForestWords }) {
  const { overlap, dispute } = words
  const language = useLanguage()
  const overlaps = useRead(listOverlaps, { plotId, pageSize: 50 }).data
  const disputes = useRead(listDisputes, { plotId, pageSize: 50 }).data
  if (!overlaps || !disputes) return null
  return (
    <RecordSection title={overlap.ofPlot}>
      {overlaps.total + disputes.total === 0 ? <Text c="dimmed">{overlap.ofPlotNone}</Text> : null}
      <List>
        {overlaps.rows.map((row) => (
          <List.Item key={row.id}>
            <PageLink to={`/rung/chong-lan/${row.id}`}>
              {`${overlap.kind[row.overlapKind]}: ${sideText(row.first.plotId === plotId ? row.second : row.first, words)}`}
            </PageLink>
            {`, ${numberText(row.areaM2, language)} m², ${overlap.significance[row.significance].toLocaleLowerCase(language)}`}
          </List.Item>
        ))}
        {disputes.rows.map((row) => (
          <List.Item key={row.id}>
            <PageLink to={`/rung/tranh-chap/${row.id}`}>{row.subject}</PageLink>
            {`, ${dispute.status[row.disputeState].toLocaleLowerCase(language)}`}
          </List.Item>
        ))}
      </List>
    </RecordSection>
  )
}
