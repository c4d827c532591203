// A dispute over forest land and the steps that it may take. A settlement is recorded; it changes no right. Pure.

export const disputeStates = ['open', 'hearing', 'settled', 'withdrawn'] as const
export type DisputeState = (typeof disputeStates)[number]

/** Heard again and again until it is settled or withdrawn; both end it. */
export const isOpenDispute = (status: DisputeState): boolean => status === 'open' || status === 'hearing'

/** Days come one after the other: opened, heard, settled; none is in the future. Answers what is wrong. */
export function dayFault(
  day: string,
  {
    openedOn,
    heardOn,
    today,
  }: { readonly openedOn: string; readonly heardOn: readonly string[]; readonly today: string },
): 'dispute.fromFuture' | 'dispute.beforeOpening' | 'dispute.beforeHearing' | undefined {
  if (day > today) return 'dispute.fromFuture'
  if (day < openedOn) return 'dispute.beforeOpening'
  return heardOn.some((heard) => day < heard) ? 'dispute.beforeHearing' : undefined
}
