import type { OutputOf } from '../../../platform/contract.ts'
import type { beginPlotChange } from '../../plotChangeContract.ts'

export type BegunChange = OutputOf<typeof beginPlotChange>
