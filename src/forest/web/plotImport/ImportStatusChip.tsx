import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useWords } from '../../../platform/web/useWords.ts'
import type { PlotImportStatus } from '../../plotImport/plotImport.ts'
import { forestWords } from '../../words.ts'

const tones = {
  reading: 'progress',
  failed: 'bad',
  open: 'progress',
  writing: 'progress',
  written: 'good',
  undoing: 'progress',
  undone: 'neutral',
  cancelled: 'neutral',
} as const

export function ImportStatusChip({ status }: { readonly status: PlotImportStatus }) {
  const words = useWords(forestWords).plotImport
  return <StateChip tone={tones[status]}>{words.status[status]}</StateChip>
}
