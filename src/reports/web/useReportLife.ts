import type { OutputOf } from '../../platform/contract.ts'
import { useRead } from '../../platform/web/useRead.ts'
import type { ReportChoice, readAnnualReport } from '../contract.ts'
import { readReportLife } from '../registerContract.ts'
import { reportStatusOf } from '../reportLife.ts'

/** What was done with the report that is shown, and whether its review still holds for what is shown. */
export function useReportLife(choice: ReportChoice, report: OutputOf<typeof readAnnualReport>) {
  const { data } = useRead(readReportLife, choice)
  return data && { ...data, ...reportStatusOf(data.steps, report.fingerprint) }
}
