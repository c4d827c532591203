// How a message is tried again, and when it is given up. Pure.

export const deliveryChannels = ['email', 'push'] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]
export const deliveryStatuses = ['waiting', 'sent', 'failed', 'notNeeded'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** After a minute, then four times as long each time: a mail server that is restarted is met, one that is gone for a day too. */
const minutes = [1, 4, 16, 64, 256, 1024] as const
export const mostAttempts = minutes.length

/** When a message whose `attempt`th try (from 1) begins at `now` may be tried again. */
export function nextAttemptAt(now: Date, attempt: number): Date {
  return new Date(now.getTime() + (minutes[Math.min(attempt, mostAttempts) - 1] ?? 1) * 60_000)
}

/** What became of one try. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** May pass: tried again. */
  | { readonly kind: 'failed'; readonly fault: string }
  /** Never will: the address or the subscription is gone. */
  | { readonly kind: 'gone'; readonly fault: string }

export function statusAfter(outcome: Outcome, attempts: number): DeliveryStatus {
  if (outcome.kind === 'sent') return 'sent'
  return outcome.kind === 'gone' || attempts >= mostAttempts ? 'failed' : 'waiting'
}

const addresses = /[^\s<>"'(]+@[^\s<>"')]+|https?:\/\/\S+/g

/** The first line of what the other side said, without addresses: it is shown to administrators and must tell nothing of people. */
export function faultText(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return (said.split('\n')[0] ?? '').replace(addresses, '…').slice(0, 200)
}
