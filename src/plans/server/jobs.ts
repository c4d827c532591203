// What happens by the clock: a backlog of evidence is counted, part by part, while people work (decision 0045).
import { withdrawBulkEntry, writeBulkEntry } from '../../platform/bulk/contract.ts'
import { countSomeTouched } from '../../platform/server/countTouchedSql.ts'
import type { Job } from '../../platform/server/jobs.ts'

export const jobs: readonly Job[] = [
  {
    name: 'plans.countEvidence',
    after: [writeBulkEntry.name, withdrawBulkEntry.name],
    cron: '* * * * *',
    atStart: true,
    async run(_order, transaction) {
      while (await transaction(({ tx }) => countSomeTouched(tx)));
    },
  },
]
