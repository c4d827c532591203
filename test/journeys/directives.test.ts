// A paper that carries out the plan is registered with its scan and found again, a unit is briefed and task 1.1 counts it; then
// a plan comes as a workbook with two bad rows, which are corrected before anything is written.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { requireAccessible } from '../support/accessible.ts'
import {
  becomes,
  browserMissing,
  desk,
  launch,
  phone,
  picture,
  type RunningOffice,
  signedIn,
  startOffice,
} from '../support/browser.ts'

const plan = '120/KH-UBND'

test('directives and plans', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('a paper is registered, found without marks, a unit briefed and counted', (t) =>
    directives(t, browser, office),
  )
  await t.test('a workbook with two bad rows becomes a plan once they are corrected', (t) =>
    entersPlan(t, browser, office),
  )
})

async function directives(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer', desk)
  const before = await figures(page)
  // The network is slow: whoever sends the form has not got the scan to the office yet.
  await page.route('**/api/files', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue()
  })
  await page.goto(`${office.address}/van-ban-chi-dao/ghi`)
  await page.getByLabel(/^Số, ký hiệu/).fill('31/KH-UBND')
  await chosen(page, /^Loại văn bản/, 'Kế hoạch')
  await page.getByLabel(/^Trích yếu/).fill('Giữ rừng đầu nguồn, thôn Hương Vân')
  await page.getByLabel('Ngày ban hành', { exact: true }).fill(dayBefore(20))
  await page.getByRole('button', { name: /^Thêm văn bản/ }).click()
  await chosen(page, 'Triển khai văn bản', new RegExp(`^${plan},`))
  await page.getByLabel('Nêu ở đâu').fill('Căn cứ')
  const scan = await sharp({ create: { width: 600, height: 850, channels: 3, background: '#f6f2e8' } })
    .png()
    .toBuffer()
  await page
    .getByLabel(/^Bản văn bản .*: Chọn từ máy$/)
    .setInputFiles({ name: 'ke-hoach-31.png', mimeType: 'image/png', buffer: scan })
  await page.locator('fieldset[aria-label^="Bản văn bản"] li, [aria-label^="Bản văn bản"] li').first().waitFor()
  await requireAccessible(page, 'the form of a document')
  await picture(page, 'directives-form')
  await page.getByRole('button', { name: 'Vào sổ văn bản', exact: true }).click()
  await page.getByRole('heading', { name: '31/KH-UBND' }).waitFor()
  await page.getByRole('link', { name: 'ke-hoach-31' }).waitFor()
  await page.getByRole('list', { name: 'Triển khai các văn bản' }).getByRole('link', { name: '58-CT/TU' }).waitFor()
  await requireAccessible(page, 'a document')
  await picture(page, 'directives-document')

  await page.goto(`${office.address}/van-ban-chi-dao?tim=huong+van+giu+rung`)
  await page.locator('mark', { hasText: 'Hương' }).first().waitFor()
  await page.getByText('31/KH-UBND').first().waitFor()
  await requireAccessible(page, 'the register')
  await picture(page, 'directives-found')
  await page.goto(`${office.address}/van-ban-chi-dao?tim=${encodeURIComponent('Hương Văn giữ rừng')}`)
  await page
    .getByText(/Không có gì|Không tìm thấy|Không có/)
    .first()
    .waitFor()

  await page.goto(`${office.address}/van-ban-chi-dao?tim=${encodeURIComponent(plan)}`)
  await page.getByRole('link', { name: plan }).first().click()
  await page.getByRole('link', { name: 'Ghi quán triệt văn bản này' }).click()
  await page.getByRole('group', { name: 'Hình thức' }).getByText('Hội nghị', { exact: true }).click()
  await page
    .getByRole('combobox', { name: /^Đơn vị được quán triệt/ })
    .or(page.getByLabel(/^Đơn vị được quán triệt/))
    .first()
    .click()
  await page.getByRole('option', { name: 'UBND xã Bình Điền', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Tổng số người dự', { exact: true }).fill('38')
  await page.getByLabel('Số thôn, tổ dân phố', { exact: true }).fill('7')
  await requireAccessible(page, 'the form of a briefing')
  await picture(page, 'directives-briefing-form')
  await page.getByRole('button', { name: 'Ghi việc quán triệt', exact: true }).click()
  await page.getByRole('heading', { name: `Việc quán triệt ${plan}` }).waitFor()
  await page.getByText('UBND xã Bình Điền').first().waitFor()
  await requireAccessible(page, 'a briefing')
  await picture(page, 'directives-briefing')
  const after = await figures(page)
  assert.deepEqual(
    after.map((value, index) => value - (before[index] ?? 0)),
    [1, 1, 38, 7, 1],
    'briefings, units, people, villages, documents of task 1.1',
  )
  const small = await signedIn(t, browser, office, 'stationHead', phone)
  await small.page.goto(`${office.address}/van-ban-chi-dao?tim=31%2FKH`)
  await small.page.getByText('31/KH-UBND').first().waitFor()
  await picture(small.page, 'directives-phone')
  await small.page.getByText('31/KH-UBND').first().click()
  await small.page.getByRole('heading', { name: '31/KH-UBND' }).waitFor()
  await becomes(() => small.page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await picture(small.page, 'directives-document-phone')
}

async function entersPlan(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)
  await page.goto(`${office.address}/ke-hoach/nhap`)
  await page.getByRole('button', { name: 'Chọn tệp bảng kế hoạch' }).waitFor()
  await requireAccessible(page, 'ways to enter a plan')
  await picture(page, 'plan-entry-ways')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'phu-luc-2026.xlsx', mimeType: 'application/octet-stream', buffer: await workbook() })
  await page.waitForURL(/ke-hoach\/nhap\/[0-9a-f-]{36}/)
  await page.getByLabel(/^Số, ký hiệu/).fill('15/KH-UBND')
  await page.getByLabel(/^Trích yếu/).fill('Bảo vệ và phát triển rừng xã Bình Điền')
  await page
    .getByLabel(/^Ngày ban hành/)
    .first()
    .fill(dayBefore(10))
  await page
    .getByLabel(/^Ngày ban hành/)
    .first()
    .blur()
  await chosen(page, /^Cơ quan ban hành/, 'UBND xã Bình Điền')
  await page.getByRole('heading', { name: '2 dòng đọc được, 2 dòng cần sửa hoặc xem' }).waitFor()
  await page.getByText(/Không nhận ra “Tổ bảo vệ rừng lạ”/).waitFor()
  await page.getByText(/Ô là công thức chưa có kết quả/).waitFor()
  const write = page.getByRole('button', { name: /^Nhập kế hoạch 3 nhiệm vụ/ })
  await becomes(() => write.isDisabled(), true, 'nothing is written while a line is wrong')
  await requireAccessible(page, 'the lines of a plan')
  await picture(page, 'plan-entry-lines')

  await page.getByRole('button', { name: 'Không chỉ đích danh đơn vị nào' }).click()
  await page.getByRole('button', { name: 'Sửa dòng, Dòng 6' }).click()
  await page.getByLabel('Nội dung', { exact: true }).fill('Tuần tra rừng đầu nguồn')
  await page.getByRole('button', { name: 'Xong, Dòng 6' }).click()
  await page.getByRole('heading', { name: '4 dòng đọc được' }).waitFor()
  await write.click()
  await page.getByRole('heading', { name: 'Đã nhập kế hoạch 15/KH-UBND: 3 nhiệm vụ' }).waitFor()
  await page.getByText('2 chỗ sửa tay').waitFor()
  await picture(page, 'plan-entry-written')
  const entry = page.url()
  await page.getByRole('link', { name: 'Mở kế hoạch' }).click()
  await page.getByText('Tuần tra rừng đầu nguồn').waitFor()
  await page.goto(`${office.address}/ke-hoach/nhiem-vu?ke-hoach=${encodeURIComponent(plan)}`)
  await page
    .getByText(/Tổ chức quán triệt, triển khai Chỉ thị/)
    .first()
    .waitFor()
  await page.goto(entry)
  await page.getByRole('button', { name: 'Rút kế hoạch này' }).click()
  await page.getByRole('heading', { name: 'Đã rút kế hoạch' }).waitFor()

  const small = await signedIn(t, browser, office, 'stationHead', phone)
  await small.page.goto(`${office.address}/ke-hoach/nhap`)
  await small.page.getByRole('button', { name: 'Chép kế hoạch này' }).click()
  await small.page.waitForURL(/ke-hoach\/nhap\/[0-9a-f-]{36}/)
  await small.page
    .getByText(/Tổ chức quán triệt, triển khai Chỉ thị/)
    .first()
    .waitFor()
  await becomes(() => small.page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await requireAccessible(small.page, 'the lines of a copied plan on a phone')
  await picture(small.page, 'plan-entry-phone')
}

