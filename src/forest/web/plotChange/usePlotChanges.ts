import { useRead } from '../../../platform/web/useRead.ts'
import { listPlotChanges } from '../../plotChangeContract.ts'

/** Everything that happened to one plot, asked once for its whole page. */
export const usePlotChanges = (plotId: string) => useRead(listPlotChanges, { plotId, pageSize: 100 })
