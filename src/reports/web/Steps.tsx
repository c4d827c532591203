import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { readReportLife } from '../registerContract.ts'
import { reportsWords } from '../words.ts'
import classes from './register.module.css'

const tones = { reviewed: 'progress', returned: 'warning', signed: 'good' } as const

/** Who did what with a report, when, and what they said. */
export function Steps({ steps }: { readonly steps: OutputOf<typeof readReportLife>['steps'] }) {
  const words = useWords(reportsWords).register
  if (steps.length === 0) return <p className={classes.quiet}>{words.life.none}</p>
  return (
    <ol className={classes.steps}>
      {steps.map((step) => (
        <li key={`${step.recordedAt} ${step.reportStep} ${step.fingerprint}`}>
          <StateChip tone={tones[step.reportStep]}>{words.steps[step.reportStep]}</StateChip>
          <span>
            {words.life.by(step.recordedBy, instantText(step.recordedAt))} · {words.life.asOf(dateText(step.asOf))}
            {step.remarks && <q lang="vi">{step.remarks}</q>}
          </span>
        </li>
      ))}
    </ol>
  )
}
