// Sends what waits: claimed in one transaction, sent outside of any, noted in another.

import { shifted } from '../../law/workingDay.ts'
import type { Moment } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { faultText, nextAttemptAt, type Outcome, statusAfter } from '../delivery.ts'
import { endSubscription, type PushKeys, selectPushKeys } from './channelSql.ts'
import { type ClaimedDelivery, claimDelivery, noteOutcome } from './deliverySql.ts'
import { selectDueItems } from './dueSql.ts'
import { sendMail } from './mail.ts'
import { sendPush } from './push.ts'

/** Of one run, so that a flood of messages does not keep the worker from its other work. */
const mostAtOnce = 500

interface Claimed {
  readonly delivery: ClaimedDelivery
  readonly keys: PushKeys | undefined
  readonly moment: Pick<Moment, 'outward' | 'isDemonstration' | 'now'>
}

/** Answers how many tries were made. */
export async function delivered(transaction: <T>(work: (moment: Moment) => Promise<T>) => Promise<T>): Promise<number> {
  let tries = 0
  while (tries < mostAtOnce) {
    const claimed = await transaction((moment) => claim(moment))
    if (claimed === 'nothing') return tries
    tries++
    if (claimed === 'notNeeded') continue
    const outcome = await send(claimed)
    await transaction(({ tx, now }) => note(tx, claimed.delivery, outcome, now))
  }
  return tries
}

async function claim(moment: Moment): Promise<Claimed | 'nothing' | 'notNeeded'> {
  const { tx, now, today } = moment
  const delivery = await claimDelivery(tx, now, (attempt) => nextAttemptAt(now, attempt))
  if (!delivery) return 'nothing'
  const reminders = delivery.isWanted ? await stillDue(tx, delivery, today) : []
  if (reminders.length === 0) {
    await noteOutcome(tx, delivery.deliveryId, { status: 'notNeeded', fault: null, now })
    return 'notNeeded'
  }
  const keys = delivery.deliveryChannel === 'push' ? await selectPushKeys(tx) : undefined
  return { delivery: { ...delivery, reminders }, keys, moment }
}

/** What was done between making and sending is left out. */
async function stillDue(tx: Transaction, { reminders }: ClaimedDelivery, today: string) {
  const dueIds = reminders.map(({ dueId }) => dueId)
  const range = { from: shifted(today, -800), to: shifted(today, 800) }
  const open = await selectDueItems(tx, { ...range, dueIds, withChases: true, openOnly: true })
  return reminders.filter((each) => open.some(({ dueId, dueOn }) => dueId === each.dueId && dueOn === each.dueOn))
}

async function send({ delivery, keys, moment }: Claimed): Promise<Outcome> {
  try {
    return delivery.deliveryChannel === 'email'
      ? await sendMail(delivery, moment)
      : await sendPush(delivery, keys, moment)
  } catch (error) {
    return { kind: 'failed', fault: faultText(error) }
  }
}

async function note(tx: Transaction, delivery: ClaimedDelivery, outcome: Outcome, now: Date) {
  const { deliveryId, attempt, subscription } = delivery
  const fault = outcome.kind === 'sent' ? null : outcome.fault
  await noteOutcome(tx, deliveryId, { status: statusAfter(outcome, attempt), fault, now })
  if (outcome.kind === 'gone' && subscription) await endSubscription(tx, subscription.id, now)
}