/** Two good lines, a task that is a formula nobody computed, and one led by somebody unknown. */
async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Phụ lục')
  sheet.addRow(['PHỤ LỤC'])
  sheet.addRow(['TT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian'])
  sheet.addRow([1, 'Tuyên truyền, bảo vệ rừng', null, null, null, null])
  sheet.addRow(['-', 'Họp thôn tuyên truyền', 'Hạt Kiểm lâm', 'Công an xã Bình Điền', 'Báo cáo', 'Hàng năm'])
  sheet.addRow(['-', 'Ký cam kết', 'Tổ bảo vệ rừng lạ', 'Các phòng, ban liên quan', 'Bản cam kết', 'Hàng năm'])
  sheet.addRow(['-', { formula: 'A1&"x"' }, 'Hạt Kiểm lâm', 'UBND xã Bình Điền', 'Báo cáo', 'Hàng năm'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function chosen(page: Page, label: string | RegExp, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first().click()
  await page
    .getByRole('option', { name: option, exact: typeof option === 'string' })
    .first()
    .click()
}

/** A day before today as people write it. */
function dayBefore(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000)
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
}

/** What task 1.1 counts this year: briefings, units, people, villages briefed, documents; 0 where nothing is reported. */
async function figures(page: Page): Promise<number[]> {
  const input = encodeURIComponent(JSON.stringify({ task: '1.1', plan }))
  const answer = (await page.evaluate(
    async (path) => (await fetch(path)).json(),
    `/api/reads/task.show?input=${input}`,
  )) as {
    figures: { indicator: string; value: { value?: number } }[]
  }
  return ['briefings', 'agenciesBriefed', 'peopleBriefed', 'villagesBriefed', 'documents'].map(
    (indicator) => answer.figures.find((figure) => figure.indicator === indicator)?.value.value ?? 0,
  )
}
