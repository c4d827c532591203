// Story (b): a commune officer asks for money for a task; finance decides, with less than was asked and the reason; the officer
// spends from the line with a voucher, and cannot spend more than it has; the table in the report shows it, and opens the line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
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

const title = 'Kinh phí tuần tra chốt chặn cuối năm'
const year = new Date().getFullYear()
const pdf = Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

test('money from a proposal to the table of the report', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const officer = (await signedIn(t, browser, office, 'communeOfficer', desk)).page
  const finance = (await signedIn(t, browser, office, 'finance', desk)).page
  const before = await sumsOf(finance)

  const proposal = await propose(officer, office)
  await decide(finance, proposal)
  const line = await lineOf(officer, proposal)
  await spend(officer, office, line)

  const after = await sumsOf(finance)
  assert.equal(after.proposed - before.proposed, 30_000_000)
  assert.equal(after.allocated - before.allocated, 28_500_000)
  assert.equal(after.spent - before.spent, 1_234_567)
  assert.equal(after.remaining - before.remaining, 28_500_000 - 1_234_567)
  await overview(finance, office, after)
  await inTheReport(finance, office, after)
  const pocket = (await signedIn(t, browser, office, 'communeOfficer', phone)).page
  await onThePhone(pocket, office)
})

async function propose(page: Page, office: RunningOffice): Promise<string> {
  await page.goto(`${office.address}/kinh-phi/de-xuat/ghi`, { waitUntil: 'networkidle' })
  await page.getByLabel('Tên đề xuất').fill(title)
  await page.getByLabel('Thuyết minh').fill('Mười hai đêm trực chốt ở cửa rừng.')
  await choose(page, 'Nhiệm vụ', /^2\.3 /)
  await choose(page, 'Nguồn vốn', 'Ngân sách nhà nước, chi thường xuyên')
  await page.getByLabel('Dùng vào việc gì').fill('Bồi dưỡng trực chốt')
  await page.getByLabel('Số lượng').fill('24')
  await page.getByLabel('Đơn vị tính').fill('đêm')
  await page.getByLabel('Đơn giá').fill('1.250.000')
  await page.getByText('Thành tiền: 30.000.000').waitFor()
  await page.waitForTimeout(2300) // the beat of the draft
  await page.reload()
  await page.getByText('Thành tiền: 30.000.000').waitFor()
  await picture(page, 'budget-proposal-form')
  await requireAccessible(page, 'the form of a proposal')
  await page.getByRole('button', { name: 'Lưu đề xuất' }).click()
  await page.waitForURL(/\/kinh-phi\/de-xuat\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await page.getByText('Chờ quyết định').first().waitFor()
  return new URL(page.url()).pathname
}

async function decide(page: Page, proposal: string) {
  await page.goto(new URL(`/kinh-phi/de-xuat?nam=${year}`, page.url()).href)
  await page.getByText(title).first().click()
  await page.waitForURL((url) => url.pathname === proposal)
  await page.getByRole('link', { name: 'Quyết định phân bổ' }).last().click()
  await page.waitForURL(/quyet-dinh\/ghi/)
  await page.getByLabel('Số, ký hiệu').fill('88/QĐ-MH')
  await page.getByLabel('Người ký').fill('Lãnh đạo Sở Tài chính')
  await page.getByLabel('Tổng số tiền của quyết định').fill('28.500.000')
  const given = page.getByRole('textbox', { name: 'Phân bổ', exact: true })
  await given.waitFor()
  await becomes(() => given.inputValue(), '30.000.000')
  await given.fill('28.500.000')
  await given.blur()
  await page.getByRole('button', { name: 'Phân bổ theo quyết định này' }).click()
  await page
    .getByText(/Ghi lý do khác nhau/)
    .first()
    .waitFor()
  await page.getByLabel('Lý do khác số đề xuất').fill('Cân đối theo dự toán còn lại.')
  await picture(page, 'budget-decision-form')
  await requireAccessible(page, 'the form of a decision')
  await page.getByRole('button', { name: 'Phân bổ theo quyết định này' }).click()
  await page.waitForURL(/\/kinh-phi\/quyet-dinh\/[0-9a-f-]{36}$/)
  await page.getByText('Cân đối theo dự toán còn lại.').waitFor()
  await picture(page, 'budget-decision')
  await requireAccessible(page, 'the page of a decision')
}

/** The officer's way from the decided proposal to its line. */
async function lineOf(page: Page, proposal: string): Promise<string> {
  await page.goto(new URL(proposal, page.url()).href)
  await page.getByRole('link', { name: /28\.500\.000.*88\/QĐ-MH/ }).click()
  await page.waitForURL(/\/kinh-phi\/khoan\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function spend(page: Page, office: RunningOffice, line: string) {
  await page.goto(`${office.address}${line}`)
  await page.getByRole('link', { name: 'Ghi khoản chi' }).click()
  await page.getByLabel('Chi việc gì').fill('Bồi dưỡng đêm trực đầu tiên')
  await page.getByLabel('Số chứng từ').fill('PC-112')
  await page.getByLabel('Số tiền').fill('900.000.000')
  await page
    .getByLabel(/^Chứng từ.*: Chọn/)
    .setInputFiles({ name: 'pc-112.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.locator('fieldset li').first().waitFor()
  const record = page.getByRole('button', { name: 'Ghi khoản chi' })
  await record.click()
  await page
    .getByText(/khoản chỉ còn dùng được/)
    .first()
    .waitFor()
  await picture(page, 'budget-spending-refused')
  await page.getByLabel('Số tiền').fill('1.234.567')
  await record.click()
  await page.waitForURL(/\/kinh-phi\/chi\/[0-9a-f-]{36}$/)
  const paper = page.getByRole('link', { name: 'Mở tệp pc-112.pdf' })
  const opened = await page.evaluate(
    async (address) => (await fetch(address)).headers.get('content-type'),
    (await paper.getAttribute('href')) ?? '',
  )
  assert.equal(opened, 'application/pdf')
  await picture(page, 'budget-spending')
  await requireAccessible(page, 'the page of a spending')
  await page.goto(`${office.address}${line}`)
  await page.getByText('Bồi dưỡng đêm trực đầu tiên').waitFor()
  await picture(page, 'budget-line')
  await requireAccessible(page, 'the page of a line')
}

async function overview(page: Page, office: RunningOffice, sums: Sums) {
  await page.goto(`${office.address}/kinh-phi?nam=${year}&tien=dong`)
  await page.getByRole('link', { name: new RegExp(`^Cộng, Còn lại: ${dotted(sums.remaining)}`) }).waitFor()
  await picture(page, 'budget-overview')
  await requireAccessible(page, 'the budget of a year')
  const book = await page.evaluate(
    async (address) => {
      const answer = await fetch(address)
      return [answer.status, (await answer.arrayBuffer()).byteLength > 4000]
    },
    `/api/budget/book.xlsx?input=${encodeURIComponent(JSON.stringify({ fiscalYear: year }))}`,
  )
  assert.deepEqual(book, [200, true])
  await page.getByRole('link', { name: /^UBND xã Bình Điền, Đã chi/ }).click()
  await page.waitForURL(/\/kinh-phi\/khoan/)
  await page.getByText('UBND xã Bình Điền').first().waitFor()
  await picture(page, 'budget-lines')
  await requireAccessible(page, 'the lines of a unit')
}

async function inTheReport(page: Page, office: RunningOffice, sums: Sums) {
  await page.goto(`${office.address}/bao-cao/nam/${year}`)
  const cell = page.locator('[data-figure="money-spent@all.all"]').first()
  await cell.waitFor()
  assert.equal((await cell.textContent())?.trim(), dotted(sums.spent))
  await cell.click()
  const panel = page.getByRole('complementary', { name: 'Kinh phí đã chi' })
  await panel.getByText(dotted(sums.spent)).first().waitFor()
  await panel.getByRole('link', { name: 'UBND xã Bình Điền' }).first().waitFor()
  await picture(page, 'budget-report')
  await requireAccessible(page, 'the money table of the report')
}

async function onThePhone(page: Page, office: RunningOffice) {
  for (const [name, path] of [
    ['overview', `/kinh-phi?nam=${year}`],
    ['proposals', `/kinh-phi/de-xuat?nam=${year}`],
    ['spendings', `/kinh-phi/chi?nam=${year}`],
    ['spend', '/kinh-phi/chi/ghi'],
  ] as const) {
    await page.goto(`${office.address}${path}`, { waitUntil: 'networkidle' })
    await picture(page, `budget-phone-${name}`)
    await requireAccessible(page, `${path} on a phone`)
  }
}

interface Sums {
  readonly proposed: number
  readonly allocated: number
  readonly spent: number
  readonly remaining: number
}

async function sumsOf(page: Page): Promise<Sums> {
  const address = `/api/reads/budget.overview?input=${encodeURIComponent(JSON.stringify({ fiscalYear: year }))}`
  const { sums } = (await page.evaluate(async (path) => (await fetch(path)).json(), address)) as { sums: Sums }
  return sums
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).or(page.getByLabel(label)).first().click()
  await page.getByRole('option', { name: option }).first().click()
}

const dotted = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
