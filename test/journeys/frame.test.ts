// The frame of every page: readable, whole on a phone, led by keys, in two languages, and open without network.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
import {
  becomes,
  browserMissing,
  desk,
  keepsScreens,
  keyed,
  launch,
  phone,
  picture,
  type RunningOffice,
  signedIn,
  startOffice,
  until,
} from '../support/browser.ts'

/**
 * The screens are the same on both databases: what they look like is looked at on the embedded one. On PostgreSQL every page
 * opens with its title and its head, throws nothing and asks nobody else.
 */
const looksClosely = !process.env.TEST_DATABASE_URL

test('the frame of the office', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('every page of the navigation is readable in both themes and asks nobody else', (t) =>
    everyPage(t, browser, office, desk),
  )
  if (looksClosely) await t.test('every page is whole on a phone', (t) => everyPage(t, browser, office, phone))
  await t.test('by keys alone', (t) => byKeys(t, browser, office))
  await t.test('in English, in the browser and on the account', (t) => inEnglish(t, browser, office))
  await t.test('without network the pages still open', (t) => withoutNetwork(t, browser, office))
})

async function navigationOf(page: Page): Promise<string[]> {
  await page.locator('nav a').first().waitFor({ state: 'attached' })
  const groups: string[] = await page.$$eval('nav a[href^="/"]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  const all = new Set(groups)
  for (const group of groups) {
    await page.goto(new URL(group, page.url()).href)
    await page.locator('h1').first().waitFor({ state: 'attached' })
    for (const link of await page.$$eval('nav a[href^="/"]', (links) =>
      links.map((one) => one.getAttribute('href') ?? ''),
    ))
      all.add(link)
  }
  return [...all]
}

async function everyPage(t: TestContext, browser: Browser, office: RunningOffice, device: typeof desk) {
  const { page, context } = await signedIn(t, browser, office, 'stationHead', device, '/')
  const foreign: string[] = []
  context.on('request', (request) => {
    const isOurs = request.url().startsWith(office.address) || /^(blob|data):/.test(request.url())
    if (!isOurs) foreign.push(request.url())
  })
  const paths = await navigationOf(page)
  assert.ok(paths.length >= 5, `only ${paths.length} pages: ${paths}`)
  const faults: string[] = []
  // Two pages at a time: while one loads, the other is looked at.
  const waiting = paths.values()
  const second = await context.newPage()
  second.on('pageerror', (error) => faults.push(String(error)))
  await Promise.all(
    [page, second].map(async (one) => {
      for (const path of waiting) await requireWhole(one, office, path, device)
    }),
  )
  assert.deepEqual([...foreign, ...faults], [])
}

async function requireWhole(page: Page, office: RunningOffice, path: string, { viewport }: typeof desk) {
  await page.goto(office.address + path, { waitUntil: looksClosely ? 'networkidle' : 'load' })
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await becomes(async () => /minh họa.*Đại Ngàn/.test(await page.title()), true, `title of ${path}`)
  if (!looksClosely) return
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(Number(overflow) <= 1, `${path} is ${overflow} px too wide`)
  await requireAccessible(page, path)
  await picture(page, `frame-${viewport.width}${path.replaceAll('/', '-')}`)
}

async function byKeys(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}/tuyen-truyen`)
  await page.locator('tbody tr').first().waitFor()
  await keyed(page, ['j', 'Enter'], (options) => page.waitForURL(/tuyen-truyen\/[0-9a-f-]{36}/, options))
  const first = page.url()
  await keyed(page, [']'], (options) => page.waitForURL((url) => url.href !== first, options))
  await keyed(page, ['['], (options) => page.waitForURL(first, options))
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('ban do')
  await page.keyboard.press('Enter')
  await page.waitForURL(/ban-do/)
  await page.keyboard.press('Shift+Slash')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function inEnglish(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'areaRanger', desk, '/')
  await page.getByRole('button', { name: /Tài khoản/ }).click()
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: /Account/ }).waitFor()
  await becomes(() => page.evaluate('document.documentElement.lang'), 'en')
  await page.reload()
  await page.getByRole('button', { name: /Account/ }).waitFor()
}

async function withoutNetwork(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page, context } = await signedIn(t, browser, office, 'communeOfficer', keepsScreens(phone))
  await page.goto(`${office.address}/tuyen-truyen/ghi`, { waitUntil: 'networkidle' })
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await until(page, 'navigator.serviceWorker.controller')
  await page.getByLabel('Địa điểm').first().fill('Nhà văn hóa thôn Bồ Hòn')
  await page.getByText(/Nháp đã lưu/).waitFor()
  // The line may speak of an earlier saving: the last letters are saved a third of a second later.
  await page.waitForTimeout(2000)
  await context.setOffline(true)
  await page.reload()
  await page.getByText(/Không mạng/).waitFor()
  await becomes(() => page.getByLabel('Địa điểm').first().inputValue(), 'Nhà văn hóa thôn Bồ Hòn')
  await page.goto(`${office.address}/hop-gui`)
  await page.getByText('Không mạng. Tất cả còn trong máy.').waitFor()
  await requireAccessible(page, 'the outbox without network')
}
