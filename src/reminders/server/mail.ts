// A reminder as a letter over SMTP: what is due by when and where it is done, nothing about people.
import { createTransport } from 'nodemailer'
import type { Outward } from '../../platform/server/config.ts'
import { faultText, type Outcome } from '../delivery.ts'
import { messageOf } from '../message.ts'
import type { ClaimedDelivery } from './deliverySql.ts'

const patienceMs = 20_000

export async function sendMail(
  { deliveryId, emailAddress, language, reminders }: ClaimedDelivery,
  { outward, isDemonstration }: { readonly outward: Outward; readonly isDemonstration: boolean },
): Promise<Outcome> {
  if (!outward.mail || !emailAddress) return { kind: 'gone', fault: 'no mail server or address' }
  const { subject, text } = messageOf(reminders, { language, address: outward.address, isDemonstration })
  const transport = createTransport({
    url: outward.mail.smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as never)
  try {
    await transport.sendMail({
      from: outward.mail.from,
      to: emailAddress,
      subject,
      text,
      // The same letter tried again is the same letter to whoever got it the first time.
      messageId: `<${deliveryId}@${outward.mail.from.split('@')[1] ?? 'localhost'}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    } as never)
    return { kind: 'sent' }
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode ?? 0
    // 5xx: the other side will never take it.
    return { kind: code >= 500 && code < 600 ? 'gone' : 'failed', fault: faultText(error) }
  } finally {
    transport.close()
  }
}
