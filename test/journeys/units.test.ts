// The administrator: boundaries from a file are looked at, written, undone; the register on an earlier day; a new account.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
import { geoJsonFile, square } from '../support/boundaryFiles.ts'
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
import { conversionCsv, ofHuongTra, ofThachSon, wrongRows } from '../support/conversionTables.ts'

test('units, people and accounts', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('boundaries from a file: the error under its row, the good rows written, all undone', (t) =>
    boundaries(t, browser, office),
  )
  await t.test('the same on a phone is whole and readable', (t) => onAPhone(t, browser, office))
  await t.test('the register of 30 June 2025 is that day’s, and cannot be changed', (t) =>
    earlierDay(t, browser, office),
  )
  await t.test('the table of old and new units: looked at, tried, written, undone', (t) =>
    conversion(t, browser, office),
  )
  await t.test('a new account sets its password by a link that is shown once, and signs in', (t) =>
    newAccount(t, browser, office),
  )
  await t.test('a right is changed with a reason, and who is affected is shown first', (t) => roles(t, browser, office))
})

/** Two good rows, and one whose code and name no territory has. */
const file = geoJsonFile([
  { properties: { code: '19996', name: 'Phường Hương Trà' }, parts: [[square(107.4, 16.42, 0.08)]] },
  { properties: { code: '20035', name: 'Xã Bình Điền' }, parts: [[square(107.4, 16.25, 0.16)]] },
  { properties: { code: '99999', name: 'Xã Không Có' }, parts: [[square(107.7, 16.3, 0.02)]] },
])

