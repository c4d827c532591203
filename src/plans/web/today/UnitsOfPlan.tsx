import { dateText } from '../../../platform/format.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { Answering } from '../Answering.tsx'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'

/** Territory by territory: what came, and who answers there. A unit that sent nothing says so. */
export function UnitsOfPlan({ overview: { units } }: { readonly overview: OverviewAnswer }) {
  const { words, number } = usePlansWords()
  if (units.length === 0) return null
  const sent = units.filter(({ isReported }) => isReported).length
  return (
    <section className={classes.card} aria-labelledby="dia-ban">
      <div className={classes.cardHead}>
        <h2 id="dia-ban">{words.today.units}</h2>
        <span className={classes.under}>{words.today.unitsSentence(number(sent), number(units.length))}</span>
      </div>
      <ul className={classes.rows}>
        {units.map((unit) => (
          <li key={unit.territoryId} className={classes.unitRow}>
            <span className={classes.what}>
              <PageLink to={`/ke-hoach/nhiem-vu?don-vi=${unit.territoryId}`} className={classes.rowLink ?? ''}>
                {unit.name}
              </PageLink>
              <span className={classes.under}>
                {unit.isReported ? words.records(number(unit.records)) : words.noRecords}
                {unit.lastOn && ` · ${words.lastOn(dateText(unit.lastOn))}`}
              </span>
            </span>
            {unit.answers ? (
              <Answering answers={unit.answers} />
            ) : (
              <span className={classes.under}>{words.noHead}</span>
            )}
            {unit.isReported ? (
              <StateChip state="done">{words.reported}</StateChip>
            ) : (
              <StateChip state="notReported">{words.notReported}</StateChip>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
