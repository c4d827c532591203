// A plot is found by its number, opened with its outline and its warning; names of people are for those who look after the area.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, type RunningOffice, signedIn, startOffice } from '../support/browser.ts'

test('a plot of the forest register is found and read', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page: officer } = await signedIn(t, browser, office, 'communeOfficer', phone)
  const { page: leader } = await signedIn(t, browser, office, 'leader', desk)
  const [differing] = (await asked(leader, office, 'plot.list', { areaDiffers: true, pageSize: 1 })).rows

  await t.test('by its number, with the warning of its areas', async () => {
    await leader.goto(`${office.address}/rung`)
    await leader.getByRole('heading', { level: 1, name: 'Sổ rừng' }).waitFor()
    await leader
      .getByPlaceholder(/Tìm/)
      .fill(`tk ${differing.compartmentCode} khoanh ${differing.subcompartmentCode} lo ${differing.plotCode}`)
    await leader.waitForURL(/tim=/)
    await leader
      .getByRole('link', { name: new RegExp(differing.codePath) })
      .first()
      .click()
    await leader.waitForURL(new RegExp(differing.id))
    await leader.getByText(/lệch hơn 1 %. Kiểm tra lại/).waitFor()
    await leader.getByRole('main').getByText('Dữ liệu minh họa', { exact: true }).waitFor()
    await leader.locator('.maplibregl-canvas').waitFor()
    await requireAccessible(leader, 'the page of a plot')
  })

  await t.test('names of people only for who looks after the area, on a phone', async () => {
    const homes = { ownerCategory: 'household', search: 'Bình Điền', pageSize: 1 }
    const [home] = (await asked(officer, office, 'plot.list', homes)).rows
    await leader.goto(`${office.address}/rung/${home.id}`)
    await leader.getByText('Tên người, không hiện ở đây').first().waitFor()
    assert.equal(await leader.getByRole('button', { name: 'Xem tên người' }).count(), 0)
    await officer.goto(`${office.address}/rung/${home.id}`)
    await officer.getByRole('button', { name: 'Xem tên người' }).click()
    await officer.getByText(/^Tên chủ rừng: /).waitFor()
    const width = Number(await officer.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    assert.ok(width <= 0, `${width} px too wide`)
    await requireAccessible(officer, 'the page of a plot on a phone')
    await officer.goto(`${office.address}/rung`)
    await officer.getByText('Tên người chỉ người phụ trách địa bàn xem được.', { exact: false }).waitFor()
    await requireAccessible(officer, 'the register on a phone')
  })
})

async function asked(page: Page, office: RunningOffice, name: string, input: object) {
  const query = encodeURIComponent(JSON.stringify(input))
  const response = await page.request.get(`${office.address}/api/reads/${name}?input=${query}`)
  assert.equal(response.status(), 200, name)
  return response.json()
}
