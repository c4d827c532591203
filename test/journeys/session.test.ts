// Story (a): a commune officer enters a session with two photos on a phone; the connection is lost in the middle, and then the
// server itself. It appears exactly once: in the list, on the map, on its task, in the report.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { requireAccessible } from '../support/accessible.ts'
import {
  atDevice,
  becomes,
  browserMissing,
  keepsScreens,
  launch,
  phone,
  picture,
  type RunningOffice,
  startOffice,
  until,
} from '../support/browser.ts'

const placeName = 'Nhà văn hóa thôn Bồ Hòn'

interface Row {
  readonly id: string
  readonly title: string
}

test('a commune officer enters a session in a village', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page, context } = await atDevice(t, browser, keepsScreens(phone))
  await page.goto(`${office.address}/dang-nhap`)
  await page.locator('[data-persona="communeOfficer"]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  const before = await counted(page)

  await fill(page, context, office)
  await recordWithoutNetwork(page)
  await sendThroughTrouble(page, context, office)
  await isThereOnce(page, before)
  await amendAndWithdraw(page, before)
})

async function fill(page: Page, context: BrowserContext, office: RunningOffice) {
  await page.goto(`${office.address}/tuyen-truyen/ghi`, { waitUntil: 'networkidle' })
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await until(page, 'navigator.serviceWorker.controller')
  await page.getByLabel('Địa điểm').first().fill(placeName)
  await page.getByLabel('Giờ bắt đầu').fill('19h30')
  await page.getByRole('group', { name: 'Đối tượng' }).getByText('Hộ sống gần rừng').click()
  await page.getByRole('group', { name: 'Hình thức' }).getByText('Họp thôn, tổ dân phố').click()
  await page.getByRole('combobox', { name: 'Chủ đề chính' }).or(page.getByLabel('Chủ đề chính')).first().click()
  await page.getByRole('option', { name: 'Bảo vệ và phát triển rừng', exact: true }).click()
  await page.getByLabel('Tọa độ').fill('16,3300 107,4800')
  await page.getByLabel('Tọa độ').blur()
  await choosePhoto(page, 'bo-hon-1.jpg', '#3f7d4e', 1)
  await page.waitForTimeout(2500) // the beat of the draft

  // Here the connection goes; the page is even opened anew.
  await context.setOffline(true)
  await page.reload()
  await page
    .getByText(/Không mạng/)
    .first()
    .waitFor()
  await becomes(() => page.getByLabel('Địa điểm').first().inputValue(), placeName)
  await becomes(() => page.getByLabel('Giờ bắt đầu').inputValue(), '19:30')
  await choosePhoto(page, 'bo-hon-2.jpg', '#b59a78', 2)
  await page.getByLabel('Nữ', { exact: true }).fill('31')
  await page.getByLabel('Nam', { exact: true }).fill('23')
  await picture(page, 'session-form')
  await requireAccessible(page, 'the form of a session, filled, without network')
}

async function recordWithoutNetwork(page: Page) {
  await page.getByRole('button', { name: 'Ghi buổi tuyên truyền', exact: true }).click()
  await page.getByText('Đã giữ trong máy. Có mạng là tự gửi.').waitFor()
  await page.goto(new URL('/hop-gui', page.url()).href)
  await page.getByText(`Buổi tuyên truyền: ${placeName}`).waitFor()
  await picture(page, 'session-outbox')
}

async function sendThroughTrouble(page: Page, context: BrowserContext, office: RunningOffice) {
  // The phone thinks that there is a network, but the server is gone.
  await office.cut()
  await context.setOffline(false)
  await page.waitForTimeout(1500)
  await page.getByText(`Buổi tuyên truyền: ${placeName}`).waitFor()
  await office.startAgain()
  await page.reload()
  await eventually(async () => (await sessionsNamed(page)).total > 0, 'the session arrives')
  // Sent again and again, it stays one.
  await page.reload()
  await page.waitForTimeout(1000)
}

