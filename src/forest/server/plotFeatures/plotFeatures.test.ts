// The register as map programs read it: OGC API – Features at a secret address, also through GDAL, which QGIS uses.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { httpDoor } from '../../../platform/server/http/httpDoor.ts'
import { crs84 } from '../../../platform/server/ogc/askedFeatures.ts'
import { endFeatureAddress, openFeatureAddress, showFeatureAddress } from '../../../units/featureAddressContract.ts'
import { recordPlots } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { readPlotFeatures } from '../../plotFeaturesContract.ts'

const run = promisify(execFile)
const grid = 'http://www.opengis.net/def/crs/EPSG/0/9214'

interface Page {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[]
  readonly features: readonly {
    readonly id: string
    readonly properties: Record<string, unknown>
    readonly geometry: { readonly coordinates: readonly number[][][][] }
  }[]
}

/** Eleven plots in a row, the seventh of another kind since 2026; owners are people and a board. */
async function planted(office: TestOffice, head: Actor): Promise<readonly string[]> {
  const plots = Array.from({ length: 11 }, (_, index) =>
    aPlot({
      shape: fieldAt(107.44 + index * 0.002, 16.35),
      ownerCategory: index < 6 ? 'household' : 'protectionBoard',
      facts: {
        plotCode: String(index + 1),
        ownerName: index < 6 ? 'Nguyễn Văn Kiền' : 'BQL RPH Sông Hương',
        contractorName: 'Hồ Thị Mận',
      },
    }),
  )
  const { plotIds } = await office.give(recordPlots, head, { validFrom: '2024-12-31', source: 'FRMS', plots })
  const changed = aPlot({
    shape: fieldAt(107.452, 16.35),
    facts: { plotCode: '7', forestTypeSymbol: 'DT1', forestTypeCode: 82 },
  })
  await office.give(recordPlots, head, {
    validFrom: '2026-01-01',
    source: 'FRMS',
    plots: [{ ...changed, plotId: plotIds[6] ?? '' }],
  })
  return plotIds
}

