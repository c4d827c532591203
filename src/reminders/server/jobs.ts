// What happens by the clock: reminders are made in the office's day, messages are sent as soon as they may.
import type { Job } from '../../platform/server/jobs.ts'
import { runReminders } from '../contract.ts'
import { delivered } from './deliver.ts'
import { madeReminders } from './makeReminders.ts'

export const jobs: readonly Job[] = [
  {
    name: 'reminders.make',
    // Hourly, so that a deadline set at ten is spoken of at eleven, and what is done is settled; nothing is made twice.
    cron: '0 7-18 * * *',
    run: async (_order, transaction) => void (await transaction((moment) => madeReminders(moment))),
  },
  {
    name: 'reminders.deliver',
    after: [runReminders.name],
    cron: '*/5 * * * *',
    run: async (_order, transaction) => void (await delivered(transaction)),
  },
]
