// The map of the register is drawn ahead.
import type { Job } from '../../../platform/server/jobs.ts'
import { recordPlots } from '../../contract.ts'
import { drawMarked } from './mosaics.ts'

export const mapJobs: readonly Job[] = [
  {
    name: 'forest.drawMosaics',
    after: [recordPlots.name],
    // What imports and other commands change.
    cron: '* * * * *',
    atStart: true,
    run: (_order, transaction) => drawMarked(transaction),
  },
]
