// An officer's KML whose letters are broken is shown repaired, kept, seen on the map of the office, printed, removed, brought back.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test, { type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { tileAt } from '../../src/geo/tile.ts'
import { requireAccessible } from '../support/accessible.ts'
import {
  becomes,
  browserMissing,
  launch,
  phone,
  picture,
  type RunningOffice,
  signedIn,
  startOffice,
} from '../support/browser.ts'
import { kmlText, mojibake } from '../support/layerFiles.ts'
import { mbtilesOf, pmtilesOf, pngTile, vectorTileOf } from '../support/tileFiles.ts'

/** The point is in the middle of the whole, so that a click on the middle of the map meets it. */
const file = Buffer.from(
  mojibake(
    kmlText([
      { name: 'Chốt bảo vệ rừng Suối Đá', at: [[107.45, 16.35]], more: { 'Ghi chú': 'Đường đất, lội suối' } },
      {
        name: 'Tuyến tuần tra Hương Bình',
        at: [
          [107.44, 16.34],
          [107.442, 16.345],
        ],
      },
      {
        name: 'Tuyến tuần tra Bình Điền',
        at: [
          [107.458, 16.355],
          [107.46, 16.36],
        ],
      },
      { name: 'Không có chỗ' },
    ]),
  ),
)

test('own map layers', { skip: browserMissing(), timeout: 300_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('a KML with broken letters is shown repaired, and kept', (t) => kept(t, browser, office))
  await t.test('archives of tiles are shown, and a layer is taken out as GeoJSON', (t) => archives(t, browser, office))
  await t.test('on a phone it is whole and readable', (t) => onAPhone(t, browser, office))
})

const kml: { name: string; mimeType: string; buffer: Buffer } = {
  name: 'chot-va-tuyen.kml',
  mimeType: 'application/vnd.google-earth.kml+xml',
  buffer: file,
}

async function opened(page: Page, office: RunningOffice, chosen = kml) {
  await page.goto(`${office.address}/lop-ban-do`)
  await page.getByRole('link', { name: 'Thêm lớp bản đồ' }).first().click()
  await page.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(chosen)
  await page.waitForURL(/lop-ban-do\/tep\/[0-9a-f-]{36}/)
}

async function kept(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await opened(page, office)
  await page.getByRole('heading', { name: 'Chữ trong tệp' }).waitFor()
  const letters = page.getByRole('table', { name: 'Chữ trong tệp' })
  await letters.getByText(mojibake('Hương Bình')).waitFor()
  await letters.getByText('Tuyến tuần tra Hương Bình', { exact: true }).waitFor()
  await page.getByText('1 điểm, 2 đường').waitFor()
  await page.getByRole('heading', { name: '1 chỗ không đọc được' }).waitFor()
  await page.waitForSelector('[data-map="ready"]')
  await requireAccessible(page, 'a file of a layer')
  await picture(page, 'map-layer-file')
  await page.getByLabel('Tên lớp').fill('Chốt và tuyến tuần tra')
  await page.getByRole('button', { name: 'Thêm vào bản đồ' }).click()
  await page.getByRole('heading', { name: 'Chốt và tuyến tuần tra', exact: true }).waitFor()
  await page.getByText('Đường đất, lội suối').first().waitFor()
  await page.waitForSelector('[data-map="ready"]')
  await requireAccessible(page, 'a layer')
  await picture(page, 'map-layer')

  await page.getByRole('button', { name: 'Xem trên bản đồ' }).click()
  await page.waitForURL(/\/ban-do\?/)
  await page.waitForSelector('[data-map="ready"]')
  const shown = page.getByRole('checkbox', { name: 'Hiện lớp Chốt và tuyến tuần tra' })
  await becomes(() => shown.isChecked(), true)
  const card = page.getByRole('region', { name: 'Thuộc tính' })
  await becomes(() => clicked(page), true, 'the point in the middle of the map says what it is')
  await card.getByText('Chốt bảo vệ rừng Suối Đá').waitFor()
  await requireAccessible(page, 'the map with a layer')
  // The other theme and back made the map anew: the layer is there again.
  await page.getByRole('button', { name: 'Đóng thuộc tính' }).click()
  await becomes(() => clicked(page), true)
  await page.waitForTimeout(1000)
  await picture(page, 'map-layer-on-map')
  await page.getByRole('button', { name: 'In PDF' }).click()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Tạo PDF' }).click()
  assert.equal(readFileSync(await (await download).path(), 'latin1').slice(0, 5), '%PDF-')
  await shown.uncheck()
  await page.reload()
  await page.waitForSelector('[data-map="ready"]')
  await page.locator('summary', { hasText: 'Lớp bản đồ' }).click()
  await becomes(() => shown.isChecked(), false, 'off is remembered')

  await page.goto(`${office.address}/lop-ban-do`)
  await page.getByRole('link', { name: 'Chốt và tuyến tuần tra' }).click()
  await page.getByRole('button', { name: 'Rút lại' }).first().click()
  await page.getByLabel(/^Rút lại vì sao/).fill('Bản cũ, đã có bản mới')
  await page.getByRole('button', { name: 'Rút lại' }).last().click()
  await page.getByText('Đã gỡ').first().waitFor()
  await page.getByRole('button', { name: 'Khôi phục' }).first().click()
  await page.getByRole('button', { name: 'Xem trên bản đồ' }).waitFor()
}

