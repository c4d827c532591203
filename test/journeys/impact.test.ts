// A harvest on protection forest is stopped with the reason; a boundary says what it touches; a compartment becomes a high-risk place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

test('what harvests and projects touch', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', desk)

  await t.test('a request on protection forest is stopped, and refused with a reason', async () => {
    await page.goto(`${office.address}/rung?forestPurpose=protection`)
    await page.locator('tbody tr').nth(4).getByRole('link').first().click()
    await page.waitForURL(/\/rung\/[0-9a-f-]{36}/)
    const plotId = new URL(page.url()).pathname.split('/')[2]
    await page.goto(`${office.address}/rung/khai-thac/ghi?lo=${plotId}&ten=${encodeURIComponent('Lô thử')}`)
    await page.getByRole('heading', { level: 1, name: 'Ghi đề nghị khai thác' }).waitFor()
    await page.getByRole('textbox', { name: 'Người đề nghị' }).fill('Hộ thử nghiệm')
    await requireAccessible(page, 'a harvest request being recorded')
    await page.getByRole('button', { name: 'Ghi đề nghị khai thác' }).click()
    await page.waitForURL(/\/rung\/khai-thac\/[0-9a-f-]{36}/)
    await page
      .getByText(/ha là rừng phòng hộ/)
      .first()
      .waitFor()
    assert.equal(await page.getByRole('button', { name: 'Đồng ý' }).isDisabled(), true)
    await page.getByLabel(/^Lý do/).fill('Lô là rừng phòng hộ theo sổ rừng')
    await requireAccessible(page, 'a harvest request')
    await picture(page, 'harvest-request')
    await page.getByRole('button', { name: 'Từ chối' }).click()
    await page.getByText('Đã từ chối', { exact: true }).first().waitFor()
  })

  await t.test('a boundary from a file says at once what it touches', async () => {
    await page.goto(`${office.address}/rung/du-an/xem`)
    const ground = {
      type: 'Polygon',
      coordinates: [
        [
          [107.44, 16.34],
          [107.47, 16.34],
          [107.47, 16.36],
          [107.44, 16.36],
          [107.44, 16.34],
        ],
      ],
    }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'du-an.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from(JSON.stringify(ground)),
      })
    await page.getByText(/^Khu đất rộng [\d.,]+ ha/).waitFor()
    await page
      .getByText(/trồng rừng thay thế/)
      .first()
      .waitFor()
    await requireAccessible(page, 'a ground that is checked')
    await picture(page, 'checked-ground')
  })

  await t.test('a compartment becomes a high-risk place', async () => {
    await page.goto(`${office.address}/rung/trong-diem`)
    await page.getByRole('heading', { level: 1, name: 'Trọng điểm' }).waitFor()
    await page.getByRole('link', { name: 'Ghi thành trọng điểm' }).first().click()
    await page.waitForURL(/\/rung\/trong-diem\/ve\?tk=/)
    await page.getByRole('group', { name: 'Nguy cơ' }).getByText('Cháy rừng', { exact: true }).click()
    await page.getByLabel(/^Vì sao là trọng điểm/).fill('Đã cháy nhiều lần trong năm')
    await requireAccessible(page, 'a high-risk place being drawn')
    await page.getByRole('button', { name: 'Vẽ trọng điểm' }).click()
    await page.waitForURL(/\/rung\/trong-diem\/[0-9a-f-]{36}/)
    await page.getByText('Đã cháy nhiều lần trong năm').waitFor()
  })

  await t.test('lists hold on a phone, for who only reads', async () => {
    const { page: leader } = await signedIn(t, browser, office, 'leader', phone)
    for (const path of ['/rung/khai-thac', '/rung/du-an', '/rung/trong-diem']) {
      await leader.goto(`${office.address}${path}`)
      await leader.locator('[data-row-link]').first().waitFor()
      const width = Number(await leader.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
      assert.ok(width <= 0, `${path}: ${width} px too wide`)
      await requireAccessible(leader, path)
    }
  })
})
