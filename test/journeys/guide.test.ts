// Story: a commune officer in the middle of a form asks the guide, reads the page that belongs to it, and loses nothing typed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
import {
  becomes,
  browserMissing,
  keepsScreens,
  keyed,
  launch,
  phone,
  picture,
  signedIn,
  startOffice,
  until,
} from '../support/browser.ts'

const placeName = 'Nhà văn hóa thôn Khe Thai'

test('a commune officer asks the guide', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page, context } = await signedIn(t, browser, office, 'communeOfficer', keepsScreens(phone))
  await page.goto(`${office.address}/tuyen-truyen/ghi`, { waitUntil: 'networkidle' })
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await page.getByLabel('Địa điểm').first().fill(placeName)
  await page.getByLabel('Nữ', { exact: true }).fill('31')

  await page.getByRole('button', { name: 'Hướng dẫn' }).click()
  const beside = page.getByRole('complementary', { name: 'Hướng dẫn: Ghi buổi tuyên truyền' })
  await beside.getByText('Tính vào đâu').waitFor()
  await picture(page, 'guide-beside-form')
  await requireAccessible(page, 'the guide beside a form')
  await beside.getByRole('searchbox').fill('mat mang')
  await beside.getByRole('link', { name: 'Ghi khi mất mạng, hộp gửi', exact: true }).click()
  await page.getByRole('complementary', { name: /Ghi khi mất mạng/ }).waitFor()
  await page.getByRole('button', { name: 'Đóng', exact: true }).click()
  await page.getByRole('complementary', { name: /Hướng dẫn/ }).waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel('Địa điểm').first().inputValue(), placeName)
  assert.equal(await page.getByLabel('Nữ', { exact: true }).inputValue(), '31')

  await onItsOwnPages(page)
  await context.setOffline(true)
  await page.goto(`${office.address}/huong-dan/hop-gui`)
  await page.getByRole('heading', { name: 'Ghi khi mất mạng, hộp gửi', level: 1 }).waitFor()
  await context.setOffline(false)

  const leader = await signedIn(t, browser, office, 'leader')
  await leader.page.goto(`${office.address}/don-doc`, { waitUntil: 'networkidle' })
  await keyed(leader.page, ['F1'], (options) =>
    leader.page.getByRole('complementary', { name: 'Hướng dẫn: Chỉ đạo việc được báo lên' }).waitFor(options),
  )
  await picture(leader.page, 'guide-beside-list')
  await requireAccessible(leader.page, 'the guide beside a list')
})

async function onItsOwnPages(page: Page) {
  await page.goto(new URL('/huong-dan', page.url()).href)
  await becomes(() => page.locator('main nav h2').first().innerText(), 'Cán bộ xã, phường Dành cho bạn')
  await picture(page, 'guide-contents-phone')
  await requireAccessible(page, 'the contents of the guide')
  await page.getByRole('searchbox').fill('hộp gửi')
  await page.getByText(/\d+ mục/).waitFor()
  await page.getByRole('link', { name: 'Ghi khi mất mạng, hộp gửi', exact: true }).click()
  await page.waitForURL(/huong-dan\/hop-gui$/)
  await page.getByRole('heading', { name: 'Khi bị từ chối' }).waitFor()
  await until(page, 'document.documentElement.scrollWidth <= innerWidth + 1')
  await picture(page, 'guide-page-phone')
  await requireAccessible(page, 'a page of the guide')
}
