// The plots on the map: from afar merged by kind, near by one by one.
import Type from 'typebox'
import { IsoDate } from '../../../platform/contract.ts'
import { type TileSource, tileSource } from '../../../platform/server/tiles/tileSource.ts'
import { listPlots } from '../../contract.ts'
import { type Colouring, colourings, mosaicFeatures } from '../../plotMap/mosaic.ts'
import { finestZoom, selectImportsStand } from './mosaicSql.ts'
import { mosaicOf } from './mosaics.ts'
import { plotTiles } from './tilesSql.ts'

interface PlotTiles {
  readonly asOf?: string
  readonly colouring?: Colouring
}

export const tiles: readonly TileSource[] = [
  tileSource<PlotTiles>({
    name: 'plots',
    contract: listPlots,
    input: Type.Object({ asOf: Type.Optional(IsoDate), colouring: Type.Optional(Type.Enum(colourings)) }),
    rows: (question) => plotTiles(question, question.input.asOf ?? question.today),
    merged: (tx, { tile, today, input: { asOf: on = today, colouring = 'forestType' } }) =>
      tile.z > finestZoom
        ? undefined
        : mosaicOf(tx, tile, { on, today, colouring }).then(({ mosaic, isPassing }) => ({
            features: mosaicFeatures(mosaic, colouring),
            isPassing,
          })),
    version: selectImportsStand,
  }),
]
