import type { OutputOf } from '../../platform/contract.ts'
import type { ReportChoice, readAnnualReport } from '../contract.ts'
import { StatusChip } from './StatusChip.tsx'
import { useReportLife } from './useReportLife.ts'

interface LifeChipProps {
  readonly choice: ReportChoice
  readonly report: OutputOf<typeof readAnnualReport>
}

/** Whether what is shown is a draft or has been reviewed. */
export function LifeChip({ choice, report }: LifeChipProps) {
  const life = useReportLife(choice, report)
  return life ? <StatusChip status={life.reportStatus} /> : null
}
