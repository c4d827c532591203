import { markSvg } from '../../map/marks.ts'
import classes from './map.module.css'
import { useBaseMap } from './useBaseMap.ts'
import { useMapWords } from './useMapWords.ts'

export interface LegendEntry {
  readonly evidenceKind: string
  /** Of a layer: drawn as a patch of this colour, not as a mark. */
  readonly colour?: string
  readonly label: string
  /** How many; undefined = not counted yet, and then no number is shown. */
  readonly count?: number | undefined
}

/** What the marks mean and how many there are of each; closed on small screens until asked. */
export function MapLegend({ entries, isOpen = true }: { entries: readonly LegendEntry[]; isOpen?: boolean }) {
  const words = useMapWords()
  const baseMap = useBaseMap()
  return (
    <details className={classes.legend} open={isOpen}>
      <summary>{words.legend}</summary>
      <ul>
        {entries.map(({ evidenceKind, label, count }) => (
          <li key={evidenceKind}>
            <img src={`data:image/svg+xml,${encodeURIComponent(markSvg(evidenceKind))}`} alt="" />
            <span>{label}</span>
            {count !== undefined && <span className={classes.count}>{count.toLocaleString('vi-VN')}</span>}
          </li>
        ))}
        <li>
          <svg className={classes.sample} viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="8" fill="currentColor" />
          </svg>
          <span>{words.many}</span>
        </li>
        <li>
          <svg className={classes.sample} viewBox="0 0 18 18" aria-hidden="true">
            <path d="M0 9h18" stroke="currentColor" strokeWidth="1.6" strokeDasharray="7 2.5 1.5 2.5" />
          </svg>
          <span>{words.units}</span>
        </li>
      </ul>
      {baseMap === null && <p className={classes.note}>{words.sketch}</p>}
    </details>
  )
}
