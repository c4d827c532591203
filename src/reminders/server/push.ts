// A reminder as a web push message: encrypted for the one browser (RFC 8291), signed by the office (VAPID, RFC 8292).
import webPush from 'web-push'
import type { Outward } from '../../platform/server/config.ts'
import type { Outcome } from '../delivery.ts'
import { pushOf } from '../message.ts'
import { mayPushTo } from '../pushHost.ts'
import type { PushKeys } from './channelSql.ts'
import type { ClaimedDelivery } from './deliverySql.ts'

const patienceMs = 20_000
/** A reminder that could not be handed over within a day is said by the next one. */
const keptSeconds = 24 * 3600

export const newPushKeys = (): PushKeys => webPush.generateVAPIDKeys()

export async function sendPush(
  { subscription, reminders, language }: ClaimedDelivery,
  keys: PushKeys | undefined,
  { outward, isDemonstration }: { readonly outward: Outward; readonly isDemonstration: boolean },
): Promise<Outcome> {
  if (!subscription || !keys) return { kind: 'gone', fault: 'no subscription' }
  if (!mayPushTo(subscription.endpoint, outward.pushHosts)) return { kind: 'gone', fault: 'push service not allowed' }
  const { endpoint, p256dh, auth } = subscription
  const subject = outward.mail ? `mailto:${outward.mail.from}` : contactOf(outward.address)
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(pushOf(reminders, { language, isDemonstration })),
    { TTL: keptSeconds, urgency: 'normal', vapidDetails: { subject, ...keys } },
  )
  const answer = await fetch(endpoint, {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: new Uint8Array(body as unknown as Buffer),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  await answer.body?.cancel()
  if (answer.ok) return { kind: 'sent' }
  const fault = `push service answered ${answer.status}`
  return { kind: [404, 410].includes(answer.status) ? 'gone' : 'failed', fault }
}

/** VAPID asks for an https or mailto address at which the sender can be reached. */
const contactOf = (address: string) => (address.startsWith('https:') ? address : 'mailto:dai-ngan@localhost')
