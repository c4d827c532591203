// The map of a browser while it is dragged, with 100 000 plots in view (PLOTS=…): the time from one picture to the next, its median and
// 95th percentile. `open.zNN`: from the address to a map that stands still. `empty.zNN`: the same over ground without plots, in the same
// browser, which says what the machine's drawing costs by itself: where there is no graphics card the processor draws.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { features } from '../src/apps/features.ts'
import { drawMarked } from '../src/forest/server/plotMap/mosaics.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { entrance } from '../src/units/server/entrance.ts'
import { plantPlots, plotSide, south, step, west } from './manyPlots.ts'
import type { Measured } from './measured.ts'
import { freshFolder, medianOf, onEachDatabase, startServer } from './servers.ts'

const side = plotSide(100_000)
/** All plots are in view; a hundredth of them; one by one. */
const zooms = [10, 13, 15]
const drags = 6

export async function mapPan(print: (measured: Measured & { readonly p95_s?: number }) => void): Promise<void> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    process.stderr.write(`no browser at ${executablePath} (set CHROMIUM): left out\n`)
    return
  }
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    await planted(folder, database.url)
    const server = await startServer(folder, database.url)
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    })
    try {
      const context = await browser.newContext({ viewport: { width: 1360, height: 850 }, serviceWorkers: 'block' })
      const input = { persona: 'stationHead' }
      await context.request.post(`${server.address}/api/commands/signIn.openPersona`, {
        data: { id: crypto.randomUUID(), input },
      })
      const page = await context.newPage()
      const middle = (side * step) / 2
      for (const zoom of zooms)
        for (const [what, lat] of [
          ['plots', south + middle],
          ['empty', south - 3],
        ] as const) {
          const { opened, frames } = await dragged(
            page,
            `${server.address}/ban-do?ban-do=${zoom}/${lat}/${west + middle}`,
          )
          const name = `map-pan.${kind}.${what}`
          if (what === 'plots')
            print({ name: `${name}.open.z${zoom}`, n: 1, median_s: opened, rate: null, unit: `${side * side} plots` })
          print({
            name: `${name}.z${zoom}`,
            n: frames.length,
            median_s: medianOf(frames),
            p95_s: frames.toSorted((a, b) => a - b)[Math.ceil(frames.length * 0.95) - 1] ?? 0,
            rate: frames.length / frames.reduce((sum, time) => sum + time, 0),
            unit: 'picture',
          })
        }
    } finally {
      await browser.close()
      await server.stop()
      await database.remove()
      remove()
    }
  })
}

/** An office with its people and so many plots, their mosaics drawn. */
async function planted(folder: string, databaseUrl: string): Promise<void> {
  const settings = { DATA_DIR: folder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
  const config = { ...readConfig(settings), screensDir: join(folder, 'none'), migrationsDir: resolve('migrations') }
  const office = await openOffice({ config, features, entrance, log: () => {} })
  await plantPlots(office, side)
  await drawMarked(office.moment)
  await office.close()
}

/** The seconds between pictures while the mouse drags the map to and fro. */
async function dragged(page: Page, address: string): Promise<{ readonly opened: number; readonly frames: number[] }> {
  const started = performance.now()
  await page.goto(address)
  await page.locator('[data-map=ready]').waitFor({ timeout: 120_000 })
  await page.waitForLoadState('networkidle')
  const opened = (performance.now() - started) / 1000
  await page.evaluate(`(() => {
    let last = performance.now()
    window.pictures = []
    const next = (now) => { window.pictures.push(now - last); last = now; requestAnimationFrame(next) }
    requestAnimationFrame(next)
  })()`)
  for (let drag = 0; drag < drags; drag++) {
    const [from, to] = drag % 2 === 0 ? [980, 520] : [520, 980]
    await page.mouse.move(from, 420)
    await page.mouse.down()
    await page.mouse.move(to, 460, { steps: 30 })
    await page.mouse.up()
  }
  const pictures = (await page.evaluate('window.pictures')) as number[]
  return { opened, frames: pictures.slice(2).map((milliseconds) => milliseconds / 1000) }
}
