import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { ReportStatus } from '../reportLife.ts'
import { reportsWords } from '../words.ts'

const tones = { draft: 'neutral', reviewed: 'progress', signed: 'good' } as const

/** How far a report has come. */
export function StatusChip({ status }: { readonly status: ReportStatus }) {
  const words = useWords(reportsWords).register
  return <StateChip tone={tones[status]}>{words.statuses[status]}</StateChip>
}
