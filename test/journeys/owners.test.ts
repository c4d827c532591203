// A forest owner is registered, its plots are found by its names, a contract is signed and ended; a leader sees no name of a person.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

test('forest owners', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)

  await t.test('one is registered, reached, and signs a contract that is ended', async () => {
    await page.goto(`${office.address}/rung/chu-rung`)
    await page.getByRole('link', { name: 'Đăng ký chủ rừng' }).click()
    await page.getByRole('combobox', { name: 'Đối tượng chủ rừng' }).click()
    await page.getByRole('option', { name: 'Hộ gia đình, cá nhân' }).click()
    await page.getByRole('textbox', { name: 'Chủ rừng', exact: true }).fill('Hồ Thị Thử')
    await page.getByRole('button', { name: 'Đăng ký chủ rừng' }).click()
    await page.getByText('Hộ, cá nhân có thể trùng tên', { exact: false }).first().waitFor()
    await page.getByRole('textbox', { name: 'Mã chủ rừng' }).fill('990001')
    await page.getByRole('textbox', { name: 'Điện thoại' }).fill('0234 000 999')
    await requireAccessible(page, 'an owner being registered')
    await page.getByRole('button', { name: 'Đăng ký chủ rừng' }).click()
    await page.waitForURL(/\/rung\/chu-rung\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { level: 1, name: 'Hộ gia đình, cá nhân' }).waitFor()
    await page.getByRole('button', { name: 'Xem tên và cách liên hệ' }).click()
    await page.getByText('Hồ Thị Thử').waitFor()
    await page.getByRole('link', { name: '0234 000 999' }).waitFor()
    await page.getByRole('link', { name: 'Ghi hợp đồng' }).click()
    await page.getByRole('combobox', { name: 'Loại hợp đồng' }).click()
    await page.getByRole('option', { name: 'Khoán bảo vệ rừng' }).click()
    await page.getByRole('textbox', { name: 'Số hợp đồng' }).fill('01/HĐ-Thử')
    await page.getByRole('textbox', { name: 'Bên kia' }).fill('Ban quản lý Thử')
    await page.getByLabel(/^Ngày ký/).fill('01/02/2026')
    await page.getByRole('button', { name: 'Ghi hợp đồng' }).click()
    await page.getByText('Đang hiệu lực').waitFor()
    await requireAccessible(page, 'an owner')
    await picture(page, 'owner')
    await page.getByRole('button', { name: 'Chấm dứt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^Vì sao chấm dứt/).fill('Hai bên thỏa thuận')
    await dialog.getByRole('button', { name: 'Chấm dứt', exact: true }).click()
    await page.getByText('Đã chấm dứt', { exact: true }).first().waitFor()
  })

  await t.test('a leader sees no name of a person, on a phone', async () => {
    const { page: leader } = await signedIn(t, browser, office, 'leader', phone)
    await leader.goto(`${office.address}/rung/chu-rung?ownerCategory=household`)
    await leader.locator('[data-row-link]').first().waitFor()
    assert.equal(await leader.getByText('Hồ Thị Thử').count(), 0)
    assert.equal(await leader.getByText('Chủ rừng có trong sổ, chưa ghi thành hồ sơ').count(), 0)
    await requireAccessible(leader, 'owners on a phone')
    await leader.locator('[data-row-link]').first().click()
    await leader.getByRole('heading', { name: 'Hợp đồng' }).waitFor()
    assert.equal(await leader.getByRole('button', { name: 'Xem tên và cách liên hệ' }).count(), 0)
    const width = Number(await leader.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    assert.ok(width <= 0, `${width} px too wide`)
  })
})
