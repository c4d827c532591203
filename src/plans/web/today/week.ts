import { dayAfter } from '../../../platform/format.ts'

/** The seven days that end on a date, `YYYY-MM-DD`. */
export function weekTo(isoDate: string): { readonly from: string; readonly to: string } {
  return { from: dayAfter(isoDate, -6), to: isoDate }
}
