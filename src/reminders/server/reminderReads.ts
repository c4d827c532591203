// One's own reminders, the bell, settings; rules and deliveries for who keeps them.
import { workingCalendar, workingDaysBetween } from '../../law/workingDay.ts'
import { dateText } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import {
  type DeliveryRow,
  listDeliveries,
  listReminderRules,
  listReminders,
  type ReminderRow,
  readBell,
  readReminderSettings,
} from '../contract.ts'
import { kindName } from '../dueKindWords.ts'
import { lastDay } from '../reminderRule.ts'
import { selectFeed, selectPreference, selectPushKeys, selectSubscriptions } from './channelSql.ts'
import { selectDeliveries } from './deliverySql.ts'
import { selectCalendar } from './dueSql.ts'
import { countEscalations } from './escalationSql.ts'
import { selectReminders } from './reminderSql.ts'
import { selectDueKinds, selectRules } from './ruleSql.ts'

const shownInBell = 6

export const reminderReads = [
  read(listReminders, async (moment, { unread, dueKind, ...input }) => {
    const rows = (await ownReminders(moment))
      .filter((row) => !unread || row.readAt === null)
      .filter((row) => !dueKind || row.dueKind === dueKind)
    return listed(rows, input, reminderListing(moment.actor?.language ?? 'vi'))
  }),
  read(readBell, async (moment) => {
    const { tx, actor, today } = moment
    const fresh = (await ownReminders(moment)).filter(({ readAt, settledAt }) => readAt === null && settledAt === null)
    const post = ['leader', 'stationHead'].find((role) => actor?.roles.includes(role))
    const above = post ? await countEscalations(tx, post, today) : { escalations: 0, unanswered: 0 }
    return { unread: fresh.length, rows: fresh.slice(0, shownInBell), ...above }
  }),
  read(readReminderSettings, async ({ tx, actor, outward }) => {
    const accountId = actor?.accountId ?? ''
    const subscriptions = await selectSubscriptions(tx, accountId)
    return {
      ...(await selectPreference(tx, accountId)),
      hasMailServer: outward.mail !== undefined,
      pushPublicKey: (await selectPushKeys(tx))?.publicKey ?? '',
      subscriptions: subscriptions.map((each) => ({ ...each, madeAt: each.madeAt.toISOString() })),
      calendarFeedMadeAt: (await selectFeed(tx, accountId))?.madeAt.toISOString() ?? null,
    }
  }),
  read(listReminderRules, async ({ tx, today }, { ended = false }) => {
    const rows = (await selectRules(tx)).filter(({ validTo }) => ended || validTo === null || validTo > today)
    return { rows, dueKinds: [...new Set([...(await selectDueKinds(tx)), 'chase'])] }
  }),
  read(listDeliveries, async ({ tx }, { deliveryStatus, deliveryChannel, ...input }) => {
    const rows = (await selectDeliveries(tx))
      .filter((row) => !deliveryStatus || row.deliveryStatus === deliveryStatus)
      .filter((row) => !deliveryChannel || row.deliveryChannel === deliveryChannel)
    return listed(rows, input, deliveryListing)
  }),
]

async function ownReminders({ tx, actor, today }: ReadMoment): Promise<ReminderRow[]> {
  const calendar = workingCalendar(await selectCalendar(tx))
  const rows = await selectReminders(tx, actor?.accountId ?? '')
  return rows.map((row) => ({
    ...row,
    workingDaysLate: workingDaysBetween(lastDay(row.dueOn, calendar), today, calendar),
    madeAt: row.madeAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  }))
}

const reminderListing = (language: 'vi' | 'en') => ({
  words: (row: ReminderRow) => [row.subject, row.agencyName, kindName(row.dueKind, language), dateText(row.dueOn)],
  sorts: {
    subject: (row: ReminderRow) => row.subject,
    agencyName: (row: ReminderRow) => row.agencyName,
    dueOn: (row: ReminderRow) => row.dueOn,
    workingDaysLate: (row: ReminderRow) => row.workingDaysLate,
    madeAt: (row: ReminderRow) => row.madeAt,
  },
  first: { sort: 'madeAt', direction: 'desc' as const },
})

const deliveryListing = {
  words: (row: DeliveryRow) => [row.personName, row.fault],
  sorts: {
    personName: (row: DeliveryRow) => row.personName,
    madeAt: (row: DeliveryRow) => row.madeAt,
    attempts: (row: DeliveryRow) => row.attempts,
    deliveryStatus: (row: DeliveryRow) => row.deliveryStatus,
  },
  first: { sort: 'madeAt', direction: 'desc' as const },
}
