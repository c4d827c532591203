// Reminders as the house knows them.
import { operatorAccountId } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import { documentFile } from '../../platform/server/documents/documentFile.ts'
import type { Download, Feature, Feed } from '../../platform/server/feature.ts'
import { listChases, listDueItems, listEscalations, readChaseLetter, readDueCalendar } from '../chaseContract.ts'
import { listReminders } from '../contract.ts'
import { firstRulesFrom, firstRulesReason, reminderRuleSeeds } from '../seed/reminderRules.ts'
import { remindersWords } from '../words.ts'
import { calendarText } from './calendarFile.ts'
import { keptSecret } from './channelCommands.ts'
import { insertPushKeys, selectFeedAccount, selectPushKeys } from './channelSql.ts'
import { chaseReads } from './chaseReads.ts'
import { commands } from './commands.ts'
import { demonstrate } from './demonstration.ts'
import { dueReads } from './dueReads.ts'
import { chaseTable, dueTable, escalationTable, reminderTable } from './exportTables.ts'
import { jobs } from './jobs.ts'
import { remindersPersonalData } from './personalData.ts'
import { newPushKeys } from './push.ts'
import { reminderReads } from './reminderReads.ts'
import { insertRule, selectRules } from './ruleSql.ts'

const letterFile: Download = {
  path: 'chases/letter',
  contract: readChaseLetter,
  endings: ['docx', 'pdf'],
  file: documentFile,
}

const calendarFeed: Feed = {
  path: 'calendar',
  ending: 'ics',
  contract: readDueCalendar,
  accountOf: ({ tx }, secret) => selectFeedAccount(tx, keptSecret(secret)),
  file: (answer, language) => ({
    contentType: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(calendarText(answer, language)),
  }),
}

export const reminders: Feature = {
  name: 'reminders',
  commands,
  reads: [...reminderReads, ...dueReads, ...chaseReads],
  words: remindersWords,
  personalData: remindersPersonalData,
  exports: {
    [listReminders.name]: reminderTable,
    [listDueItems.name]: dueTable,
    [listChases.name]: chaseTable,
    [listEscalations.name]: escalationTable,
  },
  downloads: [letterFile],
  feeds: [calendarFeed],
  jobs,
  async found({ tx, now }) {
    if (!(await selectPushKeys(tx))) await insertPushKeys(tx, newPushKeys(), now)
    if ((await selectRules(tx)).length > 0) return
    for (const seed of reminderRuleSeeds) {
      const id = seedId('reminderRule', `${seed.dueKind} ${seed.stepDays} ${seed.reminderRecipients}`)
      const recording = { reason: firstRulesReason, by: operatorAccountId, at: now }
      await insertRule(tx, id, { ...seed, validFrom: firstRulesFrom }, recording)
    }
  },
  demonstrate,
}
