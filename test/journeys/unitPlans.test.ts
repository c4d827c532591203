// Story (a) of the office around the plan: a unit's plan is drafted, returned with remarks, changed, accepted; its deadline passes
// and the unit is urged; its final review arrives prefilled from plan and evidence, is handed in, and the report shows the unit as
// reported.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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

test('the plan and the review of a unit', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page: unit } = await signedIn(t, browser, office, 'union')
  const { page: station } = await signedIn(t, browser, office, 'stationHead')
  await t.test('the unit drafts from its tasks; what is typed survives a reload', () => drafts(unit, office))
  await t.test('the station returns it with remarks', () => returns(station, office))
  await t.test('the unit changes it and sends it again', () => sendsAgain(unit, office))
  await t.test('the station sees what changed and accepts', () => accepts(station, office))
  await t.test('its deadline passes: the station urges the unit', () => chased(station, office))
  await t.test('the unit opens its review, prefilled with what it planned', () => prefilled(unit, office))
  await t.test('the final review is prefilled and handed in', () => reviews(t, browser, office))
  await t.test('the report shows the unit as reported', () => reported(station, office))
  await t.test('leader and phone', () => others(t, browser, office))
})

const plans = '/ke-hoach-don-vi'
const ownName = 'Ủy ban MTTQ Việt Nam xã Bình Điền'

async function drafts(page: Page, office: RunningOffice) {
  await page.goto(office.address + plans)
  await page.getByRole('link', { name: 'Soạn kế hoạch' }).click()
  await page.getByRole('button', { name: /^Nhiệm vụ chưa có hoạt động/ }).click()
  await page.getByRole('textbox', { name: 'Mục đích, yêu cầu' }).fill('Vận động đoàn viên, hội viên giữ rừng.')
  const first = page.getByRole('region', { name: 'Hoạt động 1', exact: true })
  await first.getByRole('textbox', { name: 'Nội dung' }).fill('Giám sát cộng đồng về bảo vệ rừng')
  await page.waitForTimeout(2000) // the beat of the draft
  await page.reload()
  await first.waitFor()
  assert.equal(
    await first.getByRole('textbox', { name: 'Nội dung' }).inputValue(),
    'Giám sát cộng đồng về bảo vệ rừng',
    'a draft survives a reload',
  )
  // What is wanting is said at its place.
  await page.getByRole('button', { name: 'Gửi kế hoạch' }).click()
  await page.getByText(/^Chưa gửi được: còn \d+ chỗ/).waitFor()
  await picture(page, 'unit-plan-form')
  await requireAccessible(page, 'the form of a unit plan')
  const others = page.getByRole('region', { name: /^Hoạt động \d+$/ })
  while ((await others.count()) > 1)
    await others
      .last()
      .getByRole('button', { name: /^Bỏ hoạt động này/ })
      .click()
  await first.getByRole('textbox', { name: 'Từ ngày' }).fill('1/3/2026')
  await first.getByRole('textbox', { name: 'Đến ngày' }).fill('30/11/2026')
  await first.getByRole('textbox', { name: 'Chủ trì' }).fill('Ban Thanh tra nhân dân')
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText(/^Đã lưu trên hệ thống/).waitFor()
  await page.getByRole('button', { name: 'Gửi kế hoạch' }).click()
  await page.waitForURL(/\/ke-hoach-don-vi\/[0-9a-f-]{36}/)
  await page.getByText('Gửi lần 1').waitFor()
}

async function returns(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}${plans}`)
  const list = page.getByRole('region', { name: 'Kế hoạch đơn vị' })
  await list.getByRole('link', { name: ownName }).waitFor()
  await picture(page, 'unit-plans')
  await requireAccessible(page, 'the list of unit plans')
  await list.getByRole('link', { name: ownName }).click()
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const panel = page.getByRole('complementary', { name: 'Trả lại để bổ sung' })
  await panel.getByRole('textbox', { name: 'Nhận xét chung' }).fill('Nêu rõ số cuộc giám sát và kinh phí.')
  await panel.getByRole('textbox', { name: /^Nhận xét: Giám sát/ }).fill('Mấy cuộc, vào tháng nào?')
  await picture(page, 'unit-plan-return')
  await requireAccessible(page, 'returning a plan')
  await panel.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByRole('region', { name: 'Các lần gửi' }).getByText('Mấy cuộc, vào tháng nào?').waitFor()
}

async function sendsAgain(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}${plans}/soan?nam=2026`)
  await page.getByText('Nêu rõ số cuộc giám sát và kinh phí.').waitFor()
  const first = page.getByRole('region', { name: 'Hoạt động 1', exact: true })
  await first.getByText('Mấy cuộc, vào tháng nào?').waitFor()
  await first.getByRole('textbox', { name: 'Nội dung' }).fill('Ba cuộc giám sát cộng đồng, mỗi quý một cuộc')
  await first.getByRole('textbox', { name: 'Kinh phí' }).first().fill('6.000.000')
  await page.getByRole('button', { name: 'Gửi kế hoạch' }).click()
  await page.waitForURL(/\/ke-hoach-don-vi\/[0-9a-f-]{36}/)
}

