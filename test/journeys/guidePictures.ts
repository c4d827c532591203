// `npm run guide`: pages of the demonstration office as the guide shows them. No test of its own: the stories prove the pages.
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserMissing, desk, launch, phone, picture, signedIn, startOffice, until } from '../support/browser.ts'

interface Shown {
  readonly picture: string
  readonly at: string
  /** Then the page of a record whose address begins so: the first of a list. */
  readonly open?: string
  /** Then a button or link so named. */
  readonly press?: string | RegExp
}

const stationHead: readonly Shown[] = [
  { picture: 'unit-papers', at: '/ke-hoach-don-vi' },
  { picture: 'unit-paper', at: '/ke-hoach-don-vi', press: 'Công an xã Bình Điền' },
  { picture: 'chasing-by-unit', at: '/don-doc' },
  { picture: 'document-page', at: '/van-ban-chi-dao', open: '/van-ban-chi-dao/' },
  { picture: 'briefing-writing', at: '/quan-triet/ghi' },
  { picture: 'regulation-page', at: '/phoi-hop', open: '/phoi-hop/' },
  { picture: 'report-writing', at: '/bao-cao/nam', press: 'Soạn phần lời' },
  { picture: 'report-signing', at: '/bao-cao/nam', press: 'Soát, ký' },
  { picture: 'report-register', at: '/bao-cao/so' },
  { picture: 'plan-entry', at: '/ke-hoach/nhap' },
  { picture: 'indicators-list', at: '/quan-tri/chi-so' },
  { picture: 'signs-list', at: '/bien-canh-bao' },

  { picture: 'map-of-evidence', at: '/ban-do' },
]
const communeOfficer: readonly Shown[] = [
  { picture: 'today-of-commune', at: '/' },
  { picture: 'unit-plan-writing', at: '/ke-hoach-don-vi/soan' },
  { picture: 'review-writing', at: '/so-ket', press: /^Soạn (sơ|tổng) kết$/ },
  { picture: 'proposal-writing', at: '/kinh-phi/de-xuat/ghi' },
  { picture: 'pledges-by-unit', at: '/cam-ket/don-vi' },
  { picture: 'households-by-village', at: '/ho-gan-rung/theo-thon' },
  { picture: 'movement-results', at: '/phong-trao', open: '/phong-trao/' },
  { picture: 'bulk-begin', at: '/nhap-hang-loat' },
  { picture: 'own-reminders', at: '/nhac-viec' },
  { picture: 'own-devices', at: '/phien-dang-nhap' },
]
const communeOfficerOutside: readonly Shown[] = [{ picture: 'sign-on-phone', at: '/bien-canh-bao/ghi' }]
const finance: readonly Shown[] = [
  { picture: 'budget-year', at: '/kinh-phi' },
  { picture: 'budget-line-page', at: '/kinh-phi/khoan', open: '/kinh-phi/khoan/' },
  { picture: 'decision-writing', at: '/kinh-phi/quyet-dinh/ghi' },
  { picture: 'expenditure-page', at: '/kinh-phi/chi', open: '/kinh-phi/chi/' },
  { picture: 'funding-sources', at: '/kinh-phi/nguon' },
]
const administrator: readonly Shown[] = [
  { picture: 'accounts-list', at: '/tai-khoan' },
  { picture: 'roles-table', at: '/vai-tro' },
  { picture: 'agencies-list', at: '/co-quan' },
  { picture: 'boundary-import', at: '/don-vi/nhap' },
  { picture: 'answering', at: '/trach-nhiem' },
  { picture: 'working-calendar', at: '/quan-tri/lich' },
  { picture: 'reminder-steps', at: '/quan-tri/nhac-viec' },
  { picture: 'activity-book', at: '/nhat-ky' },
  { picture: 'held-data', at: '/du-lieu-ca-nhan' },
  { picture: 'backup-state', at: '/sao-luu' },
]
const leader: readonly Shown[] = [
  { picture: 'today-of-leader', at: '/' },
  { picture: 'escalations', at: '/don-doc?xem=bao-cap-tren' },
  { picture: 'annual-report', at: '/bao-cao/nam' },
]

test('the pictures of the guide', { skip: browserMissing(), timeout: 900_000 }, async (t) => {
  const office = await startOffice(t)
  const browser = await launch(t)
  const visits = { leader, stationHead, finance, administrator, communeOfficer }
  for (const [persona, places] of Object.entries(visits))
    await look((await signedIn(t, browser, office, persona, desk)).page, places)
  await look((await signedIn(t, browser, office, 'communeOfficer', phone)).page, communeOfficerOutside)
})

async function look(page: Page, places: readonly Shown[]) {
  for (const place of places)
    try {
      await page.goto(new URL(place.at, page.url()).href, { waitUntil: 'networkidle' })
      await page.locator('h1').first().waitFor({ state: 'attached' })
      if (place.open) {
        const links = page.locator(`main a[href^="${place.open}"]`)
        await links.first().waitFor({ timeout: 10_000 })
        const records = (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).filter(
          (href) => /\/[0-9a-f-]{36}/.test(href),
        )
        await page.goto(new URL(records[0] ?? '', page.url()).href, { waitUntil: 'networkidle' })
      }
      if (place.press) {
        const named = { name: place.press }
        const door = page.getByRole('button', named).or(page.getByRole('link', named))
        await door.first().click({ timeout: 10_000 })
      }
      await page.waitForLoadState('networkidle')
      await until(page, `[...document.querySelectorAll('[data-map]')].every((map) => map.dataset.map === 'ready')`)
      await page.waitForTimeout(800)
      await picture(page, place.picture)
    } catch (error) {
      console.error(`${place.picture}: ${error}`)
    }
}