/** Archives of one tile; the browser asks for it, and draws it on the map of the office. */
async function archives(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  const tile = tileAt(107.45, 16.35, 8)
  const road = vectorTileOf(tile, [107.42, 16.34, 107.48, 16.36])
  for (const [name, kind, buffer] of [
    ['anh-nen.mbtiles', 'Mảnh ảnh', mbtilesOf(tile, pngTile)],
    ['duong.pmtiles', 'Mảnh véc-tơ', pmtilesOf(tile, road, 'mvt')],
  ] as const) {
    const tileCame = () =>
      page.waitForResponse(
        (reply) => reply.status() === 200 && reply.url().includes(`/mapLayer/${tile.z}/${tile.x}/${tile.y}`),
      )
    const previewed = tileCame()
    await opened(page, office, { name, mimeType: 'application/octet-stream', buffer })
    assert.ok((await (await previewed).body()).length > 50, `${name} is previewed`)
    await requireAccessible(page, name)
    await page.getByLabel('Tên lớp').fill(`Lớp ${name}`)
    await page.getByRole('button', { name: 'Thêm vào bản đồ' }).click()
    await page.getByRole('heading', { name: `Lớp ${name}`, exact: true }).waitFor()
    await page.getByText(kind).first().waitFor()
    assert.equal(await page.getByRole('link', { name: 'Tải GeoJSON' }).count(), 0, 'tiles have no features')
    await page.getByRole('button', { name: 'Xem trên bản đồ' }).click()
    await page.waitForURL(/\/ban-do\?/)
    const onMap = tileCame()
    await page.reload()
    await onMap
    await becomes(() => page.getByRole('checkbox', { name: `Hiện lớp Lớp ${name}` }).isChecked(), true)
  }
  await page.goto(`${office.address}/lop-ban-do`)
  await page.getByRole('link', { name: 'Chốt và tuyến tuần tra' }).click()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: 'Tải GeoJSON' }).click()
  const { features } = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  assert.equal(features.length, 3)
  assert.equal(features[0].properties.name, 'Chốt bảo vệ rừng Suối Đá')
}

/** Clicks the middle of the map; whether a feature answered. */
async function clicked(page: Page): Promise<boolean> {
  const box = await page.locator('.maplibregl-canvas').boundingBox()
  if (!box) return false
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(400)
  return page.getByRole('region', { name: 'Thuộc tính' }).isVisible()
}

async function onAPhone(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer', phone)
  await opened(page, office)
  await page.getByText('Tuyến tuần tra Hương Bình', { exact: true }).first().waitFor()
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await requireAccessible(page, 'a file of a layer on a phone')
  await picture(page, 'map-layer-file-phone')
  await page.goto(`${office.address}/lop-ban-do`)
  await page.getByText('Chốt và tuyến tuần tra').first().waitFor()
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await picture(page, 'map-layers-phone')
}
