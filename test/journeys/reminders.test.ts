// A deadline passes: the unit's officer is reminded, the station head urges the unit and takes the letter, nobody answers, the
// leader sees it and decides, the unit answers. And the administrator keeps the working calendar.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { calendarDaySeeds } from '../../src/law/seed/calendarDays.ts'
import { addWorkingDays, workingCalendar, workingDaysBetween } from '../../src/law/workingDay.ts'
import { reportingYearOf } from '../../src/plans/reportingPeriod.ts'
import { dateText } from '../../src/platform/format.ts'
import { seedId } from '../../src/platform/seedId.ts'
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

test('reminders and chasing', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  let chase = ''
  await t.test('a deadline passes: it is in the bell of the unit’s officer', (t) => reminded(t, browser, office))
  await t.test('the station head urges the unit and takes the letter', async (t) => {
    chase = await chased(t, browser, office)
  })
  await t.test('without an answer the leader sees it and decides', (t) => escalated(t, browser, office))
  await t.test('the unit answers, on a phone', (t) => answered(t, browser, office, chase))
  await t.test('a calendar of one’s own', (t) => ownCalendar(t, browser, office))
  await t.test('the working calendar: a file with a broken row, looked at, written, undone', (t) =>
    workingYear(t, browser, office),
  )
})

const calendar = workingCalendar(calendarDaySeeds)
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const before = (days: number) => addWorkingDays(today, -days, calendar)
/** On a Saturday one less than what was counted back: it is itself no working day. */
const daysLate = workingDaysBetween(before(25), today, calendar)

/** Gives a command as whoever is signed in on the page. */
async function give(page: Page, name: string, input: object) {
  const answer = await page.context().request.post(`${new URL(page.url()).origin}/api/commands/${name}`, {
    data: { id: crypto.randomUUID(), input },
    headers: { origin: new URL(page.url()).origin },
  })
  assert.equal(answer.status(), 200, `${name}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}

async function reminded(t: TestContext, browser: Browser, office: RunningOffice) {
  const head = await signedIn(t, browser, office, 'stationHead')
  await give(head.page, 'taskDeadline.set', {
    taskIds: [seedId('task', '120/KH-UBND 2.1')],
    year: reportingYearOf(today),
    dueOn: before(25),
    legalBasis: 'Yêu cầu gửi báo cáo (văn bản minh họa)',
  })
  await head.page.goto(`${office.address}/nhac-viec`)
  await head.page.getByRole('button', { name: 'Nhắc ngay' }).click()
  await head.page.getByText(/Đã tạo \d+ lời nhắc/).waitFor()

  const { page } = await signedIn(t, browser, office, 'communeOfficer', desk, '/')
  await page.getByRole('button', { name: /^Thông báo: [1-9]/ }).click()
  await page
    .getByRole('link', { name: /^Trễ \d+ ngày làm việc: 2\.1 / })
    .first()
    .waitFor()
  await picture(page, 'reminders-bell')
  await page.getByRole('link', { name: /^Xem cả \d+ việc được nhắc/ }).click()
  await page.getByRole('heading', { name: 'Nhắc việc' }).waitFor()
  await page.locator('tbody tr', { hasText: '2.1 ' }).first().waitFor()
  await requireAccessible(page, 'own reminders')
  await picture(page, 'reminders-own')
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click()
  await page.getByText('Không có lời nhắc mới.').waitFor()
}

async function chased(t: TestContext, browser: Browser, office: RunningOffice): Promise<string> {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}/don-doc?tim=2.1`)
  const row = page.locator('tbody tr', { hasText: 'UBND xã Bình Điền' }).first()
  await row.getByText(`Trễ ${daysLate} ngày làm việc`).waitFor()
  await requireAccessible(page, 'the chasing list')
  await picture(page, 'reminders-chasing')
  await row.getByRole('link').first().click()
  const panel = page.getByRole('complementary', { name: 'UBND xã Bình Điền' })
  await panel.getByText('Các lần đôn đốc đơn vị này').waitFor()
  await picture(page, 'reminders-unit')
  await panel.getByRole('button', { name: 'Đôn đốc', exact: true }).click()
  const form = page.getByRole('complementary', { name: 'Đôn đốc' })
  await form.getByText(/^\d+ việc của 1 đơn vị$/).waitFor()
  await form.getByLabel(/^Ngày đôn đốc/).fill(dateText(before(12)))
  await form.getByLabel(/^Trả lời trước/).fill(dateText(before(6)))
  await form.getByLabel(/^Số công văn/).fill('45')
  await requireAccessible(page, 'the chasing form')
  await picture(page, 'reminders-chase-form')
  await form.getByRole('button', { name: 'Ghi lần đôn đốc' }).click()
  await page.getByRole('heading', { name: `Đôn đốc ngày ${dateText(before(12))}` }).waitFor()
  await page.getByRole('heading', { name: 'UBND xã Bình Điền' }).waitFor()
  await requireAccessible(page, 'a chase')
  await picture(page, 'reminders-chase')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải DOCX' }).click()
  assert.match((await download).suggestedFilename(), /^cong-van-don-doc.*\.docx$/)
  const pdf = await page.getByRole('link', { name: 'Mở PDF để in' }).getAttribute('href')
  const printed = await page.context().request.get(`${office.address}${pdf}`)
  assert.ok((await printed.body()).subarray(0, 5).equals(Buffer.from('%PDF-')))
  await page.goto(`${office.address}/nhac-viec`)
  await page.getByRole('button', { name: 'Nhắc ngay' }).click()
  await page.getByText(/báo lên [1-9]\d* việc/).waitFor()
  await page.goBack()
  return new URL(page.url()).pathname
}

