// The register on the map: from afar what prevails, near by every plot; always as it is on the day, also while it is being drawn.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VectorTile } from '@mapbox/vector-tile'
import { sql } from 'kysely'
import { PbfReader } from 'pbf'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import { lonLatOf, type Tile, tileAt, unitSquareOf } from '../../../geo/tile.ts'
import { encodeDrawn } from '../../../geo/vectorTile.ts'
import { tileByEncoder, tileByPostgis } from '../../../platform/server/tiles/sql.ts'
import { recordPlots } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { mosaicFeatures } from '../../plotMap/mosaic.ts'
import { mapJobs } from './jobs.ts'
import { selectMarked } from './mosaicSql.ts'
import { mosaicOf } from './mosaics.ts'
import { plotTiles } from './tilesSql.ts'

const today = '2026-06-19'
const place = { lon: 107.47, lat: 16.35 }

/** A field that fills the tile of a place, and no more. */
function fieldOf(z: number, { lon, lat } = place) {
  const { x, y } = tileAt(lon, lat, z)
  const west = lonLatOf([x / 2 ** z, (y + 1) / 2 ** z])
  const east = lonLatOf([(x + 1) / 2 ** z, y / 2 ** z])
  const inset = 1e-9
  return fieldAt(west.lon + inset, west.lat + inset, east.lon - west.lon - 2 * inset, east.lat - west.lat - 2 * inset)
}

for (const [kind, open] of Object.entries(offices))
  test(`the register on the map on ${kind}`, async (t) => {
    const office = await open(t)
    office.at(`${today}T01:00:00Z`)
    const head = await office.persona('stationHead')
    const record = async (validFrom: string, plots: Parameters<typeof aPlot>[0][], plotIds: string[] = []) =>
      (
        await office.give(recordPlots, head, {
          validFrom,
          source: 'FRMS',
          plots: plots.map((plot, index) => ({
            ...aPlot(plot),
            ...(plotIds[index] ? { plotId: plotIds[index] } : {}),
          })),
        })
      ).plotIds
    const draw = async () => {
      for (const job of mapJobs) await job.run({}, office.office.moment)
    }
    const prevailing = (z: number, on = today) =>
      office.office.moment(async ({ tx }) => {
        const tile = tileAt(place.lon, place.lat, z)
        const { mosaic, isPassing } = await mosaicOf(tx, tile, { on, today, colouring: 'forestType' })
        return { value: mosaic.forestType[cellOf(tile)], isPassing }
      })
    const marked = () =>
      office.office.moment(async ({ tx }) => (await selectMarked(tx, { z: 4, x: 12, y: 7 }, 1000)).length)

    const [plotId = ''] = await record('2024-12-31', [{ shape: fieldOf(12) }])

    await t.test('asked before it is drawn, it is drawn for whoever asks', async () => {
      assert.equal(await marked(), 1)
      for (const z of [12, 11, 10]) assert.deepEqual(await prevailing(z), { value: 60, isPassing: false }, `zoom ${z}`)
    })

    await t.test('drawn ahead it says the same at every zoom where the plot is larger than a cell', async () => {
      await draw()
      assert.equal(await marked(), 0)
      for (const z of [12, 11, 10, 9, 8, 7, 6, 5, 4])
        assert.deepEqual(await prevailing(z), { value: 60, isPassing: false }, `zoom ${z}`)
    })

    await t.test('a change is seen at once, and the day before stays as it was', async () => {
      await record(
        '2026-06-01',
        [{ shape: fieldOf(12), facts: { forestTypeSymbol: 'DT1', forestTypeCode: 82 } }],
        [plotId],
      )
      for (const z of [12, 10, 8]) assert.deepEqual(await prevailing(z), { value: 82, isPassing: false }, `zoom ${z}`)
      for (const z of [12, 10]) assert.equal((await prevailing(z, '2026-05-31')).value, 60, `zoom ${z} before`)
      await draw()
      for (const z of [12, 9, 6]) assert.equal((await prevailing(z)).value, 82, `zoom ${z} drawn`)
    })

    await t.test('too much for one who waits: what was drawn is shown and called passing', async () => {
      office.at(`${today}T02:00:00Z`)
      await record('2026-06-02', [
        { shape: fieldOf(9), facts: { plotCode: '13', forestTypeSymbol: 'TXB', forestTypeCode: 15 } },
      ])
      assert.equal((await prevailing(8)).isPassing, true)
      await draw()
      assert.deepEqual(await prevailing(8), { value: 15, isPassing: false })
    })

    await t.test('what is taken away is gone from the map', async () => {
      await office.office.moment(({ tx }) =>
        sql`update forest.plot_versions set superseded_at = now() where superseded_at is null`.execute(tx),
      )
      await draw()
      assert.equal((await prevailing(12)).value, 0)
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from forest.plot_mosaics`.execute(
        office.office.database.kysely,
      )
      assert.equal(rows[0]?.count, 0)
    })

    await t.test('near by every plot stands with its number, kind and owner, in both ways to a tile', async () => {
      const [id] = await record('2026-06-03', [{ facts: { plotCode: '12a', forestPurpose: 1, purposeDetailCode: 1 } }])
      await tilesAlike(office, tileAt(place.lon, place.lat, 15), (features) => {
        const [area, label] = features.toSorted((a, b) => Number(a.isLabel) - Number(b.isLabel))
        const kinds = { id, symbol: 'RTG', forestType: 60, forestPurpose: 'protection', ownerCategory: 'household' }
        assert.deepEqual(area, { ...kinds, isLabel: false })
        assert.deepEqual(label, { ...kinds, isLabel: true, label: '12a' })
      })
      await tilesAlike(office, tileAt(place.lon, place.lat, 13), (features) => assert.equal(features.length, 1))
    })

    await t.test('a merged tile is a vector tile that others read', async () => {
      await draw()
      const tile = tileAt(place.lon, place.lat, 12)
      const bytes = await office.office.moment(async ({ tx }) => {
        const { mosaic } = await mosaicOf(tx, tile, { on: today, today, colouring: 'ownerCategory' })
        return encodeDrawn('plots', mosaicFeatures(mosaic, 'ownerCategory'))
      })
      assert.deepEqual(propertiesIn(bytes), [{ isMerged: true, ownerCategory: 'household' }])
    })
  })

/** The place's cell in a mosaic. */
function cellOf({ z, x, y }: Tile): number {
  const [column, row] = unitSquareOf(place.lon, place.lat).map((share) => share * 2 ** z * 256) as [number, number]
  return (Math.floor(row) - y * 256) * 256 + Math.floor(column) - x * 256
}

function propertiesIn(bytes: Uint8Array) {
  const layer = new VectorTile(new PbfReader(bytes)).layers.plots
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => ({ ...layer?.feature(index).properties }))
}

async function tilesAlike(
  { office }: TestOffice,
  tile: Tile,
  check: (features: ReturnType<typeof propertiesIn>) => void,
): Promise<void> {
  const ways = office.database.kind === 'postgres' ? [tileByEncoder, tileByPostgis] : [tileByEncoder]
  for (const way of ways)
    await office.moment(async ({ tx }) => {
      const { x, y, z } = tile
      const west = lonLatOf([x / 2 ** z, (y + 1) / 2 ** z])
      const east = lonLatOf([(x + 1) / 2 ** z, y / 2 ** z])
      check(
        propertiesIn(
          await way(tx, 'plots', tile, plotTiles({ tile, bounds: [west.lon, west.lat, east.lon, east.lat] }, today)),
        ),
      )
    })
}
