// A file of allocation is opened and goes its steps; a posting is not ended too early; the decision changes the register and counts.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

test('forest is allocated', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)
  const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000)
  const typed = (date: Date) =>
    [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()]
      .map((part) => String(part).padStart(2, '0'))
      .join('/')
  const fillDay = async (name: string, daysAgo: number) => {
    const field = page.getByRole('textbox', { name, exact: true })
    await field.fill(typed(day(daysAgo)))
    await field.blur()
  }
  const recordStep = async (name: string, daysAgo: number, expected: string) => {
    await fillDay('Ngày thực hiện', daysAgo)
    await page.getByRole('button', { name: `Ghi bước: ${name}` }).click()
    await page.getByText(expected).first().waitFor()
  }

  await t.test('a file is opened for a community', async () => {
    await page.goto(`${office.address}/rung?ownerCategory=communeCommittee&sort=-codePath`)
    await page.locator('tbody tr').nth(2).getByRole('link').first().click()
    await page.waitForURL(/\/rung\/[0-9a-f-]{36}/)
    const plotId = new URL(page.url()).pathname.split('/')[2]
    await page.goto(`${office.address}/rung/giao-rung/mo?lo=${plotId}&ten=${encodeURIComponent('Lô thử')}`)
    await page.getByRole('heading', { level: 1, name: 'Mở hồ sơ giao rừng' }).waitFor()
    await page.getByRole('textbox', { name: 'Giao cho' }).fill('Cộng đồng thôn Thử')
    await fillDay('Ngày đơn', 60)
    await requireAccessible(page, 'a file of allocation being opened')
    await page.getByRole('button', { name: 'Mở hồ sơ giao rừng' }).click()
    await page.waitForURL(/\/rung\/giao-rung\/[0-9a-f-]{36}/)
    await page.getByText('Bước tiếp theo: Họp dân').first().waitFor()
  })

  await t.test('its steps come in their order, and a posting runs to its end', async () => {
    await recordStep('Họp dân', 50, 'Bước tiếp theo: Đo đạc')
    await recordStep('Đo đạc', 40, 'Bước tiếp theo: Niêm yết công khai')
    await recordStep('Niêm yết công khai', 20, 'Bước tiếp theo: Kết thúc niêm yết')
    await recordStep('Kết thúc niêm yết', 8, 'chỉ kết thúc được từ ngày sau đó')
    await requireAccessible(page, 'a file of allocation that is posted')
    await picture(page, 'allocation')
    await recordStep('Kết thúc niêm yết', 3, 'Bước tiếp theo: Thẩm định')
    await recordStep('Thẩm định', 2, 'Không thấy điều gì ngăn quyết định.')
  })

  await t.test('the decision changes the register, and the result shows it', async () => {
    await fillDay('Ngày quyết định', 1)
    await page.getByRole('textbox', { name: 'Số quyết định' }).fill('12/QĐ-UBND')
    await page.getByRole('textbox', { name: 'Người ký, chức vụ' }).fill('Chủ tịch UBND xã')
    await requireAccessible(page, 'a decision of allocation')
    await page.getByRole('button', { name: 'Ghi quyết định giao rừng' }).click()
    await page.getByText('Đã giao, chờ bàn giao mốc').first().waitFor()
    await page.getByRole('link', { name: 'Biến động trong sổ rừng' }).click()
    await page.getByText('12/QĐ-UBND').first().waitFor()
    await page.goto(`${office.address}/rung/giao-rung/ket-qua`)
    const row = page
      .locator('tbody tr')
      .filter({ hasText: String(day(1).getUTCFullYear()) })
      .first()
    await row.waitFor()
    await requireAccessible(page, 'the result of allocation')
    await picture(page, 'allocation-result')
    await page.getByRole('columnheader', { name: 'Còn chưa giao (ha)' }).waitFor()
    assert.equal(await page.getByRole('columnheader', { name: 'Chưa có rừng (ha)' }).count(), 0)
  })

  await t.test('the result of one year, in a table that the keyboard scrolls where it is too wide', async () => {
    const lastYear = String(new Date().getUTCFullYear() - 1)
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.getByRole('combobox', { name: 'Năm', exact: true }).click()
    await page.getByRole('option', { name: lastYear }).click()
    await page.waitForURL(new RegExp(`year=${lastYear}`))
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bỏ bộ lọc: Năm' }).waitFor()
    await page.locator('table[data-stale]').waitFor({ state: 'detached' })
    const years = await page.locator('tbody tr td:first-child').allTextContents()
    assert.ok(years.length > 0 && years.every((year) => year === lastYear), `rows of ${[...new Set(years)]}`)
    await page.goto(`${office.address}/rung/giao-rung/ket-qua`)
    await page.locator('tbody tr').first().waitFor()
    await page.setViewportSize({ width: 900, height: 800 })
    const table = page.getByRole('region', { name: /bảng rộng/ })
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction('document.querySelector("[data-wide]").scrollLeft > 0')
    const width = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    assert.ok(width <= 0, `${width} px too wide`)
    await requireAccessible(page, 'a wide table')
  })

  await t.test('lists and files hold on a phone, for who only reads', async () => {
    const { page: leader } = await signedIn(t, browser, office, 'leader', phone)
    await leader.goto(`${office.address}/rung/giao-rung`)
    await leader.locator('[data-row-link]').first().waitFor()
    await leader.getByText('Cộng đồng thôn Thử').first().click()
    await leader.getByText('Đã giao, chờ bàn giao mốc').first().waitFor()
    for (const path of ['/rung/giao-rung', new URL(leader.url()).pathname, '/rung/giao-rung/ket-qua']) {
      await leader.goto(`${office.address}${path}`)
      await leader.getByRole('heading', { level: 1 }).waitFor()
      const width = Number(await leader.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      assert.ok(width <= 0, `${path}: ${width} px too wide`)
      await requireAccessible(leader, path)
    }
  })
})