async function escalated(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'leader', desk, '/')
  const line = page.getByRole('link', { name: /việc đã đôn đốc nhưng chưa có trả lời/ })
  await line.waitFor()
  await picture(page, 'reminders-leader')
  await line.click()
  await page.waitForURL(/xem=bao-cap-tren/)
  await page.goto(`${page.url()}&tim=Bình Điền`)
  const row = page.locator('tbody tr', { hasText: 'Trả lời đôn đốc' }).filter({ hasText: 'UBND xã Bình Điền' }).first()
  await row.waitFor()
  await requireAccessible(page, 'what was passed up')
  await picture(page, 'reminders-escalations')
  await row.getByRole('link').first().click()
  const panel = page.getByRole('complementary', { name: 'UBND xã Bình Điền' })
  await panel.getByLabel(/^Chỉ đạo thế nào/).fill('Chủ tịch xã báo cáo trực tiếp trong tuần này.')
  await panel.getByRole('button', { name: 'Ghi chỉ đạo' }).click()
  await page.getByText('Đã ghi chỉ đạo').waitFor()
}

async function answered(t: TestContext, browser: Browser, office: RunningOffice, chase: string) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer', phone)
  await page.goto(`${office.address}/don-doc`)
  await page.getByText(/việc trễ hạn ở/).waitFor()
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await picture(page, 'reminders-chasing-phone')
  await page.goto(`${office.address}${chase}`)
  await page.getByRole('button', { name: 'Ghi trả lời' }).click()
  await page.getByLabel(/^Đơn vị trả lời thế nào/).fill('Xã gửi báo cáo trước thứ Sáu tuần này.')
  await requireAccessible(page, 'an answer on a phone')
  await picture(page, 'reminders-answer-phone')
  await page.getByRole('complementary').getByRole('button', { name: 'Ghi trả lời' }).click()
  await page.getByText('Xã gửi báo cáo trước thứ Sáu tuần này.').waitFor()
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
}

async function ownCalendar(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await page.goto(`${office.address}/nhac-viec/cach-nhan`)
  await page.getByRole('button', { name: 'Lập địa chỉ lịch' }).click()
  const address = await page.locator('[data-calendar-address]').inputValue()
  await requireAccessible(page, 'how to be reminded')
  await picture(page, 'reminders-settings')
  const program = await browser.newContext()
  const feed = await program.request.get(address)
  assert.equal(feed.status(), 200)
  assert.match(await feed.text(), /^BEGIN:VCALENDAR[\s\S]*SUMMARY:\[Dữ liệu minh họa\] Nhiệm vụ/)
  await page.getByRole('button', { name: 'Hủy địa chỉ' }).click()
  await page.getByText('Đã hủy địa chỉ lịch').waitFor()
  assert.equal((await program.request.get(address)).status(), 404)
  await program.close()
}

const file = `Ngày;Loại;Dịp;Văn bản
01/01/2028;Nghỉ;Tết Dương lịch;Bộ luật Lao động 45/2019/QH14
04/01/2028;Làm bù;Sai thứ;Thông báo minh họa
08/01/2028;Làm bù;Làm bù cho ngày 31/12/2027;Thông báo minh họa
`

async function workingYear(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/quan-tri/lich?nam=2026`)
  await page.getByText(/^Năm 2026: \d+ ngày làm việc/).waitFor()
  await requireAccessible(page, 'the working calendar')
  await picture(page, 'reminders-working-year')
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lich-2028.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await page.getByText('2 dòng ghi được, 1 dòng cần sửa').waitFor()
  await page.getByText(/04\/01\/2028 không phải thứ Bảy, Chủ nhật/).waitFor()
  await requireAccessible(page, 'an import of days off')
  await picture(page, 'reminders-calendar-import')
  await page.getByRole('button', { name: 'Ghi 2 ngày vào lịch' }).click()
  await page.getByText('Đã ghi lịch nghỉ').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
  await page.getByText(/^Đã hoàn tác lúc/).waitFor()
  await page.goto(`${office.address}/quan-tri/nhac-viec`)
  await page.getByText('Trước hạn 10 ngày làm việc').waitFor()
  await requireAccessible(page, 'rules of reminders')
  await picture(page, 'reminders-rules')
}
