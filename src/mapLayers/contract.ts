// Every command and read of map layers, once. A file is opened and looked at first; a layer is kept of it, shared, replaced,
// taken off the map and brought back.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { letterRepairs } from '../platform/letterRepair.ts'
import { LifeStep } from '../platform/recordLife.ts'
import { layerFaultKinds, layerFormats, layerKinds, layerSharings, shapeKinds } from './mapLayer.ts'

const whoKeeps = {
  stationHead: 'all',
  administrator: 'all',
  areaRanger: 'own',
  communeOfficer: 'own',
  police: 'own',
  military: 'own',
  ownerRepresentative: 'own',
  union: 'own',
} as const
/** `own` here: of one's own units, and what was shared with them. */
const whoSees = { ...whoKeeps, leader: 'all', finance: 'own' } as const

const LayerName = Type.String({ minLength: 2, maxLength: 120 })
const Colour = Type.String({ pattern: '^#[0-9A-F]{6}$' })
const Field = Type.String({ minLength: 1, maxLength: 100 })
const Style = { name: LayerName, colour: Colour, labelField: orNull(Field) }
const Sharing = {
  layerSharing: Type.Enum(layerSharings),
  /** The chosen units; only for `chosen`. */
  sharedWith: Type.Array(Uuid, { maxItems: 200 }),
}

/** Reads an uploaded file of purpose `layer`; nothing is on the map yet. `srid`: over what the file says. */
export const openLayerFile = commandContract({
  name: 'layerFile.open',
  input: Type.Object({
    fileId: Uuid,
    /** The unit that the layer will belong to. */
    agencyId: Uuid,
    srid: Type.Optional(Type.Integer({ minimum: 1000, maximum: 999_999 })),
  }),
  output: Recorded,
  permits: whoKeeps,
})

export const addMapLayer = commandContract({
  name: 'mapLayer.add',
  input: Type.Object({ layerFileId: Uuid, letterRepair: Type.Enum(letterRepairs), ...Style, ...Sharing }),
  output: Recorded,
  permits: whoKeeps,
})

export const amendMapLayer = commandContract({
  name: 'mapLayer.amend',
  input: Type.Object({ mapLayerId: Uuid, ...Style }),
  output: Recorded,
  permits: whoKeeps,
})

export const shareMapLayer = commandContract({
  name: 'mapLayer.share',
  input: Type.Object({ mapLayerId: Uuid, ...Sharing }),
  output: Recorded,
  permits: whoKeeps,
})

