// Until when spending is booked to a fiscal year (thời gian chỉnh lý quyết toán). From memory of the law, not yet compared
// with the signed text: said so wherever it is applied.
import type { FiscalRule } from '../fiscalYear.ts'

export const fiscalRules: readonly FiscalRule[] = [
  {
    fromYear: 2017,
    bookedUntil: '01-31',
    legalBasis: 'Luật Ngân sách nhà nước 83/2015/QH13, Điều 42 về thời gian chỉnh lý quyết toán',
    isVerified: false,
  },
  {
    fromYear: 2026,
    bookedUntil: '01-31',
    legalBasis: 'Luật Ngân sách nhà nước 89/2025/QH15, áp dụng từ năm ngân sách 2026; số điều chưa đối chiếu',
    isVerified: false,
  },
]
