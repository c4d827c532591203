// A report that stands: written for a month, reviewed, signed; a late record and a correction come in afterwards, and the
// register says so line by line, with the reason, and opens the record. The signed file stays the same to the last byte.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { certificateFile } from '../support/certificateFile.ts'

test('a report that stands', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  await t.test('a session of the month is recorded in time', (t) => recordsInTime(t, browser, office))
  await t.test('a month is written, reviewed and signed', (t) => signs(t, browser, office))
  await t.test('the signed file is the same whenever it is downloaded, and gets a digital signature', (t) =>
    takesFiles(t, browser, office),
  )
  await t.test('what came in after the signature is shown with its reason and opens the record', (t) =>
    changes(t, browser, office),
  )
  await t.test('an indicator is added with its effect before the eyes, and taken back', (t) =>
    countsOtherwise(t, browser, office),
  )
  await t.test('on a phone', (t) => onPhone(t, browser, office))
})

/** The report signed here, by its address. */
let signed = ''
/** A month of last year: it is over, whatever day it is. */
const address = '/bao-cao/nam/2025?ky=thang-10'

async function signs(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(office.address + address)
  await page.locator('article').getByText('tháng 10 năm 2025').first().waitFor()
  await page
    .locator('article')
    .getByText(/Lũy kế từ đầu năm đến hết ngày 14\/10\/2025/)
    .first()
    .waitFor()
  await picture(page, 'report-month')
  await requireAccessible(page, 'a month')
  await page.getByRole('button', { name: 'Soát, ký' }).click()
  await page.getByText('Báo cáo cần được soát trước khi ký.').waitFor()
  await page.getByRole('textbox', { name: 'Nhận xét' }).fill('Bổ sung phần kiến nghị')
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await page.locator('main ol').getByText('Trả lại').waitFor()

  await page.getByRole('button', { name: 'Soạn phần lời' }).click()
  await page.getByRole('textbox', { name: 'Kiến nghị, đề xuất' }).fill('Đề nghị các đơn vị ghi hồ sơ trong ngày.')
  // The device keeps the words by itself; they are part of the report when the office has them.
  await page.getByRole('button', { name: 'Lưu phần lời' }).click()
  await page.getByText(/^Nháp đã lưu .*, Lê Đại Thụ$/).waitFor()
  await page.getByRole('button', { name: 'Soát, ký' }).click()
  await page.getByRole('button', { name: 'Soát xong' }).click()
  const form = page.getByRole('form', { name: 'Ký, chốt số liệu' })
  await form.getByRole('textbox', { name: 'Căn cứ ký' }).fill('Công văn 90/CCKL-QLBVR ngày 01/10/2025')
  await picture(page, 'report-sign')
  await requireAccessible(page, 'review and sign')
  await form.getByRole('button', { name: 'Ký, chốt số liệu' }).click()
  await page.waitForURL(/\/bao-cao\/so\//, { timeout: 60_000 })
  signed = new URL(page.url()).pathname
  await page.locator('article').getByText('Đề nghị các đơn vị ghi hồ sơ trong ngày.').waitFor()
  await page
    .locator('article')
    .getByText(/^Số: \d+\/BC-HKL$/)
    .waitFor()
  await becomes(() => page.getByText('Dự thảo, chưa ký.').count(), 0)
  await picture(page, 'report-signed')
  await requireAccessible(page, 'the signed report')
  await page.getByRole('button', { name: 'Thay đổi từ khi ký' }).click()
  await page.getByText('Từ khi ký đến nay không số liệu nào thay đổi').waitFor()
}

async function downloaded(page: Page, kind: string, at = 0): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('link', { name: kind, exact: true }).nth(at).click()
  return readFileSync(await (await download).path())
}