async function accepts(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}${plans}?states=submitted`)
  await page.getByRole('link', { name: ownName }).click()
  const life = page.getByRole('region', { name: 'Các lần gửi' })
  await life.getByText('Gửi lần 2').waitFor()
  await life.getByText('Ba cuộc giám sát cộng đồng, mỗi quý một cuộc').first().waitFor()
  await life.getByText('6.000.000').waitFor()
  await page.getByRole('button', { name: 'Nhận', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nhận', exact: true }).click()
  await page.getByRole('banner').getByText('Đã nhận').or(page.getByText('Đã nhận').first()).waitFor()
  await picture(page, 'unit-plan')
  await requireAccessible(page, 'a unit plan')
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'DOCX, PDF, XLSX' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  assert.match((await download).suggestedFilename(), /^ke-hoach-don-vi-2026-.*\.pdf$/)
}

async function chased(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}/don-doc?tim=${encodeURIComponent(ownName)}`)
  const row = page.locator('tbody tr', { hasText: ownName }).filter({ hasText: /Trễ \d+ ngày làm việc/ })
  await row.first().getByRole('link').first().click()
  await page.getByRole('complementary', { name: ownName }).getByRole('button', { name: 'Đôn đốc', exact: true }).click()
  const form = page.getByRole('complementary', { name: 'Đôn đốc' })
  await form.getByText(/^\d+ việc của 1 đơn vị$/).waitFor()
  await form.getByLabel(/^Số công văn/).fill('46')
  await form.getByRole('button', { name: 'Ghi lần đôn đốc' }).click()
  await page.getByRole('heading', { name: /^Đôn đốc ngày / }).waitFor()
  await page.getByRole('heading', { name: ownName }).waitFor()
}

async function prefilled(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}/so-ket?nam=2026`)
  await page.getByRole('link', { name: 'Soạn tổng kết' }).click()
  const planned = page.getByRole('region', { name: 'Hoạt động theo kế hoạch' })
  await planned.getByText('Ba cuộc giám sát cộng đồng, mỗi quý một cuộc').first().waitFor()
}

async function reviews(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await page.goto(`${office.address}/so-ket?nam=2026`)
  await page.getByRole('link', { name: 'Soạn tổng kết' }).click()
  // Figures come from the records; one opens them.
  const figure = page.locator('[data-figure="1.2.sessions"]')
  await figure.waitFor()
  await figure.click()
  const panel = page.getByRole('complementary', { name: 'Cuộc tuyên truyền' })
  await panel.getByRole('listitem').first().waitFor()
  await page.keyboard.press('Escape')
  const planned = page.getByRole('region', { name: 'Hoạt động theo kế hoạch' })
  const marks = planned.getByRole('radiogroup', { name: 'Mức thực hiện' })
  const count = await marks.count()
  assert.ok(count > 0, 'the planned activities are there')
  for (let place = 0; place < count; place++) await marks.nth(place).getByText('Đã làm', { exact: true }).click()
  await marks.first().getByText('Làm một phần', { exact: true }).click()
  await planned.getByRole('textbox', { name: 'Lý do' }).fill('Mưa kéo dài.')
  await page.getByRole('textbox', { name: 'Khó khăn, vướng mắc' }).fill('Thiếu phương tiện chữa cháy.')
  await picture(page, 'review-form')
  await requireAccessible(page, 'the form of a review')
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.waitForURL(/\/so-ket\/[0-9a-f-]{36}/)
  await page
    .getByText(/^Khi gửi/)
    .first()
    .waitFor()
  await picture(page, 'review')
  await requireAccessible(page, 'a review')
}

async function reported(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}/bao-cao/nam/2026?xem=don-vi-gui`)
  const row = page.getByRole('row').filter({ hasText: 'xã Bình Điền' }).first()
  await row.getByText(/đã gửi/i).waitFor()
  await picture(page, 'report-reviews')
  await requireAccessible(page, 'the units that reported, with their reviews')
}

async function others(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page: leader } = await signedIn(t, browser, office, 'leader', desk, '/')
  const card = leader.getByRole('region', { name: 'Kế hoạch, sơ kết, tổng kết của đơn vị' })
  await card.getByText(/đơn vị đã gửi kế hoạch/).waitFor()
  await leader.goto(`${office.address}/ke-hoach/nhiem-vu/1.2?xem=don-vi`)
  await card.getByText('UBND xã Bình Điền').waitFor()
  await picture(leader, 'unit-plans-on-task')
  const { page } = await signedIn(t, browser, office, 'communeOfficer', phone)
  for (const [path, name] of [
    [plans, 'unit-plans-phone'],
    ['/so-ket/soan?nam=2026&ky=interim&den=2026-06-14', 'review-form-phone'],
  ] as const) {
    await page.goto(office.address + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(800)
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    assert.ok(Number(overflow) <= 0, `${name} is ${overflow} px too wide`)
    await picture(page, name)
    await requireAccessible(page, name)
  }
}
