// The list beside the map: everything the map shows can be read and opened here, by keyboard and by a screen reader.
import { Button, UnstyledButton } from '@mantine/core'
import { markSvg } from '../../../platform/map/marks.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import type { EvidenceRow } from '../../evidenceContract.ts'
import { kindName } from '../../map/words.ts'
import classes from './mapPage.module.css'
import { useEvidenceMapWords } from './useEvidenceMapWords.ts'

interface EvidenceItemsProps {
  readonly rows: readonly EvidenceRow[]
  readonly total: number
  readonly isPending: boolean
  readonly chosenId: string | undefined
  readonly inView: boolean
  readonly onChoose: (id: string) => void
  readonly onMore: () => void
}

export function EvidenceItems({ rows, total, isPending, chosenId, inView, onChoose, onMore }: EvidenceItemsProps) {
  const { words, date, number } = useEvidenceMapWords()
  if (isPending) return null
  if (rows.length === 0)
    return <EmptyState kind="nothingMatches" title={inView ? words.nothingInView : words.nothing} />
  return (
    <>
      <ul className={classes.items}>
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton
              className={classes.item}
              aria-current={row.id === chosenId}
              onClick={() => onChoose(row.id)}
            >
              <img src={`data:image/svg+xml,${encodeURIComponent(markSvg(row.evidenceKind))}`} alt="" />
              <span className={classes.itemText}>
                <span className={classes.itemTitle}>{row.title || kindName(words, row.evidenceKind)}</span>
                <span className={classes.itemFacts}>
                  <time dateTime={row.occurredOn}>{date(row.occurredOn)}</time> · {kindName(words, row.evidenceKind)}
                  {row.territoryName && ` · ${row.territoryName}`}
                  {!row.place && ` · ${words.noPlace}`}
                </span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {rows.length < total && (
        <Button variant="default" size="xs" m="sm" onClick={onMore}>
          {words.more(number(Math.min(100, total - rows.length)))}
        </Button>
      )}
    </>
  )
}
