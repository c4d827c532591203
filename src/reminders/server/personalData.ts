// What reminders hold of people of the office.
import type { PersonalDataHolder } from '../../platform/server/personalData/personalDataHolder.ts'
import { personalDataOfReminders } from '../personalDataWords.ts'
import { eraseWaysOf, selectWaysOf } from './personalDataSql.ts'

const { vi, en, title } = personalDataOfReminders

export const remindersPersonalData: PersonalDataHolder = {
  categories: [{ columns: ['reminders.preferences.email_address', 'reminders.push_subscriptions'], words: { vi, en } }],
  collect: async ({ tx }, { ids }) => [{ title, rows: await selectWaysOf(tx, ids) }],
  erase: ({ tx, now }, { ids }) => eraseWaysOf(tx, ids, now),
}
