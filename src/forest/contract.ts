// Every command and read of the forest register, once. Everybody who works here sees the register; names of people are a read of
// their own, for those who look after the area (decision 0049).
import Type, { type Static, type TSchema } from 'typebox'
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
import { Answering } from '../units/contract.ts'
import { forestPurposes } from './forestPurpose.ts'
import { forestTypes, landClasses } from './forestType.ts'
import { frmsColumns, type PlotField, plotFields } from './frmsColumns.ts'
import { farthestM, fewestCorners, mostCorners } from './placeSearch.ts'
import { changeCauses, ownerCategories } from './plot.ts'
import type { AreaShape } from './plotFile.ts'
import type { PlotFacts } from './plotRow.ts'

const Fact = (kind: 'text' | 'integer' | 'decimal') =>
  kind === 'text' ? Type.String({ maxLength: 500 }) : kind === 'integer' ? Type.Integer() : Type.Number()
export const factSchema = (field: PlotField): TSchema => Fact(frmsColumns[field].kind)
const factSchemas = (of: (fact: TSchema) => TSchema) =>
  Object.fromEntries(plotFields.map((field) => [field, of(factSchema(field))]))
/** What is left out is unknown. */
const GivenFacts = Type.Unsafe<Partial<PlotFacts>>(Type.Object(factSchemas((fact) => Type.Optional(orNull(fact)))))
export const Facts = Type.Unsafe<PlotFacts>(Type.Object(factSchemas(orNull)))

/** GeoJSON in WGS84. */
export const Shape = Type.Unsafe<AreaShape>(
  Type.Object({ type: Type.Literal('MultiPolygon'), coordinates: Type.Array(Type.Any()) }),
)

// --- Commands -----------------------------------------------------------------------------------------------------

/** The most plots that one command records. */
const mostRecorded = 5000

/**
 * What plots are from a day on, all of one source. A plot of the register is given by its id: what was known of it holds until
 * the day before. One without an id is new.
 */