/** Draws the layer from another opened file: a newer one, or an earlier one of its own again. */
export const replaceLayerFile = commandContract({
  name: 'mapLayer.replaceFile',
  input: Type.Object({ mapLayerId: Uuid, layerFileId: Uuid, letterRepair: Type.Optional(Type.Enum(letterRepairs)) }),
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawMapLayer = commandContract({
  name: 'mapLayer.withdraw',
  input: Type.Object({ mapLayerId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreMapLayer = commandContract({
  name: 'mapLayer.restore',
  input: Type.Object({ mapLayerId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

const Bounds = orNull(Type.Array(Type.Number()))

export const MapLayerRow = Type.Object({
  id: Uuid,
  name: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  layerFormat: Type.Enum(layerFormats),
  layerKind: Type.Enum(layerKinds),
  fileName: Type.String(),
  sizeBytes: Type.Integer(),
  /** Null for an archive of tiles: it has none to count. */
  features: orNull(Type.Integer()),
  layerSharing: Type.Enum(layerSharings),
  sharedWithNames: Type.Array(Type.String()),
  colour: Type.String(),
  labelField: orNull(Type.String()),
  layerFileId: Uuid,
  shapeKinds: Type.Array(Type.Enum(shapeKinds)),
  bounds: Bounds,
  minimumZoom: orNull(Type.Integer()),
  maximumZoom: orNull(Type.Integer()),
  /** Layers inside an archive of vector tiles. */
  tileLayers: Type.Array(Type.String()),
  recordedBy: Type.String(),
  recordedAt: Instant,
  /** When the file that is drawn now was kept. */
  keptAt: Instant,
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type MapLayerRow = Static<typeof MapLayerRow>

/** The layers of one's own units and those shared with them; whoever sees the list may see the tiles. */
export const listMapLayers = readContract({
  name: 'mapLayer.list',
  input: Type.Object({
    ...listQuery,
    agencyId: Type.Optional(Uuid),
    layerKind: Type.Optional(Type.Enum(layerKinds)),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(MapLayerRow),
  permits: whoSees,
})

export const showMapLayer = readContract({
  name: 'mapLayer.show',
  input: Type.Object({ mapLayerId: Uuid }),
  output: Type.Object({
    row: MapLayerRow,
    sharedWith: Type.Array(Uuid),
    columns: Type.Array(Type.String()),
    /** Every file it was drawn from, the newest first. */
    files: Type.Array(
      Type.Object({
        layerFileId: Uuid,
        fileName: Type.String(),
        features: orNull(Type.Integer()),
        keptBy: Type.String(),
        keptAt: Instant,
      }),
    ),
    history: Type.Array(LifeStep),
    mayAmend: Type.Boolean(),
  }),
  permits: whoSees,
})

/** The features drawn now, as a file of GeoJSON (RFC 7946) with the attributes as they are shown. */
export const readLayerGeoJson = readContract({
  name: 'mapLayer.geoJson',
  input: Type.Object({ mapLayerId: Uuid }),
  output: Type.Object({ name: Type.String(), text: Type.String() }),
  permits: whoSees,
  // Attributes may name people.
  logs: true,
})

const FileValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])
const Attributes = Type.Record(Type.String(), FileValue)

/** An opened file as it was read. Texts stand as found: how they read repaired is one pure rule (`letterRepair.ts`). */
export const showLayerFile = readContract({
  name: 'layerFile.show',
  input: Type.Object({ layerFileId: Uuid }),
  output: Type.Object({
    id: Uuid,
    agencyId: Uuid,
    mapLayerId: orNull(Uuid),
    fileId: Uuid,
    fileName: Type.String(),
    sizeBytes: Type.Integer(),
    layerFormat: Type.Enum(layerFormats),
    layerKind: Type.Enum(layerKinds),
    srid: Type.Integer(),
    sridFrom: Type.Enum(['file', 'person', 'range']),
    isTurned: Type.Boolean(),
    encoding: Type.String(),
    letterRepair: Type.Enum(letterRepairs),
    isSureOfLetters: Type.Boolean(),
    columns: Type.Array(Type.String()),
    vertexCount: Type.Integer(),
    counts: Type.Object({ point: Type.Integer(), line: Type.Integer(), area: Type.Integer() }),
    repairedShapes: Type.Integer(),
    outsideCountry: Type.Integer(),
    bounds: Bounds,
    minimumZoom: orNull(Type.Integer()),
    maximumZoom: orNull(Type.Integer()),
    tileLayers: Type.Array(Type.String()),
    faults: Type.Array(
      Type.Object({
        rowNumber: Type.Integer(),
        layerFaultKind: Type.Enum(layerFaultKinds),
        field: Type.Optional(Type.String()),
        given: Type.String(),
      }),
    ),
    faultCount: Type.Integer(),
    /** The first features with their attributes as the file has them. */
    rows: Type.Array(Type.Object({ featureNumber: Type.Integer(), rowNumber: Type.Integer(), properties: Attributes })),
  }),
  permits: whoKeeps,
})

const LayerFeature = {
  /** Number in the layer. */
  id: Type.Integer(),
  rowNumber: Type.Integer(),
  shapeKind: Type.Enum(shapeKinds),
  properties: Attributes,
}
export const LayerFeatureRow = Type.Object({ ...LayerFeature, bounds: Bounds })
export type LayerFeatureRow = Static<typeof LayerFeatureRow>

export const listLayerFeatures = readContract({
  name: 'layerFeature.list',
  input: Type.Object({ ...listQuery, layerFileId: Uuid }),
  output: Page(LayerFeatureRow),
  permits: whoSees,
})

/** One feature that was clicked, with its attributes in the order of the file. */
export const showLayerFeature = readContract({
  name: 'layerFeature.show',
  input: Type.Object({ layerFileId: Uuid, featureNumber: Type.Integer({ minimum: 1 }) }),
  output: Type.Object({ ...LayerFeature, layerName: Type.String(), columns: Type.Array(Type.String()) }),
  permits: whoSees,
})

/** The units one may keep layers for, and all that layers can be shared with. */
export const mapLayerChoices = readContract({
  name: 'mapLayer.choices',
  input: Type.Object({}),
  output: Type.Object({
    own: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    agencies: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
  }),
  permits: whoSees,
})
