import { dateText } from '../../../platform/format.ts'
import { markSvg } from '../../../platform/map/marks.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { evidenceMapWords, kindName } from '../../map/words.ts'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { recordAddress } from '../../recordAddress.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'

/** The newest records that the reader may see. */
export function RecentRecords({ overview: { recent } }: { readonly overview: OverviewAnswer }) {
  const { words, language } = usePlansWords()
  return (
    <section className={classes.card} aria-labelledby="vua-ghi">
      <div className={classes.cardHead}>
        <h2 id="vua-ghi">{words.today.recent}</h2>
        <PageLink to="/ban-do">{words.today.openMap}</PageLink>
      </div>
      {recent.length === 0 && (
        <EmptyState kind="nothingYet" title={words.today.noRecent} why={words.today.noRecentWhy} />
      )}
      <ul className={classes.rows}>
        {recent.map((row) => {
          const kind = kindName(evidenceMapWords[language], row.evidenceKind)
          return (
            <li key={row.id} className={classes.recentRow}>
              <img src={`data:image/svg+xml,${encodeURIComponent(markSvg(row.evidenceKind))}`} alt="" />
              <span className={classes.what}>
                <PageLink to={recordAddress(row) ?? `/ban-do?chon=${row.id}`} className={classes.rowLink ?? ''}>
                  {row.title || kind}
                </PageLink>
                <span className={classes.under}>
                  {[kind, row.territoryName, row.agencyName].filter(Boolean).join(' · ')}
                </span>
              </span>
              <time dateTime={row.occurredOn}>{dateText(row.occurredOn)}</time>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
