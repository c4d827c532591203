import { Button, Textarea } from '@mantine/core'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

interface DraftPartProps {
  readonly label: string
  readonly text: string
  /** What somebody else has saved for it meanwhile. */
  readonly theirs: string | undefined
  /** What figures and reviews of units suggest; of a review with whose it is. */
  readonly suggestions: readonly {
    readonly text: string
    readonly source?: { readonly name: string; readonly path: string }
  }[]
  readonly onChange: (text: string) => void
}

/** One part of the report in words, with what the figures suggest for it. */
export function DraftPart({ label, text, theirs, suggestions, onChange }: DraftPartProps) {
  const words = useWords(reportsWords)
  const open = suggestions.filter((each) => !text.includes(each.text))
  return (
    <div>
      <Textarea
        label={label}
        lang="vi"
        autosize
        minRows={2}
        maxRows={16}
        maxLength={20_000}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {theirs !== undefined && theirs !== text && (
        <div className={classes.theirs}>
          <strong>{words.theirs}</strong>
          <p lang="vi">{theirs || '…'}</p>
          <Button size="compact-sm" variant="default" onClick={() => onChange(theirs)}>
            {words.takeTheirs}
          </Button>
        </div>
      )}
      {open.length > 0 && (
        <ul className={classes.suggestions} aria-label={`${label}: ${words.suggested}`}>
          <li>
            <StateChip state="proposed">{words.suggested}</StateChip>
          </li>
          {open.map((each) => (
            <li key={`${each.source?.path} ${each.text}`}>
              <span lang="vi">
                {each.text}{' '}
                {each.source && <PageLink to={each.source.path}>{words.fromReview(each.source.name)}</PageLink>}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onChange([text, each.text].filter(Boolean).join('\n'))}
              >
                {words.useSuggestion}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
