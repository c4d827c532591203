// How a report names its period, in a title, over a column, in the heading of what is ahead.
import { officialShortDate } from '../../platform/documents/officialForms.ts'
import type { PeriodChoice } from '../reportPeriod.ts'

interface PeriodText {
  /** `năm 2026`, `tháng 3 năm 2026`, `từ ngày … đến ngày …`. */
  readonly name: string
  /** Over the columns of this period and of the same period of the year before. */
  readonly column: string
  readonly priorColumn: string
  /** `năm 2027`, `tháng 4 năm 2026`. */
  readonly next: string
  readonly fileName: string
}

export function periodText({ reportKind = 'annual', year, month = 1, from = '', to = '' }: PeriodChoice): PeriodText {
  if (reportKind === 'annual')
    return {
      name: `năm ${year}`,
      column: `Thực hiện ${year}`,
      priorColumn: `Thực hiện ${year - 1}`,
      next: `năm ${year + 1}`,
      fileName: `bao-cao-nam-${year}`,
    }
  if (reportKind === 'monthly')
    return {
      name: `tháng ${month} năm ${year}`,
      column: `Tháng ${month}/${year}`,
      priorColumn: `Tháng ${month}/${year - 1}`,
      next: month === 12 ? `tháng 1 năm ${year + 1}` : `tháng ${month + 1} năm ${year}`,
      fileName: `bao-cao-thang-${String(month).padStart(2, '0')}-${year}`,
    }
  return {
    name: `từ ngày ${officialShortDate(from)} đến ngày ${officialShortDate(to)}`,
    column: 'Kỳ này',
    priorColumn: 'Cùng kỳ năm trước',
    next: 'kỳ tiếp theo',
    fileName: `bao-cao-${from}-${to}`,
  }
}
