// The yearly report: a figure opens the records it was counted from and their map, the sum agrees, a unit that sent nothing
// has not reported, and the files are taken away under their names.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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

test('the yearly report', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('the station head opens a figure, last year, a silent unit', (t) => asStationHead(t, browser, office))
  await t.test('the files have their names and their content', (t) => takesFiles(t, browser, office))
  await t.test('the written parts are kept, and reach the paper', (t) => writes(t, browser, office))
  await t.test('a figure of an earlier year and a checked heading are entered', (t) => enters(t, browser, office))
  await t.test('a commune officer sees the totals and their own records, on a phone', (t) =>
    asCommuneOfficer(t, browser, office),
  )
})

const reportOf2026 = '/bao-cao/nam/2026'

async function opened(office: RunningOffice, page: Page, path = reportOf2026) {
  await page.goto(office.address + path)
  await page.locator('article, main table').first().waitFor()
}

async function asStationHead(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await opened(office, page)
  await picture(page, 'report')
  await requireAccessible(page, 'the report')

  // A number in the sentence, by keyboard: its records, their map, their sum.
  const figure = page.locator('article p [data-figure="1.2.sessions"]').first()
  const value = (await figure.textContent()) ?? ''
  await figure.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Cuộc tuyên truyền' })
  await panel.getByText('Tổng khớp').waitFor()
  await panel.locator('[data-map="ready"]').waitFor({ timeout: 60_000 })
  const sum = /Tổng khớp: ([\d.,]+)/.exec((await panel.textContent()) ?? '')?.[1]
  assert.equal(Number(sum?.replaceAll('.', '')), Number(value.replaceAll('.', '')))
  const records = panel.locator('ul li')
  await becomes(() => records.count(), Number(sum?.replaceAll('.', '')), 'each session is one record')
  await picture(page, 'report-figure')
  await requireAccessible(page, 'the records of a figure')

  // A record opens; back is the same figure, still open.
  await records.first().getByRole('link').click()
  await page.waitForURL(/\/tuyen-truyen\//)
  await page.goBack()
  await panel.getByText('Tổng khớp').waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await becomes(() => page.evaluate('document.activeElement?.dataset.figure'), '1.2.sessions')

  // Nothing recorded is said, never 0.
  await page.locator('#task-2\\.3').scrollIntoViewIfNeeded()
  await page.getByText('Nhiệm vụ 2.3: đến thời điểm báo cáo chưa có đơn vị nào gửi số liệu.').waitFor()

  // Every figure of the comparison opens, last year's too.
  await page.getByRole('button', { name: /^So với/ }).click()
  await page.locator('[data-figure="1.2.sessions@prior"]').click()
  await panel.getByText('Tổng khớp').waitFor()
  await page.keyboard.press('Escape')
  await picture(page, 'report-compare')
  await requireAccessible(page, 'the comparison')
  await page.getByRole('button', { name: /^Đơn vị đã gửi/ }).click()
  await page.locator('main table').first().waitFor()
  await picture(page, 'report-senders')
  await requireAccessible(page, 'the units that reported')

  // One unit's report, and the day on which nothing had happened yet: all units silent.
  await page.getByRole('button', { name: 'Đọc', exact: true }).click()
  await page.getByRole('combobox', { name: 'Phạm vi và đơn vị' }).selectOption({ label: 'xã Bình Điền' })
  await page.getByText('trên địa bàn xã Bình Điền').first().waitFor()
  await opened(office, page, '/bao-cao/nam/2025?ngay=2025-01-10')
  await page
    .getByText(/còn \d+ đơn vị chưa báo cáo/)
    .first()
    .waitFor()
}

async function takesFiles(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await opened(office, page)
  const starts = { DOCX: 'PK', PDF: '%PDF', XLSX: 'PK' }
  for (const [kind, start] of Object.entries(starts)) {
    await page.getByRole('button', { name: 'DOCX, PDF, XLSX' }).click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('menuitem', { name: kind }).click()
    const file = await download
    assert.equal(file.suggestedFilename(), `bao-cao-nam-2026-120-kh-ubnd-minh-hoa.${kind.toLowerCase()}`)
    assert.equal(readFileSync(await file.path()).toString('latin1', 0, start.length), start)
  }
}

async function writes(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await opened(office, page)
  await page.getByRole('button', { name: 'Soạn phần lời' }).click()
  const part = page.getByRole('textbox', { name: 'Bài học kinh nghiệm' })
  await part.fill('Ghi chép ngay tại chỗ thì báo cáo đúng hạn.')
  await page.waitForTimeout(2000) // the beat of the draft
  await page.reload()
  await part.waitFor()
  await becomes(() => part.inputValue(), 'Ghi chép ngay tại chỗ thì báo cáo đúng hạn.', 'a draft survives a reload')
  await picture(page, 'report-write')
  await requireAccessible(page, 'writing the report')
  await page.getByRole('button', { name: 'Lưu phần lời' }).click()
  await page.getByText(/^Nháp đã lưu .*, Lê Đại Thụ$/).waitFor()
  await page.getByRole('button', { name: 'Đọc', exact: true }).click()
  await page.locator('article').getByText('Ghi chép ngay tại chỗ thì báo cáo đúng hạn.').waitFor()
}

async function enters(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await opened(office, page, '/bao-cao/nam/2025?xem=so-sanh')
  await page.getByRole('button', { name: 'Nhập số liệu năm 2024' }).click()
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('to roi')
  await page.getByRole('option', { name: '1.2 Tờ rơi cấp phát' }).click()
  await page.getByRole('textbox', { name: 'Số liệu', exact: true }).fill('1.500')
  await page.getByRole('textbox', { name: 'Văn bản ghi số liệu' }).fill('Báo cáo 90/BC-HKL ngày 20/12/2024')
  await requireAccessible(page, 'a figure of an earlier year')
  await picture(page, 'report-prior')
  await page.getByRole('button', { name: 'Lưu số liệu' }).click()
  await page.getByText('Đã lưu: Tờ rơi cấp phát').waitFor()
  await page.getByRole('button', { name: /^So với/ }).click()
  await page.locator('[data-figure="1.2.leaflets@prior"]').click()
  await page.getByText('Báo cáo 90/BC-HKL ngày 20/12/2024').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Đọc', exact: true }).click()
  await page.getByRole('button', { name: 'Đối chiếu, sửa' }).click()
  await page.getByRole('textbox', { name: 'Ký hiệu' }).fill('BC-HKLHT')
  await page.getByRole('textbox', { name: 'Lấy từ văn bản' }).fill('Báo cáo 12/BC-HKLHT ngày 03/02/2026')
  await page.getByRole('checkbox', { name: 'Đã đối chiếu với văn bản thật' }).check()
  await requireAccessible(page, 'the heading')
  await picture(page, 'report-heading')
  await page.getByRole('button', { name: 'Lưu tiêu đề' }).click()
  await page.locator('article').getByText('Số: …/BC-HKLHT', { exact: true }).waitFor()
  await becomes(() => page.getByRole('button', { name: 'Đối chiếu, sửa' }).count(), 0)
}

async function asCommuneOfficer(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer', phone)
  await opened(office, page)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(Number(overflow) <= 0, `the page is ${overflow} px too wide`)
  await becomes(() => page.getByRole('button', { name: 'Soạn phần lời' }).count(), 0)
  await picture(page, 'report-phone')
  await requireAccessible(page, 'the report on a phone')
  await page.locator('article p [data-figure="1.2.sessions"]').first().click()
  const panel = page.getByRole('complementary', { name: 'Cuộc tuyên truyền' })
  await panel.getByText('Tổng khớp').waitFor()
  await panel.getByText('hồ sơ của đơn vị khác').waitFor()
  await picture(page, 'report-phone-figure')
  await requireAccessible(page, 'a figure on a phone')
}
