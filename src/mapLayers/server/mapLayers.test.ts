// A file is opened and looked at, a layer is kept of it with its letters turned back, shared, replaced, removed and brought back;
// who may not see it sees neither rows nor tiles.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VectorTile } from '@mapbox/vector-tile'
import { sql } from 'kysely'
import { PbfReader } from 'pbf'
import { geoJsonFile, square } from '../../../test/support/boundaryFiles.ts'
import { kmlText, mojibake, uploadedLayer } from '../../../test/support/layerFiles.ts'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { mbtilesOf, pmtilesOf, pngTile, vectorTileOf } from '../../../test/support/tileFiles.ts'
import { type Tile, tileAt, tileBounds } from '../../geo/tile.ts'
import type { Actor } from '../../platform/actor.ts'
import type { InputOf } from '../../platform/contract.ts'
import { buffer, extent, tileByEncoder, tileByPostgis } from '../../platform/server/tiles/sql.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import {
  addMapLayer,
  amendMapLayer,
  listLayerFeatures,
  listMapLayers,
  mapLayerChoices,
  openLayerFile,
  readLayerGeoJson,
  replaceLayerFile,
  restoreMapLayer,
  shareMapLayer,
  showLayerFeature,
  showLayerFile,
  showMapLayer,
  withdrawMapLayer,
} from '../contract.ts'
import { commands } from './commands.ts'
import { mapLayers } from './feature.ts'
import { reads } from './reads.ts'

