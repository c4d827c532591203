// The screens follow the device's theme. No serious or critical finding of axe on a page, in light and in dark. A theme changes
// colours and nothing else: in the dark the rules about colours are asked, in the light all of them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[]
}

const transitionsEnd =
  'Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished.catch(() => {})))'

const asked = {
  light: '{ resultTypes: ["violations"] }',
  dark: '{ resultTypes: ["violations"], runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }',
} as const

/** The screens are the same on both databases: the round on the embedded one, which every run makes first, looks at them. */
const looksClosely = !process.env.TEST_DATABASE_URL

/** Fails with the rule and the place of every serious or critical finding. */
export async function requireAccessible(page: Page, name: string): Promise<void> {
  if (!looksClosely) return
  // `evaluate` runs outside the page's content security policy.
  await page.evaluate(axe)
  for (const theme of ['light', 'dark'] as const) {
    // Without motion: a colour on its way from one theme to the other is no colour of the page.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.waitForTimeout(300)
    // On a busy machine the colours may still be changing.
    await page.evaluate(transitionsEnd)
    const found = (await page.evaluate(`axe.run(${asked[theme]})`)) as { violations: Finding[] }
    const faults = found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join('; ')}`,
      )
    assert.deepEqual(faults, [], `${name}, ${theme}`)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
}
