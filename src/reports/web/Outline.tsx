import { NativeSelect } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import type { OfficialDocument } from '../../platform/documents/officialDocument.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { isSilent } from '../annualReport.ts'
import type { readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'
import { useCurrentHeading } from './useCurrentHeading.ts'

interface OutlineProps {
  readonly document: OfficialDocument
  readonly report: OutputOf<typeof readAnnualReport>
  readonly isReading: boolean
}

/** The contents of the report; a task without figures is marked. On a phone it is one list to choose from. */
export function Outline({ document, report, isReading }: OutlineProps) {
  const words = useWords(reportsWords)
  const bare = new Set(report.tasks.filter(isSilent).map((task) => `task-${task.code}`))
  const entries = document.body.flatMap((block) => (block.kind === 'heading' ? [block] : []))
  const current = useCurrentHeading(entries.map((entry) => entry.anchor))
  const go = (anchor: string) => {
    const target = window.document.getElementById(anchor)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  if (!isReading) return null
  return (
    <nav className={`${classes.outline} not-on-paper`} aria-label={words.outline}>
      <ol>
        {entries.map(({ anchor, level, text }) => (
          <li key={anchor} data-level={level}>
            <button
              type="button"
              onClick={() => go(anchor)}
              title={text}
              aria-current={anchor === current ? 'location' : undefined}
            >
              <span>{text}</span>
              {bare.has(anchor) && <span className={classes.bare} role="img" aria-label={words.figures.notReported} />}
            </button>
          </li>
        ))}
      </ol>
      <NativeSelect
        className={classes.outlineChoice}
        aria-label={words.outline}
        data={[
          { value: '', label: words.outline },
          ...entries.map(({ anchor, text }) => ({
            value: anchor,
            label: text.length > 60 ? `${text.slice(0, 58)}…` : text,
          })),
        ]}
        value=""
        onChange={(event) => event.currentTarget.value && go(event.currentTarget.value)}
      />
    </nav>
  )
}
