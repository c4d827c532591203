// A real browser in front of a real server, for stories. The server is a process of its own, so that a story can cut it off.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { makePostgres } from './database.ts'
import { keepGuidePicture } from './guidePictures.ts'

const root = resolve(import.meta.dirname, '../..')
const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'
const picturesFolder = process.env.PICTURES

export interface RunningOffice {
  readonly address: string
  readonly dataDir: string
  /** Ends the server at once, as a power cut would. */
  cut(): Promise<void>
  /** Starts it again on the same port and folder. */
  startAgain(): Promise<void>
}

/** Skips the test, naming what is missing: the browser, or the built screens (`npm run build`, or `npm start` once). */
export function browserMissing(): string | false {
  if (!existsSync(executablePath)) return `no browser at ${executablePath} (set CHROMIUM)`
  if (!existsSync(join(root, 'dist/web/index.html'))) return 'no built screens in dist/web'
  return false
}

/**
 * A server with the demonstration, on a free port and a folder of its own; ended after the test. On a fresh database of
 * PostgreSQL when TEST_DATABASE_URL names a server, else on the embedded one. A copy of the office that was founded for all
 * journeys of a run (prepareOffice.ts), where there is one.
 */
export async function startOffice(t: TestContext, environment: Record<string, string> = {}): Promise<RunningOffice> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dai-ngan-journey-'))
  const serverUrl = process.env.TEST_DATABASE_URL
  const { PREPARED_OFFICE: prepared, PREPARED_DATABASE: copied } = process.env
  if (prepared) cpSync(prepared, dataDir, { recursive: true })
  const postgres = serverUrl ? await makePostgres(serverUrl, copied) : undefined
  let child: ChildProcess | undefined
  let port = '0'
  const start = async () => {
    child = spawn(process.execPath, [join(root, 'src/apps/server.ts')], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        PORT: port,
        HOST: '127.0.0.1',
        DEMO: '1',
        DATABASE_URL: postgres?.databaseUrl ?? '',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const address = await announced(child, dataDir)
    port = new URL(address).port
    return address
  }
  const cut = async () => {
    const ended = child
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
    const gone = new Promise((done) => ended.once('exit', done))
    ended.kill('SIGKILL')
    await gone
  }
  t.after(async () => {
    await cut()
    await postgres?.remove()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const address = await start()
  return {
    address,
    dataDir,
    cut,
    async startAgain() {
      await start()
    },
  }
}

/** Waits for the file in which a server says where it listens. */
async function announced(child: ChildProcess, dataDir: string): Promise<string> {
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  child.stderr?.on('data', (text) => {
    said += text
  })
  const file = join(dataDir, 'server.json')
  for (let waited = 0; waited < 120_000; waited += 200) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said}`)
    try {
      const { address, pid } = JSON.parse(readFileSync(file, 'utf8')) as { address: string; pid: number }
      if (pid === child.pid && (await fetch(`${address}/healthz`)).ok) return address
    } catch {
      // not yet
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`The server did not start in two minutes:\n${said}`)
}

/** A browser, closed after the test. */
export async function launch(t: TestContext): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // Pages are put together by the processor; only maps draw through WebGL. Without a graphics card that is a third less work.
      '--disable-gpu-compositing',
      '--disable-gpu-rasterization',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  t.after(() => browser.close())
  return browser
}

export const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
export const desk = { viewport: { width: 1360, height: 850 } }

/** A device whose pages are kept for when there is no network; others fetch nothing ahead, which takes its time. */
export const keepsScreens = (device: object): object => ({ ...device, serviceWorkers: 'allow' })

/** A new device, nobody signed in. Errors of its page fail the test at its end. */
export async function atDevice(
  t: TestContext,
  browser: Browser,
  device: object = desk,
): Promise<{ page: Page; context: BrowserContext }> {
  const place = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
  const context = await browser.newContext({ ...place, serviceWorkers: 'block', ...device })
  context.setDefaultTimeout(60_000) // a machine that does other work as well
  const page = await context.newPage()
  tellOfPage(t, page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  t.after(() => {
    if (faults.length > 0) throw new Error(`The page threw: ${faults.join('\n')}`)
  })
  return { page, context }
}

const pagesOf = new WeakMap<TestContext, Page[]>()

/** A step that fails says what the pages of its test showed: a machine far away keeps no picture. */
function tellOfPage(t: TestContext, page: Page): void {
  const known = pagesOf.get(t)
  if (known) {
    known.push(page)
    return
  }
  const pages = [page]
  pagesOf.set(t, pages)
  const step = t.test.bind(t)
  const telling = (name: string, act: (t: TestContext) => Promise<void> | void) =>
    step(name, async (inner) => {
      try {
        await act(inner)
      } catch (error) {
        if (error instanceof Error) error.message += (await Promise.all(pages.map(seenOn))).join('')
        throw error
      }
    })
  Object.assign(t, { test: telling })
}

async function seenOn(page: Page): Promise<string> {
  if (page.isClosed()) return ''
  const body = await page.locator('body').innerText({ timeout: 5000 }).catch(String)
  return `\n${page.url()} showed: ${body.replace(/\s+/g, ' ').slice(0, 900)}`
}

/**
 * An invented person at a device, signed in as the page would do it (the story of a session does it by hand); then at
 * `path`, by default a picture of the office: its origin, none of its screens.
 */
export async function signedIn(
  t: TestContext,
  browser: Browser,
  office: RunningOffice,
  persona: string,
  device: object = desk,
  path = '/icon.svg',
): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await atDevice(t, browser, device)
  const answer = await context.request.post(`${office.address}/api/commands/signIn.openPersona`, {
    data: { id: randomUUID(), input: { persona } },
  })
  assert.equal(answer.status(), 200, await answer.text())
  await page.goto(office.address + path)
  return { page, context }
}

/** Keeps a picture when PICTURES names a folder; with GUIDE_PICTURES=1 also for the guide, where it shows one so named. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.GUIDE_PICTURES) await keepGuidePicture(page, name)
  if (!picturesFolder) return
  mkdirSync(picturesFolder, { recursive: true })
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), fullPage: true })
}

/**
 * Presses keys and waits for what they lead to. A page that is still loading does not listen yet: then a person presses
 * again, and so does this; the last wait is as patient as any.
 */
export async function keyed(
  page: Page,
  keys: readonly string[],
  arrived: (options: { timeout: number }) => Promise<unknown>,
): Promise<void> {
  for (const timeout of [6_000, 12_000, 30_000]) {
    for (const key of keys) await page.keyboard.press(key)
    try {
      await arrived({ timeout })
      return
    } catch (error) {
      if (timeout === 30_000) throw error
    }
  }
}

/**
 * Waits until an expression is true in the page. Asked from outside, again and again: what a page may run itself
 * (`page.waitForFunction`) is refused by its content security policy.
 */
export async function until(page: Page, expression: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (await page.evaluate(`Boolean(${expression})`)) return
    await page.waitForTimeout(100)
  }
  throw new Error(`Not true after 30 s: ${expression}`)
}

/** Waits until what is asked answers what is expected; says the last answer when it does not. */
export async function becomes<T>(ask: () => Promise<T>, expected: T, what?: string): Promise<void> {
  let answer = await ask()
  for (const end = performance.now() + 30_000; performance.now() < end && !isDeepStrictEqual(answer, expected); ) {
    await wait(100)
    answer = await ask()
  }
  assert.deepEqual(answer, expected, what)
}
