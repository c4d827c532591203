// The register is searched for overlaps; one of them becomes a dispute, is heard and settled; no plot is changed by it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

test('an overlap becomes a dispute and is settled', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)

  await t.test('the register is searched', async () => {
    await page.goto(`${office.address}/rung/chong-lan`)
    await page.getByRole('heading', { level: 1, name: 'Chồng lấn, khe hở' }).waitFor()
    await page.getByRole('button', { name: 'Tìm lại' }).click()
    await page.getByText('Máy chủ đang tìm').first().waitFor()
    await page.getByText(/^Đã tìm xong\./).waitFor()
    await page.getByText(/^Chồng lấn: đáng kể$/).waitFor()
    await page.locator('.maplibregl-canvas').waitFor()
    await page.mouse.move(0, 0)
    await requireAccessible(page, 'the search for overlaps')
    await picture(page, 'overlaps')
  })

  await t.test('an overlap is looked at and becomes a dispute', async () => {
    await page.goto(`${office.address}/rung/chong-lan?significance=significant`)
    await page.getByRole('row').nth(3).getByRole('link').first().click()
    await page.getByRole('heading', { name: 'Số đo' }).waitFor()
    await requireAccessible(page, 'one overlap')
    await page.getByRole('link', { name: 'Mở hồ sơ tranh chấp' }).click()
    await page.getByLabel(/^Nội dung/).fill('Hai chủ rừng cùng nhận một dải đất ven khe')
    await requireAccessible(page, 'opening a dispute')
    await page.getByRole('button', { name: 'Mở hồ sơ tranh chấp' }).click()
    await page.waitForURL(/\/rung\/tranh-chap\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { level: 1, name: 'Hai chủ rừng cùng nhận một dải đất ven khe' }).waitFor()
  })

  await t.test('it is heard and settled', async () => {
    const hearing = page.getByRole('region', { name: 'Ghi buổi hòa giải' })
    const today = await page.evaluate(
      "new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date())",
    )
    await hearing.getByLabel(/^Ngày họp/).fill(String(today))
    await hearing.getByRole('textbox', { name: 'Số người dự' }).fill('8')
    await hearing.getByLabel(/^Kết quả/).fill('Hai bên đồng ý đo lại ranh')
    await hearing.getByRole('button', { name: 'Ghi buổi hòa giải' }).click()
    await page.getByText(/, 8 người dự$/).waitFor()
    const settling = page.getByRole('region', { name: 'Ghi kết quả giải quyết' })
    await settling.getByLabel(/^Ngày giải quyết/).fill(String(today))
    await settling.getByLabel(/^Kết quả/).fill('Theo ranh đo lại')
    await settling.getByLabel(/^Đề nghị sửa sổ rừng/).fill('Sửa hình lô theo ranh đo lại')
    await settling.getByRole('button', { name: 'Ghi kết quả giải quyết' }).click()
    await page.getByText('Đã giải quyết', { exact: true }).first().waitFor()
    await page
      .getByRole('link', { name: /^Mở lô để sửa/ })
      .first()
      .waitFor()
    await requireAccessible(page, 'a settled dispute')
  })

  await t.test('lists and pages hold on a phone, for who only reads', async () => {
    const { page: leader } = await signedIn(t, browser, office, 'leader', phone)
    const requireWhole = async (where: string) => {
      const width = Number(await leader.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      assert.ok(width <= 0, `${where}: ${width} px too wide`)
    }
    for (const path of ['/rung/chong-lan', '/rung/tranh-chap', '/rung/giay-to-dat']) {
      await leader.goto(`${office.address}${path}`)
      await leader.getByRole('heading', { level: 1 }).waitFor()
      await leader.locator('[data-row-link]').first().waitFor()
      await requireWhole(path)
      await requireAccessible(leader, path)
      await leader.locator('[data-row-link]').first().click()
      await leader.waitForURL(/[0-9a-f-]{36}/)
      await leader.locator('.maplibregl-canvas').waitFor()
      await requireWhole(`${path}/…`)
    }
    await requireAccessible(leader, 'a land paper')
    await leader.goto(`${office.address}/rung/giay-to-dat`)
    await leader.locator('[data-row-link]').first().waitFor()
    assert.equal(await leader.getByRole('link', { name: 'Ghi giấy tờ đất' }).count(), 0)
  })
})
