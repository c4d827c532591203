import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { platformWords } from '../words/platformWords.ts'
import classes from './ProblemNote.module.css'
import { type ProblemError, problemOf } from './problemError.ts'
import { problemSentence } from './problemWords.ts'
import { useLanguage, useWords } from './useWords.ts'

interface ProblemNoteProps {
  readonly problem: ProblemError | Error | null | undefined
  /** What was kept: `Bản nháp còn trong máy.` */
  readonly kept?: string | undefined
  readonly onRetry?: (() => void) | undefined
}

/** What happened, why, what to do; what was kept; a code to copy for whoever helps. Nothing when there is no problem. */
export function ProblemNote({ problem, kept, onRetry }: ProblemNoteProps) {
  const words = useWords(platformWords).shell
  const language = useLanguage()
  const [isCopied, setCopied] = useState(false)
  if (!problem) return null
  const known = problemOf(problem)
  const code = [known.code, known.params.reference].filter(Boolean).join(' ')
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    setCopied(true)
  }
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p>{problemSentence(known, language)}</p>
        {kept && <p>{kept}</p>}
        <div className={classes.actions}>
          {onRetry && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {words.retry}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="dat" onClick={() => void copy()}>
            {isCopied ? `${words.copied} ${code}` : words.copyCode}
          </Button>
        </div>
      </div>
    </div>
  )
}