export const recordPlots = commandContract({
  name: 'plot.record',
  input: Type.Object({
    validFrom: IsoDate,
    source: Type.String({ minLength: 3, maxLength: 300 }),
    reason: Type.Optional(Reason),
    changeCause: Type.Optional(Type.Enum(changeCauses)),
    plots: Type.Array(
      Type.Object({
        plotId: Type.Optional(Uuid),
        facts: GivenFacts,
        shape: Shape,
        ownerFullName: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
        ownerCategory: Type.Optional(Type.Enum(ownerCategories)),
      }),
      { minItems: 1, maxItems: mostRecorded },
    ),
  }),
  output: Type.Object({ ...Recorded.properties, plotIds: Type.Array(Uuid) }),
  permits: { stationHead: 'all' },
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const PlotRow = Type.Object({
  id: Uuid,
  /** `67/3/12` */
  codePath: Type.String(),
  compartmentCode: Type.String(),
  subcompartmentCode: Type.String(),
  plotCode: Type.String(),
  placeName: orNull(Type.String()),
  /** The unit of the day in which it lies; null: none covers it. */
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  /** As the register names it. */
  communeName: orNull(Type.String()),
  /** 1–93. */
  forestType: orNull(Type.Integer()),
  forestTypeSymbol: orNull(Type.String()),
  landClass: orNull(Type.Enum(landClasses)),
  forestPurpose: orNull(Type.Enum(forestPurposes)),
  treeSpecies: orNull(Type.String()),
  plantingYear: orNull(Type.Integer()),
  ownerCategory: orNull(Type.Enum(ownerCategories)),
  /** Null: not known, or a person's. */
  ownerName: orNull(Type.String()),
  isOwnerPersonal: Type.Boolean(),
  bookAreaHa: orNull(Type.Number()),
  geodesicAreaHa: Type.Number(),
  /** By more than one per cent. */
  areaDiffers: Type.Boolean(),
  disputeStatus: orNull(Type.Integer()),
  place: LonLat,
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  isDemonstration: Type.Boolean(),
})
export type PlotRow = Static<typeof PlotRow>

/** `distanceM`: from the place asked for to the nearest edge, 0 inside; null where no place was. */
const FoundPlot = Type.Object({ ...PlotRow.properties, distanceM: orNull(Type.Number()) })
export type FoundPlot = Static<typeof FoundPlot>

/** Plots as they are on a day. No name of a person is in it; whoever may see names also finds plots by them. */
export const listPlots = readContract({
  name: 'plot.list',
  input: Type.Object({
    ...listQuery,
    asOf: Type.Optional(IsoDate),
    territoryId: Type.Optional(Uuid),
    landClass: Type.Optional(Type.Enum(landClasses)),
    /** By its symbol. */
    forestType: Type.Optional(Type.Enum(forestTypes.map(({ symbol }) => symbol))),
    forestPurpose: Type.Optional(Type.Enum(forestPurposes)),
    ownerCategory: Type.Optional(Type.Enum(ownerCategories)),
    areaDiffers: Type.Optional(Type.Boolean()),
    /** Those of one owner that is a record. */
    forestOwnerId: Type.Optional(Uuid),
    near: Type.Optional(
      Type.Object({ ...LonLat.properties, withinM: Type.Number({ minimum: 1, maximum: farthestM }) }),
    ),
    /** Corners of an outline, longitude and latitude: the plots that it touches. */
    inside: Type.Optional(
      Type.Array(Type.Tuple([LonLat.properties.lon, LonLat.properties.lat]), {
        minItems: fewestCorners,
        maxItems: mostCorners,
      }),
    ),
  }),
  output: Type.Object({
    ...Page(FoundPlot).properties,
    /** Over all that match. */
    sums: Type.Object({
      geodesicAreaHa: Type.Number(),
      /** Of those that say one; null when none does. */
      bookAreaHa: orNull(Type.Number()),
      withoutBookArea: Type.Integer(),
    }),
  }),
  permits: readersOfAll,
})

/** From one version to the next; of a name of a person only that it changed. */
export const FactChange = Type.Object({
  field: Type.Enum(plotFields),
  before: Type.Optional(orNull(Type.Union([Type.String(), Type.Number()]))),
  after: Type.Optional(orNull(Type.Union([Type.String(), Type.Number()]))),
})

const PlotVersion = Type.Object({
  id: Uuid,
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  source: Type.String(),
  reason: orNull(Type.String()),
  changeCause: orNull(Type.Enum(changeCauses)),
  recordedAt: Instant,
  recordedBy: Type.String(),
  geodesicAreaHa: Type.Number(),
  /** Against the version before; of names of people only that they changed. Empty for the first. */
  changes: Type.Array(FactChange),
  isShapeChanged: Type.Boolean(),
})
export type PlotVersion = Static<typeof PlotVersion>

/** Everything about one plot but names of people: as of a day, or as it last was. */
export const showPlot = readContract({
  name: 'plot.show',
  input: Type.Object({ plotId: Uuid, asOf: Type.Optional(IsoDate) }),
  output: Type.Object({
    row: PlotRow,
    facts: Facts,
    /** Facts that hold a name which is not shown here. */
    guardedFields: Type.Array(Type.Enum(plotFields)),
    shape: Shape,
    /** Days of today's knowledge, the newest first. */
    versions: Type.Array(PlotVersion),
    /** False: on that day the register does not hold it. */
    isOfDay: Type.Boolean(),
    mayNames: Type.Boolean(),
    /** The record of its owner; null: there is none. */
    forestOwnerId: orNull(Uuid),
  }),
  permits: readersOfAll,
})

const Names = Type.Object({
  ownerName: orNull(Type.String()),
  contractorName: orNull(Type.String()),
  disputantName: orNull(Type.String()),
})

/** The names of people that a plot holds. Each time that one is shown is written into the book of disclosures. */
export const readPlotNames = readContract({
  name: 'plot.names',
  input: Type.Object({ plotId: Uuid, asOf: Type.Optional(IsoDate) }),
  output: Names,
  permits: { stationHead: 'all', areaRanger: 'subordinate', communeOfficer: 'subordinate' },
})

/** What is at a place: plots, forest, owner, unit, who answers. Names of people only for those who may see them there. */
export const readForestAt = readContract({
  name: 'forest.at',
  input: Type.Object({
    ...LonLat.properties,
    /** The plots and units of that day; left out: today. */
    on: Type.Optional(IsoDate),
    /** The plots as they were recorded by then; left out: as they are recorded now. */
    known: Type.Optional(Instant),
  }),
  output: Type.Object({
    on: IsoDate,
    unit: orNull(Type.Object({ id: Uuid, name: Type.String() })),
    /** More than one where outlines overlap, the smallest first; none: outside of the register. */
    plots: Type.Array(
      Type.Object({
        ...PlotRow.properties,
        /** In words; null: unknown. */
        forestTypeName: orNull(Type.String()),
        names: orNull(Names),
        source: Type.String(),
      }),
    ),
    answering: Type.Array(Answering),
    agencies: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    /** What is not known, in a sentence each. */
    unknown: Type.Array(Type.String()),
  }),
  permits: readersOfAll,
})

/** The most places that are answered at once. */
const mostPlaces = 10_000

/** The same of many places at once (a track, a list of alerts), in their order: the smallest plot and the smallest unit of the day. */
export const readForestAtPlaces = readContract({
  name: 'forest.atPlaces',
  input: Type.Object({
    places: Type.Array(LonLat, { minItems: 1, maxItems: mostPlaces }),
    on: Type.Optional(IsoDate),
  }),
  output: Type.Object({
    on: IsoDate,
    rows: Type.Array(
      Type.Object({
        /** Null: outside of the register. */
        plotId: orNull(Uuid),
        codePath: orNull(Type.String()),
        forestType: orNull(Type.Integer()),
        ownerCategory: orNull(Type.Enum(ownerCategories)),
        /** Null: outside of every unit. */
        territoryId: orNull(Uuid),
      }),
    ),
  }),
  permits: readersOfAll,
})
export type ForestAtPlace = Static<typeof readForestAtPlaces.output>['rows'][number]
