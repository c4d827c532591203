// A plot is found by its number, opened with its outline and its warning; names of people are for those who look after the area.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { numberOf } from '../../src/platform/format.ts'
import { requireAccessible } from '../support/accessible.ts'
import { shapefileZip, square } from '../support/boundaryFiles.ts'
import {
  browserMissing,
  desk,
  launch,
  phone,
  picture,
  type RunningOffice,
  signedIn,
  startOffice,
} from '../support/browser.ts'

test('a plot of the forest register is found and read', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page: officer } = await signedIn(t, browser, office, 'communeOfficer', phone)
  const { page: leader } = await signedIn(t, browser, office, 'leader', desk)
  const [differing] = (await asked(leader, office, 'plot.list', { areaDiffers: true, pageSize: 1 })).rows

  await t.test('by its number, with the warning of its areas', async () => {
    await leader.goto(`${office.address}/rung`)
    await leader.getByRole('heading', { level: 1, name: 'Sổ rừng' }).waitFor()
    await leader
      .getByPlaceholder(/Tìm/)
      .fill(`tk ${differing.compartmentCode} khoanh ${differing.subcompartmentCode} lo ${differing.plotCode}`)
    await leader.waitForURL(/tim=/)
    await leader
      .getByRole('link', { name: new RegExp(differing.codePath) })
      .first()
      .click()
    await leader.waitForURL(new RegExp(differing.id))
    await leader.getByText(/lệch hơn 1 %. Kiểm tra lại/).waitFor()
    await leader.getByRole('main').getByText('Dữ liệu minh họa', { exact: true }).waitFor()
    await leader.locator('.maplibregl-canvas').waitFor()
    await requireAccessible(leader, 'the page of a plot')
  })

  await t.test('around a point, the nearest first, and in a drawn area', async () => {
    await leader.goto(`${office.address}/rung`)
    await leader.getByRole('button', { name: 'Tìm theo chỗ' }).click()
    await leader.getByRole('textbox', { name: 'Tọa độ' }).fill('16,35 107,47')
    await leader.getByRole('textbox', { name: 'Không xa quá (m)' }).fill('1500')
    await requireAccessible(leader, 'the search by place')
    await leader.getByRole('button', { name: 'Tìm', exact: true }).click()
    await leader.getByText('Cách 16,35000; 107,47000 không quá 1.500 m').waitFor()
    await leader.locator('[data-row-link]').first().waitFor()
    const near = { near: { lon: 107.47, lat: 16.35, withinM: 1500 }, sort: 'distanceM', pageSize: 1 }
    const { rows, total } = await asked(leader, office, 'plot.list', near)
    assert.match((await leader.locator('[data-row-link]').first().textContent()) ?? '', new RegExp(rows[0].codePath))
    await leader.getByRole('status').getByText(`${total} dòng`).waitFor()
    await leader.getByRole('button', { name: 'Bỏ tìm theo chỗ' }).click()
    await leader.goto(`${office.address}/rung?khu=106,15;106.1,15;106.1,15.1`)
    await leader.getByText('Chạm khu vẽ 3 góc').waitFor()
  })

  await t.test('names of people only for who looks after the area, on a phone', async () => {
    const homes = { ownerCategory: 'household', search: 'Bình Điền', pageSize: 1 }
    const [home] = (await asked(officer, office, 'plot.list', homes)).rows
    await leader.goto(`${office.address}/rung/${home.id}`)
    await leader.getByText('Tên người, không hiện ở đây').first().waitFor()
    assert.equal(await leader.getByRole('button', { name: 'Xem tên người' }).count(), 0)
    await officer.goto(`${office.address}/rung/${home.id}`)
    await officer.getByRole('button', { name: 'Xem tên người' }).click()
    await officer.getByText(/^Tên chủ rừng: /).waitFor()
    const width = Number(await officer.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    assert.ok(width <= 0, `${width} px too wide`)
    await requireAccessible(officer, 'the page of a plot on a phone')
    await officer.goto(`${office.address}/rung`)
    await officer.getByText('Tên người chỉ người phụ trách địa bàn xem được.', { exact: false }).waitFor()
    await requireAccessible(officer, 'the register on a phone')
    await officer.getByRole('button', { name: 'Khác', exact: true }).click()
    await officer.getByRole('menuitem', { name: 'Kết nối QGIS' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: 'Lập địa chỉ' }).waitFor()
    await requireAccessible(officer, 'the address for QGIS')
  })

  await t.test('a file is read, looked at, written and taken back', async (t) => {
    const { page } = await signedIn(t, browser, office, 'stationHead', desk)
    await page.goto(`${office.address}/rung/nhap`)
    await requireAccessible(page, 'choosing a file of plots')
    const zip = { name: 'lo-rung-2026.zip', mimeType: 'application/zip', buffer: threePlots() }
    await page.locator('input[type=file]').setInputFiles(zip)
    await page.waitForURL(/\/rung\/nhap\/[0-9a-f-]{36}/)
    await page.getByText('2 dòng ghi được, 1 bị loại, 0 cần xem').waitFor()
    await page.getByText(/“XYZ” không có trong 93 loại/).waitFor()
    await page.locator('.maplibregl-canvas').waitFor()
    await requireAccessible(page, 'a file of plots that is looked at')
    await picture(page, 'plot-import')
    await page.getByLabel(/^Các lô như vậy từ ngày/).fill('31/12/2025')
    await page.getByLabel(/^Nguồn/).fill('Diễn biến rừng 2025')
    await page.getByRole('button', { name: 'Ghi 2 lô vào sổ' }).click()
    await page.getByText(/^Đã ghi 2 lô, từ ngày 31\/12\/2025/).waitFor()
    const written = async () => (await asked(page, office, 'plot.list', { search: '990/1' })).total
    assert.equal(await written(), 2)
    const file = page.url()
    await t.test('one of its plots is found on the map, split by a line, and table 4 shows what was lost', () =>
      splitOnTheMap(page, office),
    )
    await page.goto(file)
    await page.getByRole('button', { name: 'Rút lại cả tệp' }).click()
    await page.getByText('Đã rút lại: sổ như trước khi nhập tệp này.').waitFor()
    assert.equal(await written(), 0)
  })
})

