// The map of the register is drawn ahead.
import type { Job } from '../../../platform/server/jobs.ts'
import { recordPlots } from '../../contract.ts'
import { changePlot, mergePlots, splitPlot, undoPlotChange } from '../../plotChangeContract.ts'
import { drawMarked } from './mosaics.ts'

export const mapJobs: readonly Job[] = [
  {
    name: 'forest.drawMosaics',
    after: [recordPlots, splitPlot, mergePlots, changePlot, undoPlotChange].map(({ name }) => name),
    // What imports change.
    cron: '* * * * *',
    atStart: true,
    run: (_order, transaction) => drawMarked(transaction),
  },
]
