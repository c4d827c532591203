// How a person wants to be reminded. Secrets of browsers and calendars are never written into the audit.
import { createHash, randomBytes } from 'node:crypto'
import { notFound, notSignedIn, Problem } from '../../platform/problem.ts'
import { command, visitorCommand } from '../../platform/server/command.ts'
import {
  addPushSubscription,
  chooseReminderPreference,
  endCalendarFeed,
  endPushSubscription,
  openCalendarFeed,
} from '../contract.ts'
import { mayPushTo } from '../pushHost.ts'
import { endFeed, endSubscription, insertFeed, insertSubscription, upsertPreference } from './channelSql.ts'

/** What is kept of the secret of a calendar: enough, because 256 random bits cannot be guessed. */
export const keptSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')

export const channelCommands = [
  command(chooseReminderPreference, {
    audited: ({ sendsEmail, sendsPush }) => ({ sendsEmail, sendsPush }),
    async run({ tx, id, actor, now }, wanted) {
      if (wanted.sendsEmail && wanted.emailAddress === null)
        throw new Problem('reminderPreference.noAddress', 422, {}, [{ path: '/emailAddress', expected: 'required' }])
      await upsertPreference(tx, actor.accountId, wanted, now)
      return { id }
    },
  }),
  visitorCommand(addPushSubscription, {
    audited: ({ endpoint }) => ({ service: URL.canParse(endpoint) ? new URL(endpoint).host : '' }),
    async run({ tx, id, actor, now, outward, device }, { endpoint, p256dh, auth }) {
      if (!actor) throw notSignedIn()
      if (!mayPushTo(endpoint, outward.pushHosts)) throw new Problem('pushSubscription.unknownService')
      await insertSubscription(tx, { id, accountId: actor.accountId, endpoint, p256dh, auth, device, now })
      return { id }
    },
  }),
  command(endPushSubscription, {
    async run({ tx, actor, now }, { pushSubscriptionId }) {
      if (!(await endSubscription(tx, pushSubscriptionId, now, actor.accountId)))
        throw notFound('pushSubscription', pushSubscriptionId)
      return { id: pushSubscriptionId }
    },
  }),
  command(openCalendarFeed, {
    // The answer holds the secret: it is not kept, and asking again makes another.
    isRemembered: false,
    async run({ tx, id, actor, now }) {
      const secret = randomBytes(32).toString('base64url')
      await insertFeed(tx, { id, accountId: actor.accountId, secretHash: keptSecret(secret), now })
      return { id, path: `/api/calendar/${secret}.ics` }
    },
  }),
  command(endCalendarFeed, {
    async run({ tx, id, actor, now }) {
      await endFeed(tx, actor.accountId, now)
      return { id }
    },
  }),
]
