// All SQL of files of layers: what was read of a file, its features, how it is shown before it is kept.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { InputOf, OutputOf } from '../../platform/contract.ts'
import type { LetterRepair } from '../../platform/letterRepair.ts'
import { searchedWords } from '../../platform/listing.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ArchiveFacts } from '../../platform/server/tiles/tileArchive.ts'
import type { listLayerFeatures, showLayerFile } from '../contract.ts'
import {
  type LayerFault,
  type LayerFormat,
  type LayerKind,
  layerLimits,
  type Properties,
  searchableWords,
} from '../mapLayer.ts'
import type { ReadFeature } from './readLayer.ts'
import { fileSeen } from './seenSql.ts'

export interface NewLayerFile {
  readonly id: string
  readonly agencyId: string
  readonly fileId: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly layerFormat: LayerFormat
  readonly layerKind: LayerKind
  readonly srid: number
  readonly sridFrom: 'file' | 'person' | 'range'
  readonly isTurned: boolean
  readonly encoding: string
  readonly letterRepair: LetterRepair
  readonly isSureOfLetters: boolean
  readonly columns: readonly string[]
  readonly vertexCount: number
  readonly faults: readonly LayerFault[]
  /** Of an archive of tiles; empty for features, which are measured once they are written. */
  readonly facts: Partial<ArchiveFacts>
  readonly openedBy: string
  readonly openedAt: Date
}

export async function insertLayerFile(tx: Transaction, file: NewLayerFile): Promise<void> {
  await sql`
    insert into mapLayers.layer_files (layer_file_id, agency_id, file_id, file_name, size_bytes, layer_format, layer_kind, srid,
      srid_from, is_turned, encoding, letter_repair, is_sure_of_letters, file_columns, vertex_count, faults, fault_count, facts,
      opened_by, opened_at)
    values (${file.id}::uuid, ${file.agencyId}::uuid, ${file.fileId}::uuid, ${file.fileName}, ${file.sizeBytes}::bigint,
      ${file.layerFormat}, ${file.layerKind}, ${file.srid}::int, ${file.sridFrom}, ${file.isTurned}::boolean,
      ${file.encoding}, ${file.letterRepair}, ${file.isSureOfLetters}::boolean, ${[...file.columns]}::text[],
      ${file.vertexCount}::int, ${JSON.stringify(file.faults.slice(0, layerLimits.faults))}::text::jsonb,
      ${file.faults.length}::int, ${JSON.stringify(file.facts)}::text::jsonb, ${file.openedBy}::uuid,
      ${file.openedAt}::timestamptz)`.execute(tx)
}

/** Corners that go to the database in one statement: the memory that a large file needs. */
const cornersAtOnce = 40_000

/** Features with their shapes made sound; answers the rows of which nothing was left. */
export async function insertFeatures(tx: Transaction, layerFileId: string, features: readonly ReadFeature[]) {
  const gone: number[] = []
  for (let from = 0; from < features.length; ) {
    const drawn: string[] = []
    let weight = 0
    let to = from
    for (; to < features.length && weight < cornersAtOnce; to++) {
      const text = JSON.stringify(features[to]?.geometry)
      drawn.push(text)
      weight += text.length / 30 + 10
    }
    gone.push(...(await insertSome(tx, layerFileId, { features: features.slice(from, to), drawn, from })))
    from = to
  }
  return gone
}

async function insertSome(
  tx: Transaction,
  layerFileId: string,
  { features, drawn, from }: { features: readonly ReadFeature[]; drawn: string[]; from: number },
): Promise<number[]> {
  const words = features.map(({ properties }) => searchableWords(properties))
  const { rows } = await sql<{ featureNumber: number }>`
    with given as (
      select * from unnest(${features.map((_, index) => from + index + 1)}::int[],
        ${features.map(({ rowNumber }) => rowNumber)}::int[], ${features.map(({ shapeKind }) => shapeKind)}::text[],
        ${features.map(({ properties }) => JSON.stringify(properties))}::text[], ${words.map((one) => one.words)}::text[],
        ${words.map((one) => one.plainWords)}::text[], ${drawn}::text[]
      ) as given (feature_number, row_number, shape_kind, properties, words, plain_words, drawn)
    ),
    read as materialized (select *, ST_SetSRID(ST_GeomFromGeoJSON(drawn), 4326) as shape from given),
    judged as materialized (select *, shape_kind = 'area' and not ST_IsValid(shape) as is_crooked from read),
    mended as materialized (
      select *, case when is_crooked then ST_CollectionExtract(ST_MakeValid(shape), 3) else shape end as sound from judged
    )
    insert into mapLayers.layer_features (layer_file_id, feature_number, row_number, shape_kind, is_repaired, properties, words,
      plain_words, shape)
    select ${layerFileId}::uuid, feature_number, row_number, shape_kind, is_crooked, properties::jsonb, words, plain_words, sound
    from mended where not ST_IsEmpty(sound)
    returning feature_number as "featureNumber"`.execute(tx)
  const there = new Set(rows.map(({ featureNumber }) => featureNumber))
  return features.flatMap(({ rowNumber }, index) => (there.has(from + index + 1) ? [] : [rowNumber]))
}

