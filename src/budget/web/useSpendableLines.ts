import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { recordExpenditure } from '../actContract.ts'
import { listBudgetLines } from '../contract.ts'

/** Lines of a year and of the one before, which is booked to for some weeks more, that the person may spend from. */
export function useSpendableLines(fiscalYear: number) {
  const mayI = useMayI()
  const ofYear = useRead(listBudgetLines, { fiscalYear, pageSize: 1000 }).data
  const ofYearBefore = useRead(listBudgetLines, { fiscalYear: fiscalYear - 1, pageSize: 1000 }).data
  return [...(ofYear?.rows ?? []), ...(ofYearBefore?.rows ?? [])].filter(
    ({ budgetLineId, agencyId }) => budgetLineId !== null && mayI(recordExpenditure, { agencyId }),
  )
}
