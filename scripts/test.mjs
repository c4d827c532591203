// `npm test [-- path…]`: every suite on the embedded database, then server tests and journeys again on PostgreSQL.
// Says what is missing, runs the rest, repeats what failed, and ends with one plain line: N passed, N failed, N skipped.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { startPostgres } from './postgres.mjs'
import { runtime } from './runtime.mjs'
import { say, stop } from './speech.mjs'
import { isStoryOnBoth, mayAskPostgres, suites } from './suites.mjs'

ensureInstalled()
const filters = process.argv.slice(2)
/** Whoever names tests runs them on both databases, whichever they are. */
const isNamed = filters.length > 0
const chosen = Object.entries(suites()).map(([suite, files]) => [suite, files.filter(isChosen)])
if (chosen.every(([, files]) => files.length === 0)) stop('nothingToRun', { filter: filters.join(' ') })
const has = (...names) => chosen.some(([suite, files]) => names.includes(suite) && files.length > 0)
if (has('server', 'journeys')) await ensureBuilt({ screens: has('journeys') || filters.length === 0 })

const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-counts-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const browser = process.env.CHROMIUM || '/usr/bin/chromium'
if (has('journeys') && !existsSync(browser)) say('noBrowser', { path: browser })

for (const [suite, files] of chosen) await runSuite(suite, files, { TEST_DATABASE_URL: '' })
if (has('server', 'journeys')) await onPostgres()
for (const { suite, database, file, name, said } of failures) {
  const words = said.replace(/\n+/g, '\n    ').slice(0, 3000)
  process.stdout.write(`\nFailed (${suite}, ${database}): ${name}\n    ${relative(root, file ?? '')}\n    ${words}\n`)
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exit(total.failed > 0 || total.passed + total.skipped === 0 ? 1 : 0)

async function onPostgres() {
  const own = process.env.TEST_DATABASE_URL ? undefined : await startPostgres()
  const url = process.env.TEST_DATABASE_URL || own?.url
  if (!url) {
    say('noPostgres', { reason: own?.reason ?? '' })
    return
  }
  const end = () => own?.stop?.()
  process.on('exit', end)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
  for (const [suite, files] of chosen)
    if (suite === 'journeys')
      await runSuite(suite, isNamed ? files : files.filter(isStoryOnBoth), { TEST_DATABASE_URL: url })
    else if (suite === 'server') await runSuite(suite, files.filter(mayAskPostgres), { TEST_DATABASE_URL: url })
  end()
}

async function runSuite(suite, files, environment) {
  if (files.length === 0) return
  const database = environment.TEST_DATABASE_URL ? 'PostgreSQL' : 'embedded'
  process.stdout.write(`\n# ${suite}${suite === 'server' || suite === 'journeys' ? ` (${database})` : ''}\n`)
  const counts = join(folder, `${suite}-${database}.json`)
  const clean = cleanEnvironment(environment)
  const prepared = files.length > 1 ? preparedOffice(suite, database, clean) : {}
  const concurrency = suite === 'journeys' ? 1 : 2
  const code = await ended(
    spawn(
      runtime(),
      [
        '--test',
        `--test-concurrency=${concurrency}`,
        `--test-timeout=${15 * 60_000}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${join(root, 'scripts/counter.mjs')}`,
        `--test-reporter-destination=${counts}`,
        ...files,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...clean, ...prepared } },
    ),
  )
  const { passed = 0, failed = 0, cancelled = 0, skipped = 0, todo = 0, failures: broken = [] } = readCounts(counts)
  failures.push(...broken.map((failure) => ({ ...failure, suite, database })))
  total.passed += passed
  total.failed += failed + cancelled
  total.skipped += skipped + todo
  if (code !== 0 && failed + cancelled === 0) total.failed += 1 // the run itself broke
}

/** Every test of a suite begins in the same office, founded once: what the tests are told of it; nothing when that failed. */
function preparedOffice(suite, database, environment) {
  const founder = { journeys: 'prepareOffice.ts', server: 'foundOffice.ts' }[suite]
  if (!founder) return {}
  const given = [join(root, 'test/support', founder), join(folder, `${suite}-office-${database}`)]
  const { stdout } = spawnSync(runtime(), given, { cwd: root, env: environment, encoding: 'utf8' })
  try {
    return JSON.parse(stdout)
  } catch {
    return {} // then each test founds its own and says why
  }
}

/** What the person set for their own office (DATA_DIR, PORT, …) must not reach the tests. */
function cleanEnvironment(environment) {
  const { DATABASE_URL, DATA_DIR, PORT, HOST, DEMO, PUBLIC_ADDRESS, BASE_MAP, NODE_TEST_CONTEXT, ...rest } = process.env
  // What one process has compiled the next does not compile again.
  return { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...rest, ...environment }
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

function isChosen(file) {
  return filters.length === 0 || filters.some((filter) => file.includes(filter.replace(/^\.\//, '')))
}

function ended(child) {
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}
