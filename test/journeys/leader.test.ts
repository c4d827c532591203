// Story of the leader: what is late and who answers, the task behind it, a figure down to its records, a task without an agency
// moved on with its basis. With the mouse, by keys alone, and on a phone of 360 px.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
import {
  becomes,
  browserMissing,
  keyed,
  launch,
  phone,
  picture,
  type RunningOffice,
  signedIn,
  startOffice,
} from '../support/browser.ts'

test('the leader finds what is late and who answers', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('from the sentence to the records', (t) => toTheRecords(t, browser, office))
  await t.test('by keys alone', (t) => byKeys(t, browser, office))
  await t.test('on a phone', (t) => onThePhone(t, browser, office))
  await t.test('a task without an agency is moved on, with its basis', (t) => movedOn(t, browser, office))
  await t.test('on another day nothing can be changed', (t) => onAnotherDay(t, browser, office))
})

const late = (page: Page) => page.getByRole('region', { name: 'Trễ hạn, ai trả lời' })

async function toTheRecords(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'leader')
  await page.goto(office.address)
  await page.getByText(/\d+ nhiệm vụ trễ hạn/).waitFor()
  const rows = late(page).getByRole('listitem')
  const [number = '0'] = /\d+/.exec((await page.getByText(/\d+ nhiệm vụ trễ hạn/).textContent()) ?? '') ?? []
  await becomes(() => rows.count(), Math.min(Number(number), 6))
  // Each with its code, and since when.
  for (const row of await rows.all()) assert.match((await row.textContent()) ?? '', /^\d\.\d.+\d+ ngày$/)
  await requireAccessible(page, 'today')
  await picture(page, 'leader-today')

  // Twenty tasks as twenty cells, each said in words.
  const cells = page.getByRole('region', { name: /20 nhiệm vụ/ }).getByRole('link', { name: /^\d\.\d, / })
  await becomes(() => cells.count(), 20)

  // The task that is late longest.
  const [code = ''] = /^\d\.\d/.exec((await rows.first().textContent()) ?? '') ?? []
  await rows.first().getByRole('link').click()
  await page.waitForURL(new RegExp(`/ke-hoach/nhiem-vu/${code}`))
  await page.getByRole('heading', { level: 1, name: `Nhiệm vụ ${code}` }).waitFor({ state: 'attached' })
  await page.getByText(/Trễ \d+ ngày/).waitFor()
  await page.getByRole('tab', { name: /Đơn vị báo cáo/ }).click()
  await page.getByRole('region', { name: 'Cơ quan chủ trì' }).getByText('Chưa báo cáo').first().waitFor()
  await requireAccessible(page, 'a late task')

  // From the board: a figure, its records, their sum.
  await page.goto(`${office.address}/ke-hoach/nhiem-vu`)
  const attendance = page.locator('[data-figure="1.2.attendance"]')
  const [written = ''] = ((await attendance.textContent()) ?? '').split('\u00a0')
  await requireAccessible(page, 'the board')
  await picture(page, 'leader-board')
  await attendance.click()
  const panel = page.getByRole('complementary', { name: 'Lượt người tham gia' })
  await panel.getByText(`Tổng khớp: ${written}`).waitFor()
  const amounts = await panel.getByRole('region', { name: 'Hồ sơ' }).locator('li > :last-child').allInnerTexts()
  const sum = amounts.reduce((total, amount) => total + Number(amount.replaceAll('.', '')), 0)
  assert.equal(sum, Number(written.replaceAll('.', '')))
  await requireAccessible(page, 'an open figure')
  await picture(page, 'leader-figure')
  await panel.getByRole('region', { name: 'Hồ sơ' }).getByRole('link').first().click()
  await page.waitForURL(/tuyen-truyen\/[0-9a-f-]{36}/)
  await page.goBack()
  await panel.waitFor()
}

async function byKeys(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'leader')
  await page.goto(office.address)
  await late(page).waitFor()
  await page.locator('[data-map="ready"]').waitFor()
  await keyed(page, ['g', 'k'], (options) => page.waitForURL(/ke-hoach\/nhiem-vu$/, options))
  await page.locator('tbody tr').nth(3).waitFor()
  await keyed(page, ['j'], (options) => page.locator('[data-row-link]:focus').waitFor(options))
  await page.keyboard.press('j')
  const title = await page.evaluate('document.activeElement.textContent')
  await page.keyboard.press('Enter')
  await page.waitForURL(/ke-hoach\/nhiem-vu\/1\.2/)
  await page.getByText(String(title)).first().waitFor()
  await keyed(page, [']'], (options) => page.waitForURL(/ke-hoach\/nhiem-vu\/1\.3/, options))
  await keyed(page, ['['], (options) => page.waitForURL(/ke-hoach\/nhiem-vu\/1\.2/, options))
  // A figure is a button: Enter opens it, Esc closes it and comes back to it.
  const figure = page.locator('[data-figure="1.2.sessions"]')
  await figure.focus()
  await page.keyboard.press('Enter')
  await page.getByText(/Tổng khớp/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(/Tổng khớp/).waitFor({ state: 'detached' })
  await page.locator('[data-figure="1.2.sessions"]:focus').waitFor()
}

async function onThePhone(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'leader', phone)
  for (const path of ['/', '/ke-hoach/nhiem-vu', '/ke-hoach/nhiem-vu/1.2', '/ke-hoach/van-ban']) {
    await page.goto(office.address + path, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    assert.ok(Number(overflow) <= 1, `${path} is ${overflow} px too wide`)
    await requireAccessible(page, `${path} on a phone`)
    await picture(page, `leader-phone${path.replaceAll('/', '-')}`)
  }
  await page.goto(office.address)
  await late(page).getByRole('link').first().tap()
  await page.getByText(/Trễ \d+ ngày/).waitFor()
  await page.goto(`${office.address}/ke-hoach/nhiem-vu`)
  await page.locator('[data-figure="1.2.sessions"]').tap()
  await page.getByText(/Tổng khớp/).waitFor()
}

async function movedOn(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'leader')
  await page.goto(office.address)
  const waiting = page.getByRole('region', { name: 'Chờ chuyển giao' })
  await waiting.waitFor()
  const before = await waiting.getByRole('listitem').count()
  await waiting
    .getByRole('link', { name: /Chuyển giao/ })
    .first()
    .click()
  const panel = page.getByRole('complementary', { name: /Chuyển giao nhiệm vụ/ })
  await requireAccessible(page, 'reassigning')
  await panel.getByLabel(/Căn cứ/).fill('Thông báo 12/TB-UBND ngày 14/07/2025')
  await panel.getByRole('button', { name: 'Chuyển giao nhiệm vụ' }).click()
  await page.getByText('Đã chuyển giao nhiệm vụ').waitFor()
  await panel.waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: /Lịch sử/ }).click()
  await page
    .getByText(/Thông báo 12\/TB-UBND/)
    .first()
    .waitFor()
  await page.goto(office.address)
  await late(page).waitFor()
  await becomes(() => waiting.getByRole('listitem').count(), before - 1)
}

async function onAnotherDay(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}/ke-hoach/nhiem-vu/2.4?ngay=2025-06-20`)
  await page.getByText(/Đang xem ngày 20\/06\/2025/).waitFor()
  await page.getByRole('tab', { name: /Lịch sử/ }).waitFor()
  await becomes(() => page.getByRole('button', { name: 'Việc khác với nhiệm vụ' }).count(), 0)
  await becomes(() => page.getByRole('main').getByRole('link', { name: /^Ghi / }).count(), 0)
}
