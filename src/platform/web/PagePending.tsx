import { Page } from './Page.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import type { ProblemError } from './problemError.ts'

interface PagePendingProps {
  readonly error: ProblemError | null
  readonly refetch: () => unknown
}

/** A page whose record is on its way, or did not come: then why, and asking again. */
export function PagePending({ error, refetch }: PagePendingProps) {
  return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
}
