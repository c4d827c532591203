import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Page } from './Page.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { problemOf } from './problemError.ts'

/** A page that broke: the frame stays, with a retry and a code. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  useEffect(() => console.error(error), [error])
  return (
    <Page>
      <ProblemNote problem={problemOf(error)} onRetry={reset} />
    </Page>
  )
}
