// The map page: list and map in step, a record opened, measured, shared, printed; all of it without the mouse where it matters.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test, { type TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
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

const skip = browserMissing()

test('the station head finds evidence on the map, measures, shares and prints it', {
  skip,
  timeout: 300_000,
}, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page, context } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}/ban-do`)
  await page.waitForSelector('[data-map="ready"]')

  const items = page.locator('main ul button')
  await items.first().waitFor()
  await page.getByTestId('coordinates').filter({ hasText: 'VN-2000 X 1.8' }).waitFor()
  await picture(page, 'map')

  // A row opens its panel beside, the address says so, and the link opens the same for another.
  // One on the map: what has no place leaves the list as soon as the map says what is within it.
  const item = items.filter({ hasNotText: 'Chưa có vị trí' }).first()
  const title = await item.locator('span span').first().innerText()
  await item.press('Enter')
  await page.getByRole('complementary').getByRole('heading', { name: title }).waitFor()
  await page.waitForURL(/chon=/)
  const shared = await context.newPage()
  await shared.goto(page.url())
  await shared.getByRole('complementary').getByRole('heading', { name: title }).waitFor()
  await shared.close()

  // An area by keyboard: Enter takes the middle, arrows move on.
  await page.getByRole('button', { name: 'Đo diện tích' }).click()
  const canvas = page.locator('.maplibregl-canvas')
  await canvas.focus()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press('Enter')
    await page.keyboard.press(key)
    await page.waitForTimeout(700)
  }
  await page
    .getByTestId('measured')
    .filter({ hasText: /Rộng [\d.,]+ ha, chu vi/ })
    .waitFor()
  await page.getByRole('button', { name: 'Đo diện tích' }).click()

  // The print is a PDF whose name says that the data are invented.
  await page.getByRole('button', { name: 'In PDF' }).click()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Tạo PDF' }).click()
  const file = await download
  assert.match(file.suggestedFilename(), /^ban-do-\d{4}-\d{2}-\d{2}-minh-hoa\.pdf$/)
  assert.equal(readFileSync(await file.path(), 'latin1').slice(0, 5), '%PDF-')

  await onThePhone(t, browser, office)
})

async function onThePhone(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer', phone)
  await page.goto(`${office.address}/ban-do`)
  await page.waitForSelector('[data-map="ready"]')
  await picture(page, 'map-phone')
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await page.getByText('Danh sách', { exact: true }).click()
  await page.locator('main ul button').first().waitFor()
  await becomes(() => page.locator('[data-map]').isVisible(), false)
}
