import { dateText, instantText } from '../../../platform/format.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { countingRule } from '../../countingRule.ts'
import { useTaskWords } from '../useTaskWords.ts'
import type { IndicatorRow } from './ChangeIndicatorPage.tsx'
import classes from './indicators.module.css'

interface IndicatorVersionsProps {
  readonly versions: readonly IndicatorRow[]
  readonly date: string
}

/** Every way the indicator was or will be counted, newest first. */
export function IndicatorVersions({ versions, date }: IndicatorVersionsProps) {
  const { words, language } = useTaskWords()
  const text = words.indicators
  const stateOf = ({ validFrom, validTo }: IndicatorRow) =>
    validFrom > date ? ('later' as const) : validTo && validTo <= date ? ('past' as const) : ('now' as const)
  const tones = { now: 'good', later: 'progress', past: 'neutral' } as const
  return (
    <section className={classes.versions} aria-label={text.history}>
      <h2>{text.history}</h2>
      <ol>
        {versions.map((version) => {
          const state = stateOf(version)
          return (
            <li key={version.validFrom}>
              <div className={classes.versionHead}>
                <StateChip tone={tones[state]}>{text[state]}</StateChip>
                <span>
                  {dateText(version.validFrom)}
                  {version.validTo && ` – ${text.validTo.toLocaleLowerCase(language)} ${dateText(version.validTo)}`}
                </span>
              </div>
              <p>{countingRule(version, language)}.</p>
              <p className={classes.quiet}>
                {version.legalBasis} · {words.taskPage.by(version.changedBy, instantText(version.changedAt))}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
