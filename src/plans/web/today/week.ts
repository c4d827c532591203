/** The seven days that end on a date, `YYYY-MM-DD`. */
export function weekTo(isoDate: string): { readonly from: string; readonly to: string } {
  const first = new Date(Date.parse(`${isoDate}T00:00:00Z`) - 6 * 86_400_000)
  return { from: first.toISOString().slice(0, 10), to: isoDate }
}