/** Counts and extent of the features, once for every list that shows them. */
export async function measureFeatures(tx: Transaction, layerFileId: string): Promise<void> {
  await sql`
    update mapLayers.layer_files file set facts = file.facts || measured.facts
    from (
      select jsonb_build_object('features', count(*), 'counts', jsonb_build_object(
          'point', count(*) filter (where shape_kind = 'point'), 'line', count(*) filter (where shape_kind = 'line'),
          'area', count(*) filter (where shape_kind = 'area')),
        'repairedShapes', count(*) filter (where is_repaired),
        'outsideCountry', count(*) filter (where not shape && ST_MakeEnvelope(101.5, 5.5, 118, 24, 4326)),
        'bounds', jsonb_build_array(min(ST_XMin(shape)), min(ST_YMin(shape)), max(ST_XMax(shape)), max(ST_YMax(shape)))) as facts
      from mapLayers.layer_features where layer_file_id = ${layerFileId}::uuid
    ) measured
    where file.layer_file_id = ${layerFileId}::uuid`.execute(tx)
}

/** What this person opened before and never kept makes room for what is opened now. */
export async function forgetOpened(tx: Transaction, accountId: string): Promise<void> {
  await sql`
    delete from mapLayers.layer_features feature using mapLayers.layer_files file
    where file.layer_file_id = feature.layer_file_id and file.opened_by = ${accountId}::uuid and file.kept_at is null`.execute(
    tx,
  )
}

export interface StoredLayerFile {
  readonly id: string
  readonly agencyId: string
  readonly mapLayerId: string | null
  readonly letterRepair: LetterRepair
  readonly columns: string[]
  readonly features: number
  readonly layerKind: LayerKind
  readonly fileId: string
}

/** With `forWriting` nobody else keeps it meanwhile. Undefined when there is none. */
export async function selectLayerFile(
  tx: Transaction,
  layerFileId: string,
  options: { readonly forWriting?: boolean } = {},
): Promise<StoredLayerFile | undefined> {
  const { rows } = await sql<StoredLayerFile>`
    select file.layer_file_id as id, file.agency_id as "agencyId", file.map_layer_id as "mapLayerId",
      file.letter_repair as "letterRepair", file.file_columns as columns, file.layer_kind as "layerKind",
      file.file_id as "fileId",
      (select count(*)::int from mapLayers.layer_features feature
        where feature.layer_file_id = file.layer_file_id) as features
    from mapLayers.layer_files file where file.layer_file_id = ${layerFileId}::uuid
    ${options.forWriting ? sql`for update of file` : sql``}`.execute(tx)
  return rows[0]
}

type Shown = OutputOf<typeof showLayerFile>

/** As it is shown before it is kept; undefined when it is not the asker's to see. */
export async function selectShownFile(tx: Transaction, scope: Scope, layerFileId: string): Promise<Shown | undefined> {
  const { rows } = await sql<Omit<Shown, 'rows'>>`
    select file.layer_file_id as id, file.agency_id as "agencyId", file.map_layer_id as "mapLayerId", file.file_id as "fileId",
      file.file_name as "fileName", file.size_bytes::float8 as "sizeBytes", file.layer_format as "layerFormat",
      file.layer_kind as "layerKind", file.srid, file.srid_from as "sridFrom", file.is_turned as "isTurned", file.encoding,
      file.letter_repair as "letterRepair", file.is_sure_of_letters as "isSureOfLetters", file.file_columns as columns,
      file.vertex_count as "vertexCount", coalesce(file.facts -> 'counts', '{"point": 0, "line": 0, "area": 0}') as counts,
      coalesce((file.facts ->> 'repairedShapes')::int, 0) as "repairedShapes",
      coalesce((file.facts ->> 'outsideCountry')::int, 0) as "outsideCountry", file.facts -> 'bounds' as bounds,
      (file.facts ->> 'minimumZoom')::int as "minimumZoom", (file.facts ->> 'maximumZoom')::int as "maximumZoom",
      coalesce(file.facts -> 'tileLayers', '[]'::jsonb) as "tileLayers", file.faults, file.fault_count as "faultCount"
    from mapLayers.layer_files file
    where file.layer_file_id = ${layerFileId}::uuid and ${fileSeen(scope, layerFileId)}`.execute(tx)
  const [file] = rows
  if (!file) return undefined
  const first = await sql<Shown['rows'][number]>`
    select feature_number as "featureNumber", row_number as "rowNumber", coalesce(found_properties, properties) as properties
    from mapLayers.layer_features where layer_file_id = ${layerFileId}::uuid order by feature_number limit 60`.execute(
    tx,
  )
  return { ...file, rows: first.rows }
}

interface Attributed {
  readonly featureNumber: number
  readonly properties: Properties
}

/** The attributes as found, some at a time: after `after`, in their order. */
export async function selectFoundProperties(tx: Transaction, layerFileId: string, after: number, most: number) {
  const { rows } = await sql<Attributed>`
    select feature_number as "featureNumber", coalesce(found_properties, properties) as properties
    from mapLayers.layer_features where layer_file_id = ${layerFileId}::uuid and feature_number > ${after}::int
    order by feature_number limit ${most}::int`.execute(tx)
  return rows
}