async function opened(page: Page, office: RunningOffice) {
  await page.goto(`${office.address}/don-vi/nhap`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ranh-gioi.geojson', mimeType: 'application/geo+json', buffer: file })
  await page.waitForURL(/don-vi\/nhap\/[0-9a-f-]{36}/)
  await page.getByText('Cột nào là gì').waitFor()
}

/** The shapes of territories as every map of the office draws them. */
const drawn = (page: Page) =>
  page.evaluate(
    `fetch('/api/tiles/units/9/408/232.mvt').then((answer) => answer.arrayBuffer()).then((bytes) => String(new Uint8Array(bytes)))`,
  ) as Promise<string>

async function boundaries(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  const before = await drawn(page)
  await opened(page, office)
  await requireAccessible(page, 'columns of an import')
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await page.getByRole('heading', { name: /^2 dòng ghi được, 1 dòng cần sửa/ }).waitFor()
  await page.getByText(/không có đơn vị nào mang mã 99999 hay tên Xã Không Có/).waitFor()
  await requireAccessible(page, 'rows of an import')
  await picture(page, 'units-import-rows')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải 1 dòng lỗi' }).click()
  assert.match((await download).suggestedFilename(), /dong-loi-minh-hoa\.csv/)
  await becomes(() => drawn(page), before, 'looking writes nothing')

  const write = page.getByRole('button', { name: 'Ghi 2 đơn vị vào sổ' })
  await becomes(() => write.isDisabled(), true, 'no instrument, nothing written')
  await page.getByLabel(/^Căn cứ/).fill('Nghị quyết 1675/NQ-UBTVQH15')
  await write.click()
  await page.getByText(/Đã ghi 2 đơn vị, theo Nghị quyết 1675/).waitFor()
  await page.getByRole('link', { name: 'phường Hương Trà' }).click()
  await page.getByRole('heading', { name: 'Phường Hương Trà' }).waitFor()
  await page.locator('[data-tone=good]', { hasText: 'Có' }).last().waitFor()
  await page.goto(`${office.address}/ban-do`)
  await page.locator('[data-map=ready]').waitFor()
  assert.notEqual(await drawn(page), before, 'the map shows the new boundaries')

  await page.goto(`${office.address}/don-vi/nhap`)
  await page.getByRole('link', { name: 'ranh-gioi.geojson' }).first().click()
  await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click()
  await page.getByText('Lần nhập này đã hoàn tác').waitFor()
  await becomes(() => drawn(page), before)
}

async function onAPhone(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator', phone)
  await opened(page, office)
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await page.getByText(/không có đơn vị nào mang mã 99999/).waitFor()
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await requireAccessible(page, 'rows of an import on a phone')
  await picture(page, 'units-import-phone')
  await page.getByRole('button', { name: 'Bỏ dòng, Dòng 3' }).click()
  await page.getByRole('heading', { name: '2 dòng ghi được' }).waitFor()
  await page.getByRole('button', { name: 'Giữ lại, làm tiếp sau' }).click()
  await page.getByRole('link', { name: 'ranh-gioi.geojson' }).first().click()
  await page.getByRole('button', { name: 'Xem trước', exact: true }).click()
  await page.getByRole('heading', { name: '2 dòng ghi được' }).waitFor()
}

async function conversion(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/don-vi/nhap`)
  await page.getByRole('link', { name: 'Bảng chuyển đổi cũ, mới' }).click()
  await page.waitForURL(/don-vi\/bang-chuyen-doi$/)
  await page.getByRole('button', { name: 'Chọn tệp bảng chuyển đổi' }).waitFor() // the page before chooses files too
  const buffer = conversionCsv([...ofHuongTra, ...ofThachSon, ...wrongRows.slice(0, 1)])
  await page.locator('input[type=file]').setInputFiles({ name: 'bang-chuyen-doi.csv', mimeType: 'text/csv', buffer })
  await page.waitForURL(/bang-chuyen-doi\/[0-9a-f-]{36}/)
  await page.getByText('Cần mã 5 chữ số.').waitFor()
  await page.getByText('Sẽ ghi: 7 · Sổ đã có: 3 · Sổ ghi khác: 0 · Lỗi: 1').waitFor()
  await requireAccessible(page, 'rows of the table of old and new units')
  const rejected = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải 1 dòng không ghi được' }).click()
  assert.match((await rejected).suggestedFilename(), /\.xlsx$/)
  await page.getByRole('button', { name: 'Chạy thử' }).click()
  await page.getByText('4 xã, phường, đặc khu mới').waitFor()
  const write = page.getByRole('button', { name: 'Ghi 7 dòng vào sổ' })
  await becomes(() => write.isDisabled(), true, 'no instrument, nothing written')
  await page.getByLabel(/^Nghị quyết sắp xếp/).fill('Nghị quyết 1675/NQ-UBTVQH15')
  await page.getByLabel(/^Đơn vị cũ có từ ngày/).fill('4/1/2025')
  await page.getByLabel(/^Căn cứ ghi đơn vị cũ/).fill('Danh mục đơn vị hành chính ngày 04/01/2025')
  await picture(page, 'units-conversion')
  await write.click()
  await page.getByText(/Đã ghi 11 đơn vị và 10 lượt kế thừa từ 01\/07\/2025/).waitFor()
  await page.setViewportSize(phone.viewport)
  await becomes(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'), true)
  await picture(page, 'units-conversion-phone')
  await page.getByRole('button', { name: 'Hoàn tác cả lần ghi' }).click()
  await page.getByText('Lần ghi này đã hoàn tác').waitFor()
}

async function earlierDay(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/don-vi?ngay=2025-06-30`)
  await page.getByText(/1 đơn vị cấp huyện, 5 phường, 4 xã/).waitFor()
  const rows = page.locator('tbody tr', { hasText: 'thị xã Hương Trà' })
  await rows.first().waitFor()
  const names = await page.locator('tbody tr').allTextContents()
  assert.equal(names.filter((name) => /^(Phường|Xã)/.test(name)).length, 9)
  for (const name of ['Ghi kế thừa', 'Nhập từ tệp'])
    await becomes(() => page.getByRole('link', { name }).count(), 0, name)
  await page.getByRole('link', { name: 'Phường Tứ Hạ' }).click()
  await page.getByRole('heading', { name: 'Phường Tứ Hạ' }).waitFor()
  await page.getByRole('link', { name: 'phường Hương Trà' }).waitFor()
  await becomes(() => page.getByRole('button', { name: 'Sửa, ghi lý do' }).count(), 0)
  await page.goto(`${office.address}/co-quan?ngay=2025-06-30`)
  await page.locator('tbody tr').first().waitFor()
  await becomes(() => page.getByRole('link', { name: 'Lập cơ quan' }).count(), 0)
}

