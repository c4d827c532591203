// The plots as map programs read them (OGC API – Features): FRMS's own column names, no name of a person.
import Type from 'typebox'
import { IsoDate, orNull, readContract, Uuid } from '../platform/contract.ts'
import type { FeatureAnswer } from '../platform/featureAnswer.ts'
import { readersOfAll } from '../platform/usualPermits.ts'

/** By what a map program may filter: column of FRMS, or one of ours. */
export const plotFilters = ['tk', 'khoanh', 'lo', 'ldlr', 'malr3', 'loai_chu_rung'] as const

export const readPlotFeatures = readContract({
  name: 'plot.features',
  input: Type.Object({
    bounds: Type.Optional(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
    asOf: Type.Optional(IsoDate),
    limit: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** The id of the last plot of the page before. */
    after: Type.Optional(Uuid),
    id: Type.Optional(Uuid),
    filters: Type.Optional(
      Type.Object(
        Object.fromEntries(plotFilters.map((name) => [name, Type.Optional(Type.String({ maxLength: 100 }))])),
        { additionalProperties: false },
      ),
    ),
  }),
  output: Type.Unsafe<FeatureAnswer>(
    Type.Object({
      matched: Type.Integer(),
      features: Type.Array(
        Type.Object({
          id: Uuid,
          properties: Type.Record(Type.String(), Type.Any()),
          geometry: Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Any()) }),
        }),
      ),
      next: orNull(Uuid),
    }),
  ),
  permits: readersOfAll,
})