for (const [kind, open] of Object.entries(offices))
  test(`the register for map programs on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, leader] = (await Promise.all(['stationHead', 'leader'].map(office.persona))) as [Actor, Actor]
    const plotIds = await planted(office, head)
    const app = httpDoor(office.office)
    t.after(() => app.close())
    const get = async (url: string) => {
      const { statusCode, body, headers } = await app.inject({ url })
      return { statusCode, headers, body, page: JSON.parse(body) as Page & Record<string, unknown> }
    }
    const { path } = await office.give(openFeatureAddress, leader, {})
    const items = (query = '') => get(`${path}/collections/lo/items${query}`)

    await t.test('from the address a program finds its way', async () => {
      const { page } = await get(path)
      const rels = page.links.map(({ rel }) => rel)
      for (const rel of ['self', 'service-desc', 'conformance', 'data']) assert.ok(rels.includes(rel), rel)
      for (const { href, type } of page.links) {
        const { statusCode, headers } = await get(new URL(href).pathname)
        assert.equal(statusCode, 200, href)
        assert.ok(String(headers['content-type']).startsWith(type.split(';')[0] ?? ''), href)
      }
      const { page: collection } = await get(`${path}/collections/lo`)
      assert.equal(collection.id, 'lo')
      assert.ok((collection.crs as string[]).includes(grid))
    })

    await t.test('page by page every plot comes once', async () => {
      const seen: string[] = []
      let next: string | undefined = `${path}/collections/lo/items?limit=4`
      while (next) {
        const { page } = await get(next)
        assert.equal(page.numberMatched, 11)
        assert.equal(page.numberReturned, page.features.length)
        seen.push(...page.features.map(({ id }) => id))
        const address = page.links.find(({ rel }) => rel === 'next')?.href
        next = address?.slice(address.indexOf('/api/'))
      }
      assert.deepEqual(seen, [...plotIds].sort())
    })

    await t.test('by box, by column, by day, in the grid of Huế', async () => {
      const inBox = await items('?bbox=107.4401,16.3501,107.4421,16.3509')
      assert.deepEqual(inBox.page.features.map(({ properties }) => properties.lo).sort(), ['1', '2'])
      assert.equal((await items('?tk=67&lo=12')).page.numberMatched, 0)
      assert.equal((await items('?tk=67&lo=7&ldlr=dt1')).page.numberMatched, 1)
      assert.equal((await items('?loai_chu_rung=protectionBoard')).page.numberMatched, 4)
      assert.equal((await items('?ldlr=DT1&datetime=2025-06-01')).page.numberMatched, 0)
      assert.equal((await items('?datetime=2024-12-30')).page.numberMatched, 0)
      const { page, headers } = await items(`?lo=1&crs=${encodeURIComponent(grid)}`)
      assert.equal(headers['content-crs'], `<${grid}>`)
      const [easting = 0, northing = 0] = page.features[0]?.geometry.coordinates[0]?.[0]?.[0] ?? []
      assert.ok(easting > 500_000 && easting < 600_000 && northing > 1_790_000 && northing < 1_840_000)
      const one = await get(`${path}/collections/lo/items/${plotIds[0]}`)
      assert.deepEqual([one.page.id, one.headers['content-crs']], [plotIds[0], `<${crs84}>`])
    })

    await t.test('what cannot be answered says why; no name of a person is in any answer', async () => {
      for (const query of ['?colour=red', '?bbox=1,2', '?limit=0', '?crs=x', '?datetime=soon'])
        assert.equal((await items(query)).statusCode, 400, query)
      for (const address of [`${path}/collections/x`, `${path}/collections/lo/items/${leader.accountId}`])
        assert.equal((await get(address)).statusCode, 404, address)
      const { body } = await items()
      assert.doesNotMatch(body, /Kiền|Mận/)
      assert.match(body, /BQL RPH Sông Hương/)
    })

    await t.test('GDAL reads it as a layer', (t) => throughGdal(t, app, path))

    await t.test('an address answers until it is ended or another is made; a stranger has none', async () => {
      const { path: second } = await office.give(openFeatureAddress, leader, {})
      assert.equal((await get(path)).statusCode, 404)
      assert.equal((await get(second)).statusCode, 200)
      assert.notEqual((await office.ask(showFeatureAddress, leader, {})).madeAt, null)
      assert.equal((await office.ask(showFeatureAddress, head, {})).madeAt, null)
      await office.give(endFeatureAddress, leader, {})
      for (const address of [second, '/api/features/x', `/api/features/${'A'.repeat(43)}`])
        assert.equal((await get(address)).statusCode, 404, address)
      await assert.rejects(office.ask(readPlotFeatures, office.stranger, { limit: 1 }), refusedBy('permission.refused'))
    })
  })

async function throughGdal(t: TestContext, app: ReturnType<typeof httpDoor>, path: string) {
  const isThere = await run('ogrinfo', ['--version']).then(
    () => true,
    () => false,
  )
  if (!isThere) return t.skip('ogrinfo is missing (gdal-bin)')
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const source = `OAPIF:${address}${path}`
  const { stdout: layers } = await run('ogrinfo', ['-ro', source])
  assert.match(layers, /1: lo/)
  const { stdout: summary } = await run('ogrinfo', ['-ro', '-so', source, 'lo'])
  assert.match(summary, /Feature Count: 11/)
  assert.match(summary, /\bldlr: String/)
  const arguments_ = ['-f', 'CSV', '-oo', 'PAGE_SIZE=3', '/vsistdout/', source, 'lo']
  const { stdout: csv } = await run('ogr2ogr', arguments_)
  assert.equal(csv.trim().split('\n').length, 12, 'a head and eleven rows')
  const spat = ['-spat', '107.4401', '16.3501', '107.4421', '16.3509']
  const { stdout: two } = await run('ogr2ogr', ['-f', 'CSV', ...spat, '/vsistdout/', source, 'lo'])
  assert.equal(two.trim().split('\n').length, 3)
}
