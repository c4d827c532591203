// An officer enters a household on a phone and visits it with a pledge; village and task count it; who does not look after the
// area sees no name, on any page, in any file.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
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

const headName = 'Hồ Văn Gõ'
const village = 'Thôn Khe Đá'

test('a household near the forest is visited, and its name is guarded', {
  skip: browserMissing(),
  timeout: 600_000,
}, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const officer = (await signedIn(t, browser, office, 'communeOfficer', phone)).page
  const before = await pledgedHouseholds(officer, office)

  await officer.goto(`${office.address}/ho-gan-rung/ghi`)
  await officer.getByRole('button', { name: 'Ghi hộ gần rừng', exact: true }).click()
  await officer.getByText(/còn câu chưa trả lời/).waitFor()
  await officer.getByLabel('Họ tên chủ hộ').fill(headName)
  await officer.getByLabel('Điện thoại').fill('0905 111 222')
  await officer.getByLabel('Thôn, tổ dân phố').fill(village)
  await officer.getByLabel('Tọa độ').fill('16,3312 107,4823')
  await officer.getByLabel('Tọa độ').blur()
  await picture(officer, 'household-form')
  await requireAccessible(officer, 'the form of a household')
  await officer.getByRole('button', { name: 'Ghi hộ gần rừng', exact: true }).click()
  await officer.waitForURL(/ho-gan-rung\/[0-9a-f-]{36}$/)
  const household = new URL(officer.url()).pathname
  await officer.getByRole('heading', { level: 1, name: headName }).waitFor()
  await officer.getByText('Chưa thăm trong năm').waitFor()

  await officer.getByRole('link', { name: 'Ghi thăm hộ' }).click()
  await officer.getByText('Bảo vệ và phát triển rừng', { exact: true }).click()
  await officer.getByText('Tờ rơi', { exact: true }).click()
  await officer.getByLabel('Hộ ký cam kết lần này').check()
  await officer.getByRole('button', { name: 'Ghi thăm hộ' }).click()
  await officer.getByText(/còn câu chưa trả lời/).waitFor()
  await chooseScan(officer, 'Bản cam kết đã ký')
  await picture(officer, 'household-visit-form')
  await requireAccessible(officer, 'the form of a visit')
  await officer.getByRole('button', { name: 'Ghi thăm hộ' }).click()
  await officer.waitForURL((url) => url.pathname === household)
  await officer.getByText('Đã thăm trong năm').waitFor()
  await officer.getByRole('link', { name: 'Đã ký cam kết' }).waitFor()
  await picture(officer, 'household-page')
  await requireAccessible(officer, 'the page of a household')

  await t.test('the village and the task count it', async () => {
    await officer.goto(`${office.address}/ho-gan-rung/theo-thon`)
    await officer.getByText(village).first().waitFor()
    await picture(officer, 'household-villages')
    const counted = await asked(officer, office, 'household.coverage', {})
    const row = counted.rows.find((one: { village: string }) => one.village === village)
    assert.deepEqual([row.households, row.visited, row.pledged], [1, 1, 1])
    await becomes(() => pledgedHouseholds(officer, office), before + 1)
  })

  await t.test('who looks after the area sees the list; a file of it needs its reason', async () => {
    const { page } = await signedIn(t, browser, office, 'stationHead', desk)
    await page.goto(`${office.address}/ho-gan-rung?search=${encodeURIComponent(headName)}`)
    await page.getByText(headName).first().waitFor()
    await page.getByRole('button', { name: 'Xuất' }).click()
    await page.getByLabel('Xuất để làm gì').fill('Bàn giao địa bàn')
    await page.getByRole('link', { name: /CSV/ }).waitFor()
    await picture(page, 'household-list')
    await page.goto(`${office.address}${household}`)
    await page.getByText(/Đã mở trang này: Trần Thị Suối/).waitFor()
    await picture(page, 'household-page-desk')
    await becomes(() => page.evaluate(`fetch('/api/exports/household.list.csv').then(({ status }) => status)`), 422)
  })

  await t.test('somebody without the right sees no name: page, list, file, evidence', async () => {
    const { page } = await signedIn(t, browser, office, 'leader', desk)
    await page.goto(`${office.address}/ho-gan-rung`)
    await page.getByText(/Chỉ xem được số lượng/).waitFor()
    await page.getByText(village).first().waitFor()
    await picture(page, 'household-counts')
    await requireAccessible(page, 'households without names')
    await becomes(() => page.getByText(headName).count(), 0)
    for (const address of [`/api/reads/household.list`, `/api/exports/household.list.csv`])
      await becomes(() => page.evaluate(`fetch('${address}').then(({ status }) => status)`), 403)
    await page.goto(`${office.address}${household}`)
    await page.getByText('Tài khoản này không có quyền').or(page.getByText(/quyền/)).first().waitFor()
    await becomes(() => page.getByText(headName).count(), 0)
    const evidence = await asked(page, office, 'evidence.list', { kinds: ['householdVisit', 'pledge'], pageSize: 1000 })
    assert.ok(evidence.rows.length > 0)
    assert.ok(!JSON.stringify(evidence).includes(headName))
  })

  await t.test('the people of an agency promise on one list; of how many is entered with its source', async () => {
    const page = (await signedIn(t, browser, office, 'communeOfficer', desk)).page
    await page.goto(`${office.address}/cam-ket/ghi`)
    await page.getByLabel('Danh sách người ký').fill('1. Lê Văn Sim; Chuyên viên\n2. Trần Thị Mua; Văn thư')
    await page.getByText('2 người trong danh sách').waitFor()
    await picture(page, 'pledge-form')
    await requireAccessible(page, 'the form of a pledge')
    await page.getByRole('button', { name: 'Ghi bản cam kết' }).click()
    await page.waitForURL(/cam-ket\/[0-9a-f-]{36}$/)
    await page.getByRole('button', { name: 'Xem tên người ký' }).click()
    await page.getByText('Lê Văn Sim, Chuyên viên').waitFor()
    await picture(page, 'pledge-page')
    await requireAccessible(page, 'the page of a pledge')
    await page.goto(`${office.address}/cam-ket/don-vi`)
    const ours = page.getByRole('button', { name: 'Nhập tổng số người của UBND xã Bình Điền' })
    await ours.click()
    await page.getByLabel('Số cán bộ, công chức, người lao động').fill('30')
    await page.getByRole('textbox', { name: /^Nguồn/ }).fill('Bảng lương tháng này')
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập tổng số' }).click()
    await page.getByText(/Bảng lương tháng này/).waitFor()
    await picture(page, 'pledge-coverage')
    await requireAccessible(page, 'pledges by agency')
    await page.goto(`${office.address}/cam-ket`)
    await page.locator('[data-row-link]').first().waitFor()
    await picture(page, 'pledge-list')
  })

  await t.test('a unit reports what it did in a movement', async () => {
    await officer.goto(`${office.address}/phong-trao`)
    await officer.getByText('Toàn dân tham gia bảo vệ và phát triển rừng').first().click()
    await officer.getByRole('link', { name: 'Ghi kết quả phong trào' }).click()
    await officer.getByLabel('Lượt người tham gia').fill('45')
    await officer.getByLabel('Đường, suối đã dọn (km)').fill('2,5')
    await officer.getByLabel('Địa điểm').fill('Khe Đá')
    await picture(officer, 'movement-result-form')
    await requireAccessible(officer, 'the form of a result')
    await officer.getByRole('button', { name: 'Ghi kết quả phong trào' }).click()
    await officer.getByText('Khe Đá').first().waitFor()
    await officer.getByText('Chưa báo cáo').first().waitFor()
    await picture(officer, 'movement-page')
    await requireAccessible(officer, 'the page of a movement')
  })

  await t.test('what a meeting concluded is carried out', async () => {
    const { page } = await signedIn(t, browser, office, 'stationHead', desk)
    await page.goto(`${office.address}/phoi-hop`)
    await page.locator('[data-row-link]').first().waitFor()
    await picture(page, 'coordination-list')
    await requireAccessible(page, 'coordination rules')
    await page.locator('[data-row-link]').first().click()
    await page.getByRole('heading', { name: 'Các bên và trách nhiệm' }).waitFor()
    await picture(page, 'coordination-rules')
    await page.getByRole('link', { name: 'Ghi cuộc họp' }).click()
    await page.getByRole('button', { name: 'Thêm kết luận' }).click()
    await page.getByLabel('Việc phải làm').fill('Kiểm tra chốt Khe Đá')
    await picture(page, 'coordination-meeting-form')
    await requireAccessible(page, 'the form of a meeting')
    await page.goto(`${office.address}/phoi-hop/ket-luan?open=true`)
    await page.locator('[data-row-link]').first().click()
    await page
      .getByRole('button', { name: /^Đã làm xong:/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Đã làm xong' }).click()
    await page.getByText('Đã ghi việc làm xong').waitFor()
    await picture(page, 'coordination-meeting')
    await requireAccessible(page, 'the page of a meeting')
  })
})

async function chooseScan(page: Page, label: string) {
  const buffer = await sharp({ create: { width: 800, height: 1100, channels: 3, background: '#f4f1e6' } })
    .jpeg()
    .toBuffer()
  await page.getByLabel(`${label}: Chọn`).setInputFiles({ name: 'cam-ket.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator(`fieldset[aria-label="${label}"] li`).first().waitFor()
}

/** A question as the page itself asks it. */
function asked(page: Page, { address }: RunningOffice, name: string, input: object) {
  const url = `${address}/api/reads/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
  return page.evaluate(`fetch(${JSON.stringify(url)}).then((answer) => answer.json())`) as Promise<{
    // biome-ignore lint/suspicious/noExplicitAny: rows of whichever read
    rows: any[]
    // biome-ignore lint/suspicious/noExplicitAny: as above
    [key: string]: any
  }>
}

/** What task 1.2 says of households that promised. */
async function pledgedHouseholds(page: Page, office: RunningOffice): Promise<number> {
  const { rows } = await asked(page, office, 'evidence.list', { kinds: ['pledge'], pageSize: 1000 })
  return rows.reduce((sum, { quantities }) => sum + (quantities.households ?? 0), 0)
}