async function newAccount(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/nguoi`)
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page
    .getByRole('complementary')
    .getByLabel(/^Họ và tên/)
    .fill('Trần Thị Thử')
  await page.getByRole('complementary').getByRole('button', { name: 'Thêm người' }).click()
  await page.getByRole('button', { name: 'Mở tài khoản' }).click()
  const userName = page.getByLabel(/^Tên đăng nhập/)
  await becomes(() => userName.inputValue(), 'thutt')
  await userName.fill('tran.thu')
  await page.getByRole('complementary').getByRole('button', { name: 'Mở tài khoản' }).click()
  const link = await page.locator('[data-one-time-link]').inputValue()
  assert.ok(link.startsWith(`${office.address}/dat-mat-khau#`), link)
  await requireAccessible(page, 'the one-time link')
  await page.getByRole('button', { name: 'Đã đưa, đóng lại' }).click()
  await becomes(() => page.locator('[data-one-time-link]').count(), 0, 'shown once')

  const other = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...desk })
  const visitor = await other.newPage()
  const password = 'rừng già có suối trong'
  await visitor.goto(link)
  for (const label of [/^Mật khẩu mới/, /^Ghi lại mật khẩu mới/]) await visitor.getByLabel(label).fill(password)
  await visitor.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await visitor.waitForURL((url) => url.pathname !== '/dat-mat-khau')
  await other.clearCookies()
  await visitor.goto(`${office.address}/dang-nhap`)
  await visitor.getByLabel('Tên đăng nhập').fill('tran.thu')
  await visitor.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await visitor.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await visitor.waitForURL((url) => url.pathname !== '/dang-nhap')
  await visitor.getByText('Trần Thị Thử').first().waitFor()
  // Holds no post: the pages of administration are not there.
  await visitor.goto(`${office.address}/tai-khoan`)
  await visitor.getByRole('heading', { name: 'Trang này không mở cho tài khoản đang dùng' }).waitFor()

  await page.goto(`${office.address}/phien-dang-nhap?ai=moi`)
  await page
    .getByRole('button', { name: /Thu hồi phiên ở .*, tran\.thu/ })
    .first()
    .click()
  await page.getByText('Đã thu hồi phiên').waitFor()
  await page.goto(`${office.address}/tai-khoan?tim=tran.thu`)
  await page.getByRole('link', { name: 'tran.thu' }).click()
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.getByLabel(/^Vì sao/).fill('Thử xong thì khóa')
  await page.getByRole('complementary').getByRole('button', { name: 'Khóa tài khoản' }).click()
  await page.getByText(/Khóa .*: Thử xong thì khóa/).waitFor()
  await visitor.goto(`${office.address}/dang-nhap`)
  await other.close()
}

async function roles(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/vai-tro?tim=session.record`)
  await page.getByRole('button', { name: /^Tài chính, .*: Không$/ }).click()
  const panel = page.getByRole('complementary').filter({ hasText: 'Đổi quyền' })
  await panel.getByLabel(/^Phạm vi mới/).click()
  await page.getByRole('option', { name: 'Cơ quan mình' }).click()
  await panel.getByText(/1 người chịu ảnh hưởng ngay/).waitFor()
  await panel.getByText(/Võ Thị Sen/).waitFor()
  await panel.getByLabel(/^Vì sao/).fill('Phòng tài chính tự tổ chức một buổi')
  await requireAccessible(page, 'changing a right')
  await panel.getByRole('button', { name: 'Đổi quyền' }).click()
  await page.getByRole('button', { name: /^Tài chính, .*: Cơ quan mình, Đã đổi$/ }).waitFor()
  await page.getByText('Phòng tài chính tự tổ chức một buổi').first().waitFor()
}
