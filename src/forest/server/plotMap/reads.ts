import { read } from '../../../platform/server/command.ts'
import { listPlotDays } from '../../plotMapContract.ts'
import { selectPlotDays } from './tilesSql.ts'

/** What a slider can hold. */
const mostDays = 200

export const mapReads = [
  read(listPlotDays, async ({ tx, today }) => ({ days: await selectPlotDays(tx, mostDays), today })),
]