/** From the plot of a file that was just written: the map, the change, table 4 before and after, and the change undone. */
async function splitOnTheMap(page: Page, office: RunningOffice) {
  const lost = async () => {
    await page.goto(`${office.address}/rung/dien-tich?bieu=changes&tu=2026-01-01`)
    const table = page.getByRole('table', { name: /^Biểu 4/ })
    const heads = await table.locator('thead th').allInnerTexts()
    const cells = table.getByRole('row', { name: /^Rừng trồng đã thành rừng/ }).locator('th, td')
    const text = await cells.nth(heads.indexOf('Khai thác')).innerText()
    return numberOf(text) ?? Number.NaN
  }
  const before = await lost()
  const [plot] = (await asked(page, office, 'plot.list', { search: '990/1/1' })).rows
  await page.goto(`${office.address}/rung/${plot.id}`)
  await page.getByRole('link', { name: 'Xem trên bản đồ chung' }).click()
  await page.locator('[data-map=ready]').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Ghi biến động' }).click()
  await page.getByRole('combobox', { name: /^Việc/ }).click()
  await page.getByRole('option', { name: 'Tách lô' }).click()
  await page.getByRole('combobox', { name: /^Nguyên nhân/ }).click()
  await page.getByRole('option', { name: 'Khai thác' }).click()
  await page.getByLabel(/^Ngày biến động/).fill('1/2/2026')
  await page.getByLabel(/^Ngày biến động/).blur()
  for (const lat of [16.29, 16.31]) {
    await page.getByLabel(/^Tọa độ/).fill(`${lat}, 107.4005`)
    await page.getByLabel(/^Tọa độ/).blur()
    await page.getByRole('button', { name: 'Thêm điểm' }).click()
  }
  await page.getByText('Lô chia thành 2 mảnh').waitFor()
  const smaller = page.getByRole('region', { name: 'Mảnh 2', exact: true })
  const [, hectares = ''] = /ghi sổ (\d+,\d+)\s*ha/.exec(await smaller.innerText()) ?? []
  await smaller.getByRole('combobox', { name: /^Loại/ }).first().click()
  await page
    .getByRole('option', { name: /^DT2: / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ghi biến động' }).click()
  await page.getByRole('heading', { level: 1, name: /^Tách lô: 990\/1\/1 → / }).waitFor()
  const change = page.url()
  assert.equal(
    Math.round((before - (await lost())) * 100) / 100,
    numberOf(hectares),
    'what was harvested is in table 4',
  )
  await picture(page, 'area-changes')
  await page.goto(change)
  await page.getByRole('button', { name: 'Hoàn tác biến động' }).click()
  await page.getByLabel(/^Vì sao hoàn tác/).fill('Chạy thử')
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác biến động' }).click()
  await page.getByText(/hoàn tác .*: Chạy thử/).waitFor()
  assert.equal(await lost(), before)
}

/** Compartment 990, which the register does not have; the third is of no known type. */
function threePlots(): Buffer {
  return shapefileZip(
    ['1', '2', '3'].map((lo, index) => ({
      properties: { tk: '990', khoanh: '1', lo, ldlr: lo === '3' ? 'XYZ' : 'RTG', maldlr: 60, malr3: 3, dtich: 4.75 },
      parts: [[square(107.4 + index * 0.003, 16.3, 0.002)]],
    })),
  )
}

async function asked(page: Page, office: RunningOffice, name: string, input: object) {
  const query = encodeURIComponent(JSON.stringify(input))
  const response = await page.request.get(`${office.address}/api/reads/${name}?input=${query}`)
  assert.equal(response.status(), 200, name)
  return response.json()
}
