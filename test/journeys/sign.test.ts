// A ranger puts up a warning sign where they stand, looks at it again, and sees what is late: on a phone, whole and readable.
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { requireAccessible } from '../support/accessible.ts'
import { becomes, browserMissing, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

const signText = 'CẤM LỬA. Đầu dốc Kim Quy.'

test('a ranger puts up a sign and checks it', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page, context } = await signedIn(t, browser, office, 'areaRanger', phone)
  await context.grantPermissions(['geolocation'], { origin: office.address })
  await context.setGeolocation({ latitude: 16.3312, longitude: 107.4823 })

  await page.goto(`${office.address}/bien-canh-bao/ghi`)
  // Nothing is sent while a question is open; each is marked.
  await page.getByRole('button', { name: 'Ghi biển cảnh báo', exact: true }).click()
  await page.getByText(/còn câu chưa trả lời/).waitFor()
  await page.getByRole('button', { name: 'Lấy vị trí máy' }).click()
  await page.getByRole('button', { name: 'Bỏ vị trí' }).waitFor()
  await becomes(() => page.getByLabel('Tọa độ').inputValue(), '16,3312 107,4823')
  await page.getByLabel('Nội dung biển').fill(signText)
  await choosePhoto(page)
  await picture(page, 'sign-form')
  await requireAccessible(page, 'the form of a sign')
  await page.getByRole('button', { name: 'Ghi biển cảnh báo', exact: true }).click()
  await page.waitForURL(/bien-canh-bao\/[0-9a-f-]{36}$/)
  const signPage = page.url()
  await page.getByRole('heading', { level: 1, name: signText }).waitFor()
  await page.getByText('xã Bình Điền').first().waitFor()
  await page.getByText('Chưa kiểm tra lần nào').waitFor()

  await page.getByRole('link', { name: 'Ghi kiểm tra biển' }).click()
  await page.getByText('Hư hỏng', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Ghi chú' }).fill('Chữ phai.')
  await picture(page, 'sign-check')
  await requireAccessible(page, 'the form of a check')
  await page.getByRole('button', { name: 'Ghi kiểm tra biển' }).click()
  await page.waitForURL(signPage)
  await page.getByText(': Hư hỏng').waitFor()
  await page.getByText('Chữ phai.').waitFor()
  await picture(page, 'sign-page')
  await requireAccessible(page, 'the page of a sign')

  await page.goto(`${office.address}/bien-canh-bao?signState=damaged`)
  await page.getByText(signText).first().waitFor()
  await page
    .getByText(/^Trễ \d+ ngày$/)
    .or(page.getByText(/^Kiểm tra trước/))
    .first()
    .waitFor()
  await picture(page, 'sign-list')

  await page.goto(signPage)
  await page.getByRole('button', { name: 'Rút lại biển này' }).click()
  await page.getByLabel('Rút lại vì sao').fill('Ghi thử.')
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại biển này' }).click()
  await page.getByText('Đã rút lại, không tính vào số liệu').first().waitFor()
  await page.goto(`${office.address}/bien-canh-bao`)
  await page.locator('[data-row-link]').first().waitFor()
  await becomes(() => page.getByText(signText).count(), 0)
})

async function choosePhoto(page: Page) {
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#c9a227' } })
    .jpeg()
    .toBuffer()
  await page.getByLabel('Ảnh: Chọn từ máy').setInputFiles({ name: 'bien.jpg', mimeType: 'image/jpeg', buffer })
  await page.locator('fieldset[aria-label="Ảnh"] li').first().waitFor()
}