async function takesFiles(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}${signed}?xem=tep`)
  for (const kind of ['PDF', 'DOCX', 'XLSX']) {
    const once = await downloaded(page, kind)
    assert.ok(once.equals(await downloaded(page, kind)), `${kind} is the same`)
  }
  const frozen = await downloaded(page, 'PDF')
  const path = join(tmpdir(), `dai-ngan-journey-${process.pid}.p12`)
  writeFileSync(path, certificateFile({ name: 'Lê Đại Thụ', password: 'thử' }), { mode: 0o600 })
  const form = page.getByRole('form', { name: 'Ký số bằng tệp chứng thư' })
  await form.locator('input[type="file"]').setInputFiles(path)
  await form.getByLabel('Mật khẩu của tệp').fill('sai')
  await form.getByRole('button', { name: 'Ký số PDF' }).click()
  await page.getByText('mật khẩu của tệp chứng thư không đúng').waitFor()
  await form.getByLabel('Mật khẩu của tệp').fill('thử')
  await form.getByRole('button', { name: 'Ký số PDF' }).click()
  await page.getByText('Toàn vẹn').waitFor()
  await page.getByText('Chưa kiểm tra ai cấp chứng thư').waitFor()
  const withSignature = await downloaded(page, 'PDF', 1)
  assert.ok(withSignature.subarray(0, frozen.length).equals(frozen), 'the signed file begins with the frozen one')
  await page.locator('section input[type="file"]').setInputFiles({
    name: 'khac.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([frozen.subarray(0, 900), frozen]),
  })
  await page.getByText('tệp không bắt đầu bằng đúng bản PDF đã chốt').waitFor()
  await picture(page, 'report-files')
  await requireAccessible(page, 'files and signatures')
}

/** What a phone sends: a session of the officer's commune, on a day of the signed month. */
async function recordsSession(page: Page, office: RunningOffice, id: string, more: object) {
  await page.goto(`${office.address}/tuyen-truyen`)
  await page.locator('main table a[data-row-link]').first().waitFor()
  const recorded = await page.evaluate(
    `(async () => {
      const list = await (await fetch('/api/reads/session.list?input=' + encodeURIComponent(JSON.stringify({ pageSize: 200 })))).json()
      const { agencyId, territoryId } = list.rows.find((row) => row.attendance && row.heldOn > '2025-09-15')
      const input = { agencyId, territoryId, audience: 'forestHouseholds', topic: 'forestProtection', sessionForm: 'villageMeeting',
        ...${JSON.stringify(more)} }
      const reply = await fetch('/api/commands/session.record', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: '${id}', input }) })
      return { status: reply.status, answer: await reply.json() }
    })()`,
  )
  assert.equal((recorded as { status: number }).status, 200, JSON.stringify(recorded))
}

/** Counted when the report was signed, and corrected afterwards. */
const counted = crypto.randomUUID()

async function recordsInTime(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  await recordsSession(page, office, counted, {
    heldOn: '2025-10-09',
    placeName: 'Nhà văn hóa thôn Bình Thuận',
    attendance: { people: 20 },
  })
}

async function changes(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'communeOfficer')
  const late = crypto.randomUUID()
  await recordsSession(page, office, late, {
    heldOn: '2025-10-10',
    placeName: 'Nhà văn hóa thôn Bình Lộc',
    attendance: { people: 37 },
  })
  await page.goto(`${office.address}/tuyen-truyen/${counted}/sua`)
  await page.getByLabel('Sửa điều gì, vì sao').fill('Đếm lại danh sách ký.')
  await page.getByRole('textbox', { name: 'Tổng số người' }).fill('28')
  await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await page.waitForURL(`**/tuyen-truyen/${counted}`)

  const head = await signedIn(t, browser, office, 'stationHead')
  await head.page.goto(`${office.address}${signed}?xem=thay-doi`)
  const attendance = head.page.locator('[data-figure-changed="1.2.attendance"]')
  await attendance.getByText('+45').waitFor()
  await attendance.getByText('Ghi muộn').waitFor()
  await attendance.getByText('Được sửa').waitFor()
  await attendance.getByText('Số khi ký cộng các chênh lệch đúng bằng số nay').waitFor()
  await picture(head.page, 'report-changes')
  await requireAccessible(head.page, 'what changed since signing')
  const download = head.page.waitForEvent('download', { timeout: 60_000 })
  await head.page.evaluate(
    `(() => { const link = document.createElement('a'); link.download = 'x.csv';
      link.href = '/api/exports/report.changeLines.csv?input=' + encodeURIComponent(JSON.stringify({ reportId: '${signed.split('/').at(-1)}' }));
      document.body.append(link); link.click() })()`,
  )
  const told = readFileSync(await (await download).path(), 'utf8')
  for (const reason of [/Ghi muộn/, /Được sửa/]) assert.match(told, reason)
  const lines = head.page.locator('main table tr')
  for (const [reason, session] of [
    ['Ghi muộn', late],
    ['Được sửa', counted],
  ] as const) {
    await lines.filter({ hasText: reason }).getByRole('link').first().click()
    await head.page.waitForURL(`**/tuyen-truyen/${session}`)
    if (session === late) await head.page.goBack()
  }
  await head.page.getByText('Lý do: Đếm lại danh sách ký.').waitFor()
}

async function countsOtherwise(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead')
  await page.goto(`${office.address}/quan-tri/chi-so`)
  await page.getByRole('link', { name: 'Thêm chỉ số' }).click()
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).fill('1.2')
  await page.getByRole('option', { name: /^1\.2 / }).click()
  await page.getByRole('textbox', { name: 'Chỉ số' }).fill('Mọi buổi tuyên truyền')
  await page.getByRole('textbox', { name: /^Từ khóa/ }).fill('everySession')
  await page.getByRole('textbox', { name: /^Căn cứ/ }).fill('Thử theo hướng dẫn 01')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText(/^Thêm \d+ hồ sơ/).waitFor()
  await picture(page, 'indicator-add')
  await requireAccessible(page, 'the effect of a new indicator')
  await page.getByRole('button', { name: 'Ghi chỉ số mới' }).click()
  await page.waitForURL(/chi-so\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: 'Hoàn tác lần ghi cuối' }).click()
  await page.waitForURL(/chi-so$/)
}

async function onPhone(t: TestContext, browser: Browser, office: RunningOffice) {
  const { page } = await signedIn(t, browser, office, 'stationHead', phone)
  await page.goto(`${office.address}/bao-cao/so`)
  // The invented office has a signed month of its own, and a record that came late.
  await page.getByText('Đã ký').first().waitFor()
  await picture(page, 'register-phone')
  await requireAccessible(page, 'the register on a phone')
  await page.goto(`${office.address}${signed}?xem=thay-doi`)
  await page.locator('[data-figure-changed="1.2.sessions"]').waitFor()
  await picture(page, 'report-changes-phone')
  await requireAccessible(page, 'changes on a phone')
  await page.goto(`${office.address}${signed}?xem=tep`)
  await page.getByText('Toàn vẹn').waitFor()
  await picture(page, 'report-files-phone')
}
