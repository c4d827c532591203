import type { OutputOf } from '../../../platform/contract.ts'
import type { readIndicatorRecords } from '../../indicatorContract.ts'

export type FigureAnswer = OutputOf<typeof readIndicatorRecords>
export type FigureRow = FigureAnswer['rows'][number]
