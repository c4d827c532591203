import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { freshFolder } from '../../../../test/support/database.ts'
import { mbtilesOf, pmtilesOf, pngTile, vectorTileOf } from '../../../../test/support/tileFiles.ts'
import { tileAt } from '../../../geo/tile.ts'
import { isGeoPackage, mbtilesFile } from './mbtiles.ts'
import { pmtilesFile } from './pmtilesFile.ts'

const tile = tileAt(107.45, 16.35, 12)
const vector = vectorTileOf(tile, [107.44, 16.34, 107.46, 16.36])
const bounds = [107.3, 16.2, 107.6, 16.5]

function placed(t: TestContext, bytes: Uint8Array) {
  const folder = freshFolder(t)
  const path = join(folder, 'archive')
  writeFileSync(path, bytes)
  return { path, folder }
}

test('MBTiles: pictures and vector tiles by their bytes, also behind its usual view; nothing is written beside it', async (t) => {
  for (const form of ['table', 'usualView'] as const)
    for (const [bytes, layerKind] of [
      [pngTile, 'rasterTiles'],
      [gzipSync(vector), 'vectorTiles'],
    ] as const) {
      const { path, folder } = placed(t, mbtilesOf(tile, bytes, form))
      const archive = mbtilesFile(path)
      t.after(() => archive.close())
      const tileLayers = layerKind === 'vectorTiles' ? ['roads'] : []
      assert.deepEqual(await archive.facts(), { layerKind, minimumZoom: 12, maximumZoom: 12, bounds, tileLayers })
      const found = await archive.tile(tile)
      assert.deepEqual([found?.bytes.length, found?.isGzipped], [bytes.length, layerKind === 'vectorTiles'])
      assert.equal(await archive.tile({ ...tile, x: tile.x + 1 }), undefined)
      assert.deepEqual(readdirSync(folder), ['archive'])
    }
})

test('a view of a stranger is not run, and what is no archive is refused', async (t) => {
  assert.throws(() => mbtilesFile(placed(t, mbtilesOf(tile, pngTile, 'strangeView')).path))
  assert.throws(() => mbtilesFile(placed(t, Buffer.from('SQLite format 3\0 and then nonsense')).path))
  const noTile = mbtilesFile(placed(t, mbtilesOf(tile, Buffer.from('<html>'))).path)
  t.after(() => noTile.close())
  assert.equal(await noTile.facts(), undefined)
  assert.equal(isGeoPackage(placed(t, mbtilesOf(tile, pngTile)).path), false)
})

test('PMTiles: facts and tiles; lengths that it only claims are not believed', async (t) => {
  for (const [bytes, type, layerKind] of [
    [vector, 'mvt', 'vectorTiles'],
    [pngTile, 'png', 'rasterTiles'],
  ] as const) {
    const archive = await pmtilesFile(placed(t, pmtilesOf(tile, bytes, type)).path)
    t.after(() => archive.close())
    const tileLayers = layerKind === 'vectorTiles' ? ['roads'] : []
    assert.deepEqual(await archive.facts(), { layerKind, minimumZoom: 12, maximumZoom: 12, bounds, tileLayers })
    assert.deepEqual(Buffer.from((await archive.tile(tile))?.bytes ?? []), Buffer.from(bytes))
    assert.equal(await archive.tile({ ...tile, x: tile.x + 1 }), undefined)
  }
  const huge = await pmtilesFile(placed(t, pmtilesOf(tile, pngTile, 'png', 2 ** 40)).path)
  t.after(() => huge.close())
  await assert.rejects(huge.facts())
  const other = await pmtilesFile(placed(t, pmtilesOf(tile, Buffer.from('<html>'), 'png')).path)
  t.after(() => other.close())
  assert.equal(await other.facts(), undefined)
})