const [station, commune] = [agencyId('HKL'), agencyId('UBND-BD')]
const placed = kmlText([
  { name: 'Chốt Hương Bình', at: [[107.45, 16.35]], more: { ghichú: 'đường đất' } },
  {
    name: 'Tuyến tuần tra Suối Đá',
    at: [
      [107.4, 16.3],
      [107.5, 16.35],
    ],
  },
  { name: 'Không có chỗ' },
])
const style = { name: 'Chốt và tuyến', colour: '#B3401E', labelField: null } as const
const own = { layerSharing: 'own', sharedWith: [] as string[] } as const

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: map layers`, async (t) => {
    const office = await open(t)
    const [head, ranger, officer, owner, finance] = (await Promise.all(
      ['stationHead', 'areaRanger', 'communeOfficer', 'ownerRepresentative', 'finance'].map((one) =>
        office.persona(one),
      ),
    )) as [Actor, Actor, Actor, Actor, Actor]
    const opened = async (bytes: Uint8Array, by = officer, agency = commune, name = 'chot.kml') => {
      const fileId = await uploadedLayer(office, by, bytes, name)
      return (await office.give(openLayerFile, by, { fileId, agencyId: agency })).id
    }
    const added = async (layerFileId: string, changes: Partial<InputOf<typeof addMapLayer>> = {}, by = officer) =>
      (await office.give(addMapLayer, by, { layerFileId, letterRepair: 'utf8', ...style, ...own, ...changes })).id
    const names = async (who: Actor) => (await office.ask(listMapLayers, who, {})).rows.map(({ name }) => name)
    let layerId = ''

    await t.test('broken letters are shown as they stand and repaired; looking puts nothing on the map', async () => {
      const layerFileId = await opened(Buffer.from(mojibake(placed)))
      const shown = await office.ask(showLayerFile, officer, { layerFileId })
      assert.deepEqual(
        [shown.letterRepair, shown.isSureOfLetters, shown.counts, shown.faultCount, shown.layerFormat],
        ['utf8', true, { point: 1, line: 1, area: 0 }, 1, 'kml'],
      )
      assert.equal(shown.rows[0]?.properties.name, mojibake('Chốt Hương Bình'))
      assert.deepEqual(shown.faults, [{ rowNumber: 3, layerFaultKind: 'shapeMissing', given: '' }])
      assert.deepEqual(
        shown.bounds?.map((side) => Number(side.toFixed(3))),
        [107.4, 16.3, 107.5, 16.35],
      )
      assert.deepEqual(await names(officer), [])
      layerId = await added(layerFileId, { labelField: 'name' })
      const { row, columns } = await office.ask(showMapLayer, officer, { mapLayerId: layerId })
      assert.deepEqual([row.features, row.shapeKinds, columns], [2, ['point', 'line'], ['name', 'ghichú']])
      const { rows } = await office.ask(listLayerFeatures, officer, { layerFileId })
      assert.deepEqual(
        rows.map(({ properties }) => properties),
        [{ name: 'Chốt Hương Bình', ghichú: 'đường đất' }, { name: 'Tuyến tuần tra Suối Đá' }],
      )
      const after = await office.ask(showLayerFile, officer, { layerFileId })
      assert.equal(after.rows[0]?.properties.name, mojibake('Chốt Hương Bình'), 'what the file had is kept')
      await assert.rejects(added(layerFileId), { code: 'layerFile.alreadyKept' })
      await assert.rejects(added(await opened(Buffer.from(placed)), { labelField: 'none' }), {
        code: 'mapLayer.noSuchField',
      })
    })

    await t.test('attributes are found with and without marks', async () => {
      const { row } = await office.ask(showMapLayer, officer, { mapLayerId: layerId })
      const find = async (search: string) =>
        (await office.ask(listLayerFeatures, officer, { layerFileId: row.layerFileId, search })).total
      assert.deepEqual([await find('suoi da'), await find('Suối Đá'), await find('suồi'), await find('')], [1, 1, 0, 2])
    })

    await t.test('shared: own unit, chosen units, every unit in the area', async () => {
      const { row } = await office.ask(showMapLayer, officer, { mapLayerId: layerId })
      const drawn = (who: Actor) => countIn(office, who, row.layerFileId)
      assert.deepEqual([await names(officer), await names(ranger), await names(finance)], [[style.name], [], []])
      assert.deepEqual([await names(head), await drawn(head)], [[style.name], 2], 'the station sees all')
      assert.deepEqual([await drawn(officer), await drawn(ranger)], [2, 0])
      await assert.rejects(office.ask(showMapLayer, ranger, { mapLayerId: layerId }), { code: 'record.notFound' })
      const feature = { layerFileId: row.layerFileId, featureNumber: 1 }
      await assert.rejects(office.ask(showLayerFeature, ranger, feature), { code: 'record.notFound' })
      assert.equal((await office.ask(listLayerFeatures, ranger, { layerFileId: row.layerFileId })).total, 0)
      const share = (input: Omit<InputOf<typeof shareMapLayer>, 'mapLayerId'>, by = officer) =>
        office.give(shareMapLayer, by, { mapLayerId: layerId, ...input })
      await assert.rejects(share({ layerSharing: 'chosen', sharedWith: [] }), { code: 'mapLayer.noUnitChosen' })
      await share({ layerSharing: 'chosen', sharedWith: [station] })
      assert.deepEqual([await names(ranger), await drawn(ranger), await names(owner)], [[style.name], 2, []])
      assert.equal((await office.ask(showLayerFeature, ranger, feature)).properties.name, 'Chốt Hương Bình')
      await assert.rejects(office.give(amendMapLayer, ranger, { mapLayerId: layerId, ...style }), {
        code: 'permission.refused',
      })
      await share({ layerSharing: 'everyone', sharedWith: [] })
      assert.deepEqual([await names(owner), await names(finance)], [[style.name], [style.name]])
      await share(own)
      const ofStation = await added(await opened(Buffer.from(placed), ranger, station), { name: 'Của hạt' }, ranger)
      assert.deepEqual(await names(officer), [style.name])
      await office.give(shareMapLayer, ranger, { mapLayerId: ofStation, layerSharing: 'below', sharedWith: [] })
      assert.deepEqual(
        await names(officer),
        [style.name, 'Của hạt'].sort((a, b) => a.localeCompare(b, 'vi')),
      )
      assert.ok(!(await names(finance)).includes('Của hạt') || finance.agencyIds.length > 0)
    })

    await t.test('replaced by a newer file, and by the earlier one again; removed and brought back', async () => {
      const before = (await office.ask(showMapLayer, officer, { mapLayerId: layerId })).row.layerFileId
      office.at('2026-06-20T01:00:00Z')
      const newer = await opened(geoJsonFile([{ properties: { name: 'Lô 1' }, parts: [[square(107.4, 16.3, 0.01)]] }]))
      await office.give(replaceLayerFile, officer, { mapLayerId: layerId, layerFileId: newer, letterRepair: 'asFound' })
      const shown = await office.ask(showMapLayer, officer, { mapLayerId: layerId })
      assert.deepEqual([shown.row.features, shown.row.layerFormat, shown.row.labelField], [1, 'geoJson', 'name'])
      assert.deepEqual(
        shown.files.map(({ layerFileId }) => layerFileId),
        [newer, before],
      )
      await office.give(replaceLayerFile, officer, { mapLayerId: layerId, layerFileId: before })
      const again = await office.ask(listLayerFeatures, officer, { layerFileId: before })
      assert.equal(again.rows[0]?.properties.name, 'Chốt Hương Bình', 'repaired once, not twice')
      await office.give(withdrawMapLayer, officer, { mapLayerId: layerId, reason: 'Bản cũ, đã có bản mới.' })
      assert.ok(!(await names(officer)).includes(style.name))
      await assert.rejects(office.give(amendMapLayer, officer, { mapLayerId: layerId, ...style }), {
        code: 'record.alreadyWithdrawn',
      })
      await office.give(restoreMapLayer, officer, { mapLayerId: layerId })
      assert.ok((await names(officer)).includes(style.name))
      const renamed = { mapLayerId: layerId, ...style, name: 'Tên mới' }
      await office.give(amendMapLayer, officer, renamed)
      assert.ok((await names(officer)).includes('Tên mới'))
    })

    await t.test('a file that cannot be read leaves nothing; a later opening clears the one before', async () => {
      await assert.rejects(opened(Buffer.from('<kml><Document>')), { code: 'layerFile.unreadableXml' })
      const first = await opened(Buffer.from(placed))
      await opened(Buffer.from(placed))
      await assert.rejects(added(first), { code: 'layerFile.forgotten' })
    })

    await t.test('a layer is taken out as GeoJSON by who sees it, and that is written down', async () => {
      const { name, text } = await office.ask(readLayerGeoJson, officer, { mapLayerId: layerId })
      assert.equal(name, 'Tên mới')
      const { features } = JSON.parse(text)
      assert.deepEqual(features[0], {
        type: 'Feature',
        id: 1,
        properties: { name: 'Chốt Hương Bình', ghichú: 'đường đất' },
        geometry: { type: 'Point', coordinates: [107.45, 16.35] },
      })
      assert.equal(
        (await office.ask(showLayerFile, officer, { layerFileId: await opened(Buffer.from(text)) })).counts.line,
        1,
      )
      await assert.rejects(office.ask(readLayerGeoJson, ranger, { mapLayerId: layerId }), { code: 'record.notFound' })
      const { rows } = await sql`
        select from platform.read_entries where name = 'mapLayer.geoJson'`.execute(office.office.database.kysely)
      assert.equal(rows.length, 1)
    })

    await t.test('archives of tiles are kept as files and served by tile to who may see them', async () => {
      const tile = tileAt(107.45, 16.35, 12)
      for (const [bytes, name, layerKind] of [
        [mbtilesOf(tile, pngTile), 'anh.mbtiles', 'rasterTiles'],
        [pmtilesOf(tile, vectorTileOf(tile, [107.44, 16.34, 107.46, 16.36]), 'mvt'), 'duong.pmtiles', 'vectorTiles'],
      ] as const) {
        const layerFileId = await opened(bytes, officer, commune, name)
        const shown = await office.ask(showLayerFile, officer, { layerFileId })
        assert.deepEqual(
          [shown.layerKind, shown.minimumZoom, shown.bounds],
          [layerKind, 12, [107.3, 16.2, 107.6, 16.5]],
        )
        const mapLayerId = await added(layerFileId, { name, letterRepair: 'asFound' })
        const { row } = await office.ask(showMapLayer, officer, { mapLayerId })
        await assert.rejects(office.ask(readLayerGeoJson, officer, { mapLayerId }), { code: 'mapLayer.noFeatures' })
        assert.deepEqual([row.features, row.tileLayers], [null, layerKind === 'vectorTiles' ? ['roads'] : []])
        const [own, others] = [
          await readyTile(office, officer, layerFileId, tile),
          await readyTile(office, ranger, layerFileId, tile),
        ]
        assert.ok((own?.bytes.length ?? 0) > 50)
        assert.equal(others, undefined, 'not shared with the station')
        assert.equal(await readyTile(office, officer, layerFileId, { ...tile, x: tile.x + 1 }), undefined)
      }
      await assert.rejects(opened(mbtilesOf(tile, Buffer.from('<html>'))), { code: 'layerFile.tilesUnreadable' })
      await assert.rejects(opened(mbtilesOf(tile, pngTile, 'strangeView')), { code: 'layerFile.unreadable' })
    })

    await t.test('one may choose own units; the station all', async () => {
      const mine = await office.ask(mapLayerChoices, officer, {})
      assert.deepEqual(
        mine.own.map(({ id }) => id),
        [commune],
      )
      const all = await office.ask(mapLayerChoices, head, {})
      assert.equal(all.own[0]?.id, station, 'the own unit first')
      assert.ok(all.own.length > 5)
    })

    await t.test('strangers and other units are refused', async () => {
      const fileId = await uploadedLayer(office, officer, Buffer.from(placed), 'a.kml')
      await assert.rejects(office.give(openLayerFile, officer, { fileId, agencyId: station }), {
        code: 'permission.refused',
      })
      await assert.rejects(office.give(openLayerFile, ranger, { fileId, agencyId: station }), { code: 'file.notYours' })
      await assert.rejects(office.give(openLayerFile, finance, { fileId, agencyId: commune }), {
        code: 'permission.refused',
      })
      for (const { contract } of [...commands, ...reads])
        await assert.rejects(
          contract.kind === 'command'
            ? office.give(contract, office.stranger, {} as never)
            : office.ask(contract, office.stranger, {} as never),
          { code: 'permission.refused' },
          contract.name,
        )
    })
  })

/** A tile out of an archive, as the door gives it to somebody. */
async function readyTile({ office }: TestOffice, actor: Actor, layerFileId: string, tile: Tile) {
  const [source] = mapLayers.storedTiles ?? []
  assert.ok(source)
  return office.permitted(source.contract, { actor, address: '', device: '' }, (permitted) =>
    source.tile(permitted, tile, { layerFileId }),
  )
}

/** How many features a tile over all of them has for somebody. */
async function countIn({ office }: TestOffice, actor: Actor, layerFileId: string): Promise<number> {
  const [source] = mapLayers.tiles ?? []
  assert.ok(source)
  const tile = tileAt(107.45, 16.33, 9)
  return office.permitted(source.contract, { actor, address: '', device: '' }, async ({ tx, scope, now }) => {
    const input = { layerFileId, labelField: 'name' }
    const rows = source.rows({
      tile,
      bounds: tileBounds(tile, buffer / extent),
      scope,
      now,
      today: now.toISOString().slice(0, 10),
      input,
    })
    const own = await tileByEncoder(tx, 'mapLayer', tile, rows)
    const layer = own.length > 0 ? new VectorTile(new PbfReader(own)).layers.mapLayer : undefined
    if (office.database.kind === 'postgres') {
      const other = await tileByPostgis(tx, 'mapLayer', tile, rows)
      assert.equal(new VectorTile(new PbfReader(other)).layers.mapLayer?.length ?? 0, layer?.length ?? 0)
    }
    return layer?.length ?? 0
  })
}