/** Puts repaired attributes in the place of those found, which are kept beside them. */
export async function updateProperties(tx: Transaction, layerFileId: string, repaired: readonly Attributed[]) {
  const words = repaired.map(({ properties }) => searchableWords(properties))
  await sql`
    update mapLayers.layer_features feature
    set found_properties = coalesce(feature.found_properties, feature.properties), properties = given.properties::jsonb,
      words = given.words, plain_words = given.plain_words
    from unnest(${repaired.map(({ featureNumber }) => featureNumber)}::int[],
      ${repaired.map(({ properties }) => JSON.stringify(properties))}::text[], ${words.map((one) => one.words)}::text[],
      ${words.map((one) => one.plainWords)}::text[]) as given (feature_number, properties, words, plain_words)
    where feature.layer_file_id = ${layerFileId}::uuid and feature.feature_number = given.feature_number`.execute(tx)
}

interface Keeping {
  readonly mapLayerId: string
  readonly letterRepair: LetterRepair
  readonly columns: readonly string[]
  readonly by: string
  readonly at: Date
}

export async function updateKept(tx: Transaction, layerFileId: string, kept: Keeping): Promise<void> {
  await sql`
    update mapLayers.layer_files set map_layer_id = ${kept.mapLayerId}::uuid, letter_repair = ${kept.letterRepair},
      file_columns = ${[...kept.columns]}::text[], kept_by = ${kept.by}::uuid, kept_at = ${kept.at}::timestamptz
    where layer_file_id = ${layerFileId}::uuid`.execute(tx)
}

type FeatureRow = OutputOf<typeof listLayerFeatures>['rows'][number]

/** One page of the attributes of a file that the asker may see, and how many there are in all. */
export async function selectFeatures(
  tx: Transaction,
  scope: Scope,
  { layerFileId, search = '', page = 1, pageSize = 50, sort, direction }: InputOf<typeof listLayerFeatures>,
): Promise<OutputOf<typeof listLayerFeatures>> {
  const words = searchedWords(search).map(({ word, isPlain }) =>
    isPlain ? sql`position(${word} in plain_words) > 0` : sql`position(${word} in words) > 0`,
  )
  const matching = sql`layer_file_id = ${layerFileId}::uuid and ${fileSeen(scope, layerFileId)}
    and ${words.length > 0 ? sql.join(words, sql` and `) : sql`true`}`
  const order = sort === 'shapeKind' ? sql`shape_kind` : sort === 'rowNumber' ? sql`row_number` : sql`feature_number`
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from mapLayers.layer_features where ${matching}`.execute(tx)
  const { rows } = await sql<FeatureRow>`
    select feature_number as id, row_number as "rowNumber", shape_kind as "shapeKind", properties,
      array[ST_XMin(shape), ST_YMin(shape), ST_XMax(shape), ST_YMax(shape)] as bounds
    from mapLayers.layer_features where ${matching}
    order by ${order} ${direction === 'desc' ? sql`desc` : sql`asc`}, feature_number
    limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Every feature of a file as one collection of GeoJSON; seven places are a centimetre. */
export async function selectGeoJson(tx: Transaction, layerFileId: string): Promise<string> {
  const { rows } = await sql<{ features: string | null }>`
    select string_agg(json_build_object('type', 'Feature', 'id', feature_number, 'properties', properties,
      'geometry', ST_AsGeoJSON(shape, 7)::json)::text, E',\n' order by feature_number) as features
    from mapLayers.layer_features where layer_file_id = ${layerFileId}::uuid`.execute(tx)
  return `{"type":"FeatureCollection","features":[\n${rows[0]?.features ?? ''}\n]}\n`
}

/** One feature of a file that the asker may see. */
export async function selectFeature(tx: Transaction, scope: Scope, layerFileId: string, featureNumber: number) {
  const { rows } = await sql<Omit<FeatureRow, 'bounds'> & { layerName: string; columns: string[] }>`
    select feature.feature_number as id, feature.row_number as "rowNumber", feature.shape_kind as "shapeKind",
      feature.properties, coalesce(layer.name, file.file_name) as "layerName", file.file_columns as columns
    from mapLayers.layer_features feature join mapLayers.layer_files file using (layer_file_id)
      left join mapLayers.map_layers layer on layer.map_layer_id = file.map_layer_id
    where feature.layer_file_id = ${layerFileId}::uuid and feature.feature_number = ${featureNumber}::int
      and ${fileSeen(scope, layerFileId)}`.execute(tx)
  return rows[0]
}

/** The file that holds the tiles of an archive, for whoever may see it. */
export async function selectArchive(tx: Transaction, scope: Scope, layerFileId: string) {
  const { rows } = await sql<{ fileId: string; layerFormat: LayerFormat }>`
    select file_id as "fileId", layer_format as "layerFormat" from mapLayers.layer_files
    where layer_file_id = ${layerFileId}::uuid and layer_kind <> 'vector' and ${fileSeen(scope, layerFileId)}`.execute(
    tx,
  )
  return rows[0]
}
