// Many people: sessions from a file with two wrong rows, taken back as a whole; accounts from a CSV, proposed by an officer and
// approved by the administrator; signing in with a second factor; what was done, handed over and held.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { stepAt, totpCode } from '../../src/units/server/secondFactor/totp.ts'
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

test('many people', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('sessions from a file: two wrong rows are mended or left out, the whole is taken back', (t) =>
    manySessions(t, browser, office),
  )
  let link = ''
  await t.test(
    'accounts from a CSV with two broken rows: one mended, one left for the faults file, approved by another',
    async (t) => {
      link = await manyAccounts(t, browser, office)
    },
  )
  await t.test('a new person sets a password by the slip, turns on a second factor and signs in with it', () =>
    secondFactor(browser, office, link),
  )
  await t.test('work is handed over; what was done and what is held is shown', (t) => handedOver(t, browser, office))
})

const csvFile = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}`),
})

async function manySessions(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await page.goto(`${office.address}/tuyen-truyen`)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await page.getByRole('heading', { name: 'Nhập hàng loạt' }).waitFor()
  await requireAccessible(page, 'bulk entry')
  await picture(page, 'bulk-entry')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu XLSX' }).click()
  assert.equal((await download).suggestedFilename(), 'mau-buoi-tuyen-truyen.xlsx')

  const rest = 'UBND xã Bình Điền;xã Bình Điền;Người dân;Hội nghị;Bảo vệ và phát triển rừng'
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csvFile('buoi-thang-3.csv', [
        'Ngày;Đơn vị thực hiện;Địa bàn;Đối tượng;Hình thức;Chủ đề chính;Tổng số người;Địa điểm',
        `05/03/2026;${rest};54;Nhà văn hóa thôn Bình Lộc`,
        `6-3-26;${rest};40;Nhà văn hóa thôn Bình Dương`,
        `07/03/2026;${rest.replace('xã Bình Điền;Người', 'xã Bình Đien;Người')};35;Chợ Bình Điền`,
        `08/03/2026;${rest};;Đình làng`,
      ]),
    )
  await page.getByRole('heading', { name: '2 dòng sẵn sàng, 2 dòng sai' }).waitFor()
  await page.getByText(/năm chỉ có hai chữ số/).waitFor()
  await requireAccessible(page, 'rows of a bulk entry')
  await picture(page, 'bulk-rows')
  await page.getByRole('button', { name: 'Lấy "06/03/2026", Dòng 3' }).click()
  await page.getByRole('heading', { name: '3 dòng sẵn sàng, 1 dòng sai' }).waitFor()
  await page.getByRole('button', { name: 'Sửa dòng, Dòng 4' }).click()
  const panel = page.getByRole('complementary', { name: 'Sửa dòng 4' })
  await panel
    .getByLabel(/^Địa bàn/)
    .first()
    .fill('xã Bình Điền')
  await picture(page, 'bulk-row-panel')
  await panel.getByRole('button', { name: 'Xét lại dòng này' }).click()
  await page.getByRole('heading', { name: '4 dòng sẵn sàng, 0 dòng sai' }).waitFor()
  await page.getByRole('button', { name: /^Ghi 4 dòng/ }).click()
  await page.getByRole('heading', { name: 'Đã ghi 4 bản ghi' }).waitFor()
  const { page: small } = await signedIn(t, browser, office, 'communeOfficer', phone)
  await small.goto(page.url())
  await small.getByRole('heading', { name: 'Đã ghi 4 bản ghi' }).waitFor()
  await requireAccessible(small, 'a bulk entry on a phone')
  await picture(small, 'bulk-rows-phone')
  await becomes(() => sessionsAt(page, 'Chợ Bình Điền'), 1)

  await page.getByRole('button', { name: 'Rút lại cả lần nhập' }).click()
  await page.getByLabel('Vì sao rút lại cả lần nhập').fill('Nhập nhầm tệp của tháng trước')
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại cả lần nhập' }).click()
  await page.getByText('Lý do rút lại: Nhập nhầm tệp của tháng trước').waitFor()
  await becomes(() => sessionsAt(page, 'Chợ Bình Điền'), 0)
}

async function sessionsAt(page: Page, search: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ search }))
  const found = await page.evaluate(`fetch('/api/reads/session.list?input=${input}').then((answer) => answer.json())`)
  return (found as { total: number }).total
}

async function manyAccounts(t: TestContext, browser: Browser, office: RunningOffice): Promise<string> {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await page.goto(`${office.address}/nhap-hang-loat?loai=account`)
  await page.getByRole('heading', { name: 'Nhập hàng loạt' }).waitFor()
  const role = '"Cán bộ xã, phường"'
  await page
    .locator('input[type=file]')
    .setInputFiles(
      csvFile('can-bo-moi.csv', [
        'Họ và tên,Cơ quan,Chức vụ,Vai trò,Tên đăng nhập,Điện thoại',
        `Hồ Thị Thử,UBND xã Bình Điền,Văn thư,${role},thu.ht,0912345678`,
        `Hồ Văn Nghiệm,UBND xã Bình Đien,Văn thư,${role},nghiem.hv,0912345679`,
        `Hồ Văn Trùng,UBND xã Bình Điền,Văn thư,${role},thu.ht,`,
      ]),
    )
  await page.getByRole('heading', { name: '1 dòng sẵn sàng, 2 dòng sai' }).waitFor()
  await page.getByText('tên đăng nhập đã có ở dòng 2').waitFor()
  await picture(page, 'account-file')
  await requireAccessible(page, 'a file of accounts')
  await page.getByRole('button', { name: 'Lấy "UBND xã Bình Điền", Dòng 3' }).click()
  await page.getByRole('heading', { name: '2 dòng sẵn sàng, 1 dòng sai' }).waitFor()
  await page.getByRole('button', { name: 'Trình 2 tài khoản' }).click()
  await page.getByText('Đã trình. Quản trị duyệt rồi giao phiếu đặt mật khẩu.').waitFor()
  const faults = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải 1 dòng lỗi' }).click()
  assert.equal((await faults).suggestedFilename(), 'can-bo-moi-loi.xlsx')

  const { page: desktop } = await signedIn(t, browser, office, 'administrator')
  await desktop.goto(`${office.address}/nhap-hang-loat`)
  await desktop.getByRole('link', { name: 'can-bo-moi.csv' }).click()
  await desktop.getByRole('button', { name: 'Duyệt 2 tài khoản' }).click()
  await desktop.getByText('Đã mở 2 tài khoản').first().waitFor()
  await picture(desktop, 'account-slips')
  await requireAccessible(desktop, 'slips of new accounts')
  const address = (await desktop.locator('[data-one-time-link]').first().textContent()) ?? ''
  const csv = desktop.waitForEvent('download')
  await desktop.getByRole('button', { name: 'Tải CSV' }).click()
  assert.equal((await csv).suggestedFilename(), 'phieu-tai-khoan.csv')
  await desktop.getByRole('button', { name: 'Đã giao, đóng lại' }).click()
  await becomes(() => desktop.locator('[data-one-time-link]').count(), 0, 'shown once')
  return address
}

async function secondFactor(browser: Browser, office: RunningOffice, link: string) {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...desk })
  const page = await context.newPage()
  const password = 'suối trong dưới rừng già'
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Ghi lại mật khẩu mới').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dat-mat-khau'))
  await page.goto(`${office.address}/xac-minh-hai-lop`)
  await page.getByRole('button', { name: 'Bật xác minh hai lớp' }).click()
  const secret = (await page.locator('[data-totp-secret]').textContent()) ?? ''
  await requireAccessible(page, 'turning on a second factor')
  await picture(page, 'second-factor')
  await page.getByLabel('Mã sáu số').fill(totpCode(secret, stepAt(new Date())))
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await page.locator('[data-recovery-codes]').waitFor()
  await becomes(() => page.locator('[data-recovery-codes] li').count(), 10)
  await picture(page, 'recovery-codes')
  await page.getByRole('button', { name: 'Đã cất, tiếp tục' }).click()
  await page.getByText('Còn 10 mã dự phòng chưa dùng.').waitFor()

  const other = await (await browser.newContext({ locale: 'vi-VN', ...phone })).newPage()
  await other.goto(`${office.address}/dang-nhap`)
  await other.getByLabel('Tên đăng nhập').fill('thu.ht')
  await other.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  const code = other.getByLabel('Mã xác minh')
  await code.waitFor()
  await picture(other, 'sign-in-code-phone')
  await code.fill('000000')
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await other.getByText(/Mã xác minh không đúng/).waitFor()
  await code.fill(totpCode(secret, stepAt(new Date()) + 1))
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await other.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))

  await page.goto(`${office.address}/phien-dang-nhap`)
  await page.getByText('Máy này').first().waitFor()
  await picture(page, 'my-devices')
  await page.getByRole('button', { name: 'Thu hồi mọi nơi khác' }).click()
  await page.getByText('Đã thu hồi 1 phiên khác').waitFor()
}

async function handedOver(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'administrator')
  await page.goto(`${office.address}/tai-khoan`)
  await page.getByRole('link', { name: 'thu.ht' }).click()
  await page.getByRole('link', { name: 'Bàn giao công việc' }).click()
  await page.getByRole('heading', { name: 'Bàn giao công việc của Hồ Thị Thử' }).waitFor()
  await requireAccessible(page, 'a hand-over')
  await page.getByRole('combobox', { name: /^Người nhận/ }).fill('Trần Thị Suối')
  await page.getByRole('option', { name: /Trần Thị Suối/ }).click()
  await page.getByLabel(/^Căn cứ/).fill('Quyết định 12/QĐ-UBND')
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
  await page.getByLabel(/^Ngày bàn giao/).fill(tomorrow)
  await page.getByLabel('Khóa luôn tài khoản của người bàn giao').check()
  await picture(page, 'hand-over')
  await page.getByRole('button', { name: 'Ghi bàn giao' }).click()
  await page.getByText(/cho Trần Thị Suối. Quyết định 12\/QĐ-UBND/).waitFor()

  await page.goto(`${office.address}/nhat-ky?ai=moi`)
  await page.getByText('Ghi bàn giao công việc').first().waitFor()
  await requireAccessible(page, 'activity')
  await picture(page, 'activity')
  await page.goto(`${office.address}/du-lieu-ca-nhan`)
  await page.getByLabel('Tìm theo tên, tên đăng nhập').fill('Hồ Thị Thử')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('button', { name: 'Trích xuất' }).click()
  await page.getByRole('complementary', { name: /Dữ liệu của Hồ Thị Thử/ }).waitFor()
  await requireAccessible(page, 'personal data')
  await picture(page, 'personal-data')

  await page.goto(`${office.address}/sao-luu`)
  await page.getByRole('heading', { name: 'Sao lưu', exact: true }).waitFor()
  await page.getByText('Chưa có bản nào theo lịch').waitFor()
  await requireAccessible(page, 'backups')
  await picture(page, 'backups')
  await page.setViewportSize(phone.viewport)
  await requireAccessible(page, 'backups on a phone')
  await picture(page, 'backups-phone')
}
