// A pledge, a movement and coordination rules are corrected where they stand, with the reason; the page says what they read before.
import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { requireAccessible } from '../support/accessible.ts'
import { browserMissing, launch, phone, picture, signedIn, startOffice } from '../support/browser.ts'

const kinds = [
  { list: '/cam-ket', field: 'Thôn, tổ dân phố', other: 'Phòng, bộ phận', shown: 'Thôn, bộ phận' },
  { list: '/phong-trao', field: 'Căn cứ phát động', shown: 'Căn cứ phát động' },
  { list: '/phoi-hop', field: 'Về việc', shown: 'Về việc' },
]

test('records are amended with the reason', { skip: browserMissing(), timeout: 600_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const { page } = await signedIn(t, browser, office, 'stationHead', phone)
  for (const { list, field, other = field, shown } of kinds) {
    await page.goto(office.address + list)
    await page.locator('main a[data-row-link]').first().click()
    await page.waitForURL((url) => url.pathname.startsWith(`${list}/`))
    const record = page.url()
    await page.getByRole('link', { name: 'Sửa, ghi lý do' }).click()
    const answer = page.getByLabel(field).or(page.getByLabel(other))
    await answer.fill('Ghi lại cho đúng giấy')
    equal(await page.getByRole('button', { name: 'Ghi bản sửa' }).isDisabled(), true, 'not without the reason')
    await page.getByLabel('Sửa điều gì, vì sao').fill('Chép sai so với bản giấy.')
    equal(
      await page.evaluate('document.documentElement.scrollWidth'),
      360,
      `the form of ${list} is as wide as the phone`,
    )
    for (const chip of await page.locator('main .mantine-Chip-label').all()) {
      const box = await chip.boundingBox()
      equal(box !== null && box.x >= 0 && box.x + box.width <= 360, true, `${await chip.innerText()} is on the screen`)
    }
    await picture(page, `amend${list.replace('/', '-')}`)
    await requireAccessible(page, `the amendment of ${list}`)
    await page.getByRole('button', { name: 'Ghi bản sửa' }).click()
    await page.waitForURL(record)
    const step = page.locator('main .mantine-Timeline-item').filter({ hasText: 'Lý do: Chép sai so với bản giấy.' })
    await step.getByText(shown).waitFor()
    await step.locator('ins', { hasText: 'Ghi lại cho đúng giấy' }).waitFor()
  }
})
