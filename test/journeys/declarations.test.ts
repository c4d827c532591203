// A change is declared on a phone for an owner, both sides find it true, and the station head enters it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

test('changes are declared', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page: officer } = await signedIn(t, browser, office, 'communeOfficer', phone)
  const { page: head } = await signedIn(t, browser, office, 'stationHead', desk)

  await t.test('a commune officer declares it for an owner, and confirms what was seen', async () => {
    await officer.goto(`${office.address}/rung?ownerCategory=household&tim=${encodeURIComponent('Bình Điền')}`)
    await officer.locator('[data-row-link]').first().click()
    await officer.getByRole('link', { name: 'Khai báo biến động' }).click()
    await officer.getByRole('combobox', { name: 'Nguyên nhân' }).click()
    await officer.getByRole('option', { name: 'Cháy rừng' }).click()
    await officer.getByRole('textbox', { name: 'Mô tả' }).fill('Cháy một góc lô, đã dập tắt trong ngày')
    await officer.getByText(/^Hạn khai: /).waitFor()
    await requireAccessible(officer, 'a declaration on a phone')
    await officer.getByRole('button', { name: 'Khai báo biến động' }).click()
    await officer.waitForURL(/\/rung\/khai-bao\/[0-9a-f-]{36}/)
    await officer.getByRole('button', { name: 'Đúng như khai' }).click()
    await officer.getByText(/^Xã, phường: Đúng, xem ngày/).waitFor()
    const width = Number(await officer.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    assert.ok(width <= 0, `${width} px too wide`)
  })

  await t.test('the station head sees who looked, and refuses it with the reason', async () => {
    await head.goto(officer.url())
    await head.getByText(/^Xã, phường: Đúng, xem ngày/).waitFor()
    await head.getByText('Cần cả xã, phường và kiểm lâm xác nhận đúng trước khi vào sổ.').waitFor()
    await head.getByRole('textbox', { name: 'Vì sao không ghi nhận' }).fill('Chỉ cháy lớp thực bì, rừng không mất')
    await requireAccessible(head, 'a declaration to be settled')
    await picture(head, 'declaration')
    await head.getByRole('button', { name: 'Không ghi nhận' }).click()
    await head.getByText(/^Không ghi nhận: Chỉ cháy/).waitFor()
    await head.goto(`${office.address}/rung/khai-bao`)
    await head.locator('[data-row-link]').first().waitFor()
    await requireAccessible(head, 'declarations')
  })

  await t.test('planning is recorded from a layer that everybody sees; without one the page says how', async () => {
    await head.goto(`${office.address}/rung/quy-hoach`)
    await head.getByText('Chưa có quy hoạch nào').waitFor()
    await requireAccessible(head, 'planning')
    await head.getByRole('link', { name: 'Ghi quy hoạch' }).click()
    await head.getByRole('link', { name: 'Mở Lớp bản đồ' }).waitFor()
    await requireAccessible(head, 'a planning being recorded')
  })
})
