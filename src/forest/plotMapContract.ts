// What the map of the register asks beside its tiles.
import Type from 'typebox'
import { IsoDate, readContract } from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'

/** The newest days on which plots became what they are or were, the earliest first. */
export const listPlotDays = readContract({
  name: 'plot.days',
  input: Type.Object({}),
  output: Type.Object({ days: Type.Array(IsoDate), today: IsoDate }),
  permits: readersOfAll,
})
