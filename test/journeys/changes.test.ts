// A plot is split by a line on the map; the list of changes shows it; undone, the plot is as before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
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

test('a plot is split by a line, listed, undone', { skip: browserMissing(), timeout: 300_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)
  const [plot] = (await asked(page, office, 'plot.list', { search: 'TK 67 K 3 lô 12' })).rows
  const { shape } = await asked(page, office, 'plot.show', { plotId: plot.id })
  const corners: [number, number][] = shape.coordinates[0][0]
  const lons = corners.map(([lon]) => lon)
  const lats = corners.map(([, lat]) => lat)
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2
  const [below, above] = [Math.min(...lats) - 0.0005, Math.max(...lats) + 0.0005]
  const inSubcompartment = async () =>
    (await asked(page, office, 'plot.list', { search: '67/3', pageSize: 1000 })).rows.map(
      (row: { codePath: string }) => row.codePath,
    )
  const before = await inSubcompartment()

  await t.test('the line is drawn, the parts are seen at once, the change is recorded', async () => {
    await page.goto(`${office.address}/rung/${plot.id}`)
    await page.getByRole('link', { name: 'Ghi biến động' }).click()
    await page.getByRole('heading', { level: 1, name: /^Ghi biến động: Tiểu khu 67/ }).waitFor()
    await page.getByRole('button', { name: 'Ghi biến động' }).click()
    await page.getByRole('alert').getByText(/./).first().waitFor()
    await page.getByRole('combobox', { name: /^Việc/ }).click()
    await page.getByRole('option', { name: 'Tách lô' }).click()
    await page.getByRole('combobox', { name: /^Nguyên nhân/ }).click()
    await page.getByRole('option', { name: 'Khai thác' }).click()
    await page.getByLabel(/^Ngày biến động/).fill('1/2/2026')
    await page.getByLabel(/^Ngày biến động/).blur()
    await page.getByText(/Chủ rừng phải khai chậm nhất ngày/).waitFor()
    const map = page.locator('[data-map=ready]')
    await map.scrollIntoViewIfNeeded()
    const { x = 0, y = 0, width: wide = 0 } = (await map.boundingBox()) ?? {}
    for (const down of [40, 340]) await page.mouse.click(x + wide / 2, y + down)
    await page.getByText('Lô chia thành 2 mảnh').waitFor()
    await page.getByRole('button', { name: 'Xóa hết' }).click()
    await page.getByText('Chưa vẽ đường nào.').waitFor()
    for (const lat of [below, above]) {
      await page.getByLabel(/^Tọa độ/).fill(`${lat.toFixed(6)}, ${middle.toFixed(6)}`)
      await page.getByLabel(/^Tọa độ/).blur()
      await page.getByRole('button', { name: 'Thêm điểm' }).click()
    }
    await page.getByText('Lô chia thành 2 mảnh').waitFor()
    await page.getByRole('button', { name: 'Bỏ điểm cuối' }).press('Control+z')
    await page.getByText('Đường chưa cắt qua lô', { exact: false }).waitFor()
    await page.getByLabel(/^Tọa độ/).fill(`${above.toFixed(6)}, ${middle.toFixed(6)}`)
    await page.getByLabel(/^Tọa độ/).blur()
    await page.getByRole('button', { name: 'Thêm điểm' }).click()
    await page.getByText('Lô chia thành 2 mảnh').waitFor()
    await page.getByLabel(/^Số quyết định/).fill('12/QĐ-UBND')
    await requireAccessible(page, 'splitting a plot')
    await page.locator('[data-map=ready]').scrollIntoViewIfNeeded()
    await picture(page, 'plot-split')
    await page.getByRole('button', { name: 'Ghi biến động' }).click()
    await page.getByRole('heading', { level: 1, name: /^Tách lô: 67\/3\/12 → 67\/3\// }).waitFor()
    await requireAccessible(page, 'a change of plots')
    await page.getByRole('region', { name: 'Khác trước ở đâu' }).getByRole('link').last().click()
    await page.getByText(/^Tách từ lô/).waitFor()
    await page
      .getByRole('region', { name: 'Thay đổi qua các năm' })
      .getByRole('link', { name: /^Tách lô/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /^Tách lô: 67\/3\/12/ }).waitFor()
    const now = await inSubcompartment()
    assert.equal(now.length, before.length + 1)
    assert.ok(!now.includes('67/3/12'))
  })

  await t.test('the list of changes shows it, on a phone too', async () => {
    const { page: ranger } = await signedIn(t, browser, office, 'areaRanger', phone)
    await ranger.goto(`${office.address}/rung/bien-dong?tim=${encodeURIComponent('67/3/12')}`)
    await ranger
      .getByText(/67\/3\/12 → 67\/3\//)
      .first()
      .waitFor()
    await requireAccessible(ranger, 'the changes on a phone')
    await narrowEnough(ranger)
    const [part] = (await asked(ranger, office, 'plot.list', { search: '67/3', sort: 'validFrom', direction: 'desc' }))
      .rows
    await ranger.goto(`${office.address}/rung/${part.id}/bien-dong`)
    await ranger.getByRole('combobox', { name: /^Việc/ }).click()
    await ranger.getByRole('option', { name: 'Nhập lô' }).click()
    await ranger.getByText('Các lô liền ranh, cùng khoảnh').waitFor()
    await narrowEnough(ranger)
    await requireAccessible(ranger, 'merging plots on a phone')
  })

  await t.test('undone, the plot is as before, and says what was', async () => {
    await page.getByRole('button', { name: 'Hoàn tác biến động' }).click()
    await page.getByLabel(/^Vì sao hoàn tác/).fill('Ghi nhầm lô')
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác biến động' }).click()
    await page.getByText(/hoàn tác .*: Ghi nhầm lô/).waitFor()
    assert.deepEqual(await inSubcompartment(), before)
    await page.goto(`${office.address}/rung/${plot.id}`)
    await page.getByRole('region', { name: 'Biến động của lô' }).getByText('Đã hoàn tác').waitFor()
  })
})

async function narrowEnough(page: Page) {
  const width = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
  assert.ok(width <= 0, `${width} px too wide`)
}

async function asked(page: Page, office: RunningOffice, name: string, input: object) {
  const query = encodeURIComponent(JSON.stringify(input))
  const response = await page.request.get(`${office.address}/api/reads/${name}?input=${query}`)
  assert.equal(response.status(), 200, name)
  return response.json()
}
