// Plots given out as files that other programs read, with every fact and name: asked for with a reason.
import Type from 'typebox'
import { IsoDate, Reason, readContract, Uuid } from '../platform/contract.ts'
import type { OwnerCategory } from './plot.ts'
import type { AreaShape } from './plotFile.ts'
import type { PlotFacts } from './plotRow.ts'

/** Letters of the texts of a file of FRMS. */
export const frmsLetters = ['unicode', 'tcvn3'] as const
/** VN-2000 of Huế (3° zone, 107°00′), in which the register of the province is kept. */
export const usualSrid = 9214

/** A plot of the register, whole. */
export interface GivenOut {
  readonly id: string
  readonly facts: PlotFacts
  /** The whole name where FRMS cuts it. */
  readonly ownerFullName: string | null
  readonly ownerCategory: OwnerCategory | null
  readonly geodesicAreaHa: number
  readonly validFrom: string
  /** In WGS84. */
  readonly shape: AreaShape
}

/** The plots of a day, whole. The names of people in it are written into the book of disclosures with the reason. */
export const readPlotFile = readContract({
  name: 'plot.file',
  input: Type.Object({
    asOf: Type.Optional(IsoDate),
    /** The unit that holds their inner points; left out: the whole register. */
    territoryId: Type.Optional(Uuid),
    srid: Type.Integer({ minimum: 1000, maximum: 999_999 }),
    letters: Type.Enum(frmsLetters),
    reason: Reason,
  }),
  output: Type.Object({
    on: IsoDate,
    srid: Type.Integer(),
    letters: Type.Enum(frmsLetters),
    plots: Type.Unsafe<GivenOut[]>(Type.Array(Type.Object({ id: Uuid }, { additionalProperties: true }))),
  }),
  permits: { stationHead: 'all' },
})
