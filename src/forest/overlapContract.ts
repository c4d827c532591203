// Every command and read of overlaps and gaps of the register: searched for in the background, looked at, put away with a reason.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  LonLat,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { disputeStates } from './dispute/dispute.ts'
import { overlapKinds, searchStatuses, significances, surveyKinds } from './overlap/overlap.ts'
import { ownerCategories } from './plot.ts'
import type { AreaShape } from './plotFile.ts'

/** Whoever keeps the register. */
const whoSearches = { stationHead: 'all' } as const

/** GeoJSON in WGS84. */
export const GroundShape = Type.Unsafe<AreaShape>(
  Type.Object({ type: Type.Literal('MultiPolygon'), coordinates: Type.Array(Type.Any()) }),
)

/** Begins a search in the background; while one is under way it is that one. What is left out is usual. */
export const startOverlapSearch = commandContract({
  name: 'overlapSearch.start',
  input: Type.Object({
    /** The plots of this day; today at the latest. */
    asOf: Type.Optional(IsoDate),
    /** How the outlines of the register were surveyed. */
    surveyKind: Type.Optional(Type.Enum(surveyKinds)),
    /** Those of some sources otherwise. */
    sourceSurveys: Type.Optional(
      Type.Array(
        Type.Object({ source: Type.String({ minLength: 1, maxLength: 300 }), surveyKind: Type.Enum(surveyKinds) }),
        { maxItems: 50 },
      ),
    ),
    sliverWidthM: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    gapWidthM: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  }),
  output: Recorded,
  permits: whoSearches,
})

/** Stops a search under way; what it found is gone. */
export const stopOverlapSearch = commandContract({
  name: 'overlapSearch.stop',
  input: Type.Object({ overlapSearchId: Uuid }),
  output: Recorded,
  permits: whoSearches,
})

/** Looked at and put away: later searches do not bring it up again unless it grew. */
export const dismissOverlap = commandContract({
  name: 'overlap.dismiss',
  input: Type.Object({ overlapId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoSearches,
})

export const restoreOverlap = commandContract({
  name: 'overlap.restore',
  input: Type.Object({ overlapId: Uuid }),
  output: Recorded,
  permits: whoSearches,
})

const Count = Type.Integer({ minimum: 0 })

export const OverlapSearchRow = Type.Object({
  id: Uuid,
  asOf: IsoDate,
  searchStatus: Type.Enum(searchStatuses),
  plotCount: Count,
  paperCount: Count,
  /** Of the search under way, from 0 to 1. */
  progress: Type.Number(),
  startedBy: Type.String(),
  startedAt: Instant,
  endedAt: orNull(Instant),
  /** Of what is not put away; null while it searches. */
  significant: orNull(Count),
  found: orNull(Count),
})
export type OverlapSearchRow = Static<typeof OverlapSearchRow>

export const listOverlapSearches = readContract({
  name: 'overlapSearch.list',
  input: Type.Object({ ...listQuery }),
  output: Page(OverlapSearchRow),
  permits: readersOfAll,
})

/** One search; left out: the last one that was not stopped. */
export const showOverlapSearch = readContract({
  name: 'overlapSearch.show',
  input: Type.Object({ overlapSearchId: Type.Optional(Uuid) }),
  output: Type.Object({
    /** Null: nobody searched yet. */
    search: orNull(
      Type.Object({
        row: OverlapSearchRow,
        surveyKind: Type.Enum(surveyKinds),
        sourceSurveys: Type.Array(Type.Object({ source: Type.String(), surveyKind: Type.Enum(surveyKinds) })),
        errorM: Type.Number(),
        /** False: the error of the survey is a usual value that nobody checked yet. */
        isErrorChecked: Type.Boolean(),
        k: Type.Number(),
        sliverWidthM: Type.Number(),
        gapWidthM: Type.Number(),
        shifts: Type.Array(
          Type.Object({
            source: Type.String(),
            shiftM: Type.Number(),
            azimuth: Type.Number(),
            plots: Count,
          }),
        ),
        /** Of what is not put away. */
        counts: Type.Array(
          Type.Object({
            overlapKind: Type.Enum(overlapKinds),
            significance: Type.Enum(significances),
            count: Count,
            areaM2: Type.Number(),
          }),
        ),
        dismissed: Count,
        disputed: Count,
        /** The largest, for the map. */
        outlines: Type.Array(
          Type.Object({
            id: Uuid,
            overlapKind: Type.Enum(overlapKinds),
            significance: Type.Enum(significances),
            shape: GroundShape,
          }),
        ),
      }),
    ),
  }),
  permits: readersOfAll,
})

/** A plot or a land paper that takes part; no name of a person. */
export const GroundSide = Type.Object({
  plotId: orNull(Uuid),
  landPaperId: orNull(Uuid),
  /** `67/3/12`, or the number of the paper. */
  code: Type.String(),
  /** Null: not known. */
  ownerCategory: orNull(Type.Enum(ownerCategories)),
})
export type GroundSide = Static<typeof GroundSide>

export const OverlapRow = Type.Object({
  id: Uuid,
  overlapKind: Type.Enum(overlapKinds),
  first: GroundSide,
  second: GroundSide,
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  areaM2: Type.Number(),
  widthM: Type.Number(),
  sharedM: Type.Number(),
  errorM: Type.Number(),
  significance: Type.Enum(significances),
  asOf: IsoDate,
  dismissedReason: orNull(Type.String()),
  disputeId: orNull(Uuid),
  disputeState: orNull(Type.Enum(disputeStates)),
  place: LonLat,
  isDemonstration: Type.Boolean(),
})
export type OverlapRow = Static<typeof OverlapRow>

/** What a search found; of the last one that is done where none is named. */
export const listOverlaps = readContract({
  name: 'overlap.list',
  input: Type.Object({
    ...listQuery,
    overlapSearchId: Type.Optional(Uuid),
    overlapKind: Type.Optional(Type.Enum(overlapKinds)),
    significance: Type.Optional(Type.Enum(significances)),
    territoryId: Type.Optional(Uuid),
    plotId: Type.Optional(Uuid),
    disputed: Type.Optional(Type.Boolean()),
    /** Left out: what is not put away. */
    dismissed: Type.Optional(Type.Boolean()),
  }),
  output: Page(OverlapRow),
  permits: readersOfAll,
})

export const showOverlap = readContract({
  name: 'overlap.show',
  input: Type.Object({ overlapId: Uuid }),
  output: Type.Object({
    row: OverlapRow,
    shape: GroundShape,
    firstShape: orNull(GroundShape),
    secondShape: orNull(GroundShape),
    k: Type.Number(),
  }),
  permits: readersOfAll,
})