/** What the reads of task and report say now. */
async function counted(page: Page) {
  const plan = '120/KH-UBND'
  const year = new Date().getFullYear()
  const report = (await ask(page, 'report.annual', { plan, year })) as {
    tasks: { figures: { figureId: string; value: { state: string; value?: number } }[] }[]
  }
  const figures = report.tasks.flatMap((task) => task.figures)
  const amount = (id: string) => figures.find(({ figureId }) => figureId === id)?.value.value ?? 0
  const tasks = (await ask(page, 'plan.tasks', { plan })) as { groups: { tasks: { taskId: string; code: string }[] }[] }
  const taskId = tasks.groups.flatMap((group) => group.tasks).find(({ code }) => code === '1.2')?.taskId ?? ''
  return { sessions: amount('1.2.sessions'), attendance: amount('1.2.attendance'), taskId }
}

async function isThereOnce(page: Page, before: Awaited<ReturnType<typeof counted>>) {
  const { rows, total } = await sessionsNamed(page)
  assert.equal(total, 1)
  const sessionId = rows[0]?.id ?? ''
  const onTask = (await ask(page, 'evidence.list', { taskId: before.taskId, search: placeName })) as { rows: Row[] }
  assert.deepEqual(
    onTask.rows.map(({ id }) => id),
    [sessionId],
  )
  const now = await counted(page)
  assert.equal(now.sessions, before.sessions + 1)
  assert.equal(now.attendance, before.attendance + 54)

  await page.goto(new URL('/tuyen-truyen', page.url()).href)
  await page.getByText(placeName).first().waitFor()
  await becomes(() => page.getByText(placeName).count(), 1)
  await picture(page, 'session-list')
  await page.goto(new URL(`/ban-do?tim=${encodeURIComponent(placeName)}`, page.url()).href)
  await page.getByText('1 bằng chứng').waitFor()
  await page.getByText('Danh sách', { exact: true }).click()
  await page.getByText(placeName).first().waitFor()
  await picture(page, 'session-map-list')
  await page.goto(new URL(`/tuyen-truyen/${sessionId}`, page.url()).href)
  await page.getByText('54').first().waitFor()
  await page.locator('img[src*="/api/files/"]').nth(1).waitFor()
  await becomes(() => page.locator('img[src*="/api/files/"]').count(), 2)
  await picture(page, 'session-page')
  await requireAccessible(page, 'the page of a session')
}

async function amendAndWithdraw(page: Page, before: Awaited<ReturnType<typeof counted>>) {
  const sessionPage = page.url()
  await page.getByRole('link', { name: 'Sửa, ghi lý do' }).click()
  await page.getByLabel('Sửa điều gì, vì sao').fill('Đếm lại theo danh sách ký tên.')
  await page.getByLabel('Nữ', { exact: true }).fill('33')
  await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
  await page.waitForURL(sessionPage)
  await page.getByText('Đã sửa', { exact: true }).first().waitFor()
  await page.getByText('Đếm lại theo danh sách ký tên.').waitFor()
  assert.equal((await counted(page)).attendance, before.attendance + 56)

  await page.getByRole('button', { name: 'Rút lại buổi này' }).click()
  await page.getByLabel('Rút lại vì sao').fill('Ghi nhầm xã.')
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại buổi này' }).click()
  await page.getByText('Đã rút lại, không tính vào số liệu').first().waitFor()
  assert.equal((await counted(page)).sessions, before.sessions)
  await picture(page, 'session-withdrawn')
  await page.getByRole('button', { name: 'Khôi phục' }).click()
  await page.getByRole('button', { name: 'Rút lại buổi này' }).waitFor()
  assert.equal((await counted(page)).sessions, before.sessions + 1)
}

async function choosePhoto(page: Page, name: string, background: string, many: number) {
  const buffer = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer()
  await page.getByLabel('Ảnh: Chọn từ máy').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await page
    .locator('fieldset[aria-label="Ảnh"] li')
    .nth(many - 1)
    .waitFor()
}

async function sessionsNamed(page: Page) {
  return (await ask(page, 'session.list', { search: placeName })) as { rows: Row[]; total: number }
}

async function eventually(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await isSo()) return
    await new Promise((done) => setTimeout(done, 500))
  }
  assert.fail(`not within a minute: ${what}`)
}

function ask(page: Page, name: string, input: object): Promise<unknown> {
  const address = `/api/reads/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
  return page.evaluate(async (path) => {
    const answer = await fetch(path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }, address)
}
