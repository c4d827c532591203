// Builds what the server needs, once: the screens (dist/web) and the database that a first start copies (.cache).
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import { isWritable, keepLog, root, seconds } from './install.mjs'
import { runtime } from './runtime.mjs'
import { say, stop } from './speech.mjs'

const stamp = join(root, 'dist/web.inputs')
const prepareEntry = join(root, 'src/platform/server/database/prepare.ts')

/** Builds what is missing or out of date; does nothing the second time. */
export async function ensureBuilt({ screens = true, database = true } = {}) {
  const inputs = screens ? inputsOfScreens() : ''
  const works = []
  if (screens && !(existsSync(join(root, 'dist/web/index.html')) && read(stamp) === inputs))
    works.push(() => buildScreens(inputs))
  if (database && !isDatabasePrepared()) works.push(() => tool('database', [prepareEntry]))
  if (works.length === 0) return
  if (!isWritable(root)) stop('readOnly', { folder: root })
  say('preparing')
  const started = performance.now()
  await Promise.all(works.map((work) => work()))
  say('prepared', { seconds: seconds(started) })
}

async function buildScreens(inputs) {
  const unfinished = join(root, `dist/web.${process.pid}`)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await tool('dist/web', [vite, 'build', '--logLevel', 'error', '--outDir', unfinished, '--emptyOutDir'])
  rmSync(join(root, 'dist/web'), { recursive: true, force: true })
  renameSync(unfinished, join(root, 'dist/web'))
  writeFileSync(stamp, inputs)
}

/** Runs a tool quietly; ends with one clear sentence when it fails, the rest is kept in a log. */
async function tool(what, given) {
  const child = spawn(runtime(), given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const [code, signal] = await new Promise((done) => child.on('close', (...ended) => done(ended)))
  if (code === 0) return
  rmSync(join(root, `dist/web.${process.pid}`), { recursive: true, force: true })
  if (/ENOSPC/.test(said)) stop('diskFull', { folder: root })
  if (/EACCES|EROFS/.test(said)) stop('readOnly', { folder: root })
  if (signal === 'SIGKILL' || /tooLittleMemory|out of memory/i.test(said))
    stop('noMemory', { found: Math.round(freemem() / 1024 ** 2) })
  stop('buildFailed', { what, log: keepLog('build', said) })
}

function isDatabasePrepared() {
  if (!existsSync(prepareEntry)) return true
  try {
    const names = readdirSync(join(root, '.cache'))
    const isDatabase = (name) =>
      name.startsWith(preparedPrefix()) && existsSync(join(root, '.cache', name, 'PG_VERSION'))
    return names.some(isDatabase) && names.includes(preparedPostgis())
  } catch {
    return false
  }
}

const preparedPrefix = () =>
  `database-${versionOf('@electric-sql/pglite')}-${versionOf('@electric-sql/pglite-postgis')}-`
const preparedPostgis = () => `postgis-${versionOf('@electric-sql/pglite-postgis')}.tar.gz`

function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
}

/** One hash over everything that shapes the screens. */
function inputsOfScreens() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => /\.(tsx?|css|svg|png|woff2|json|webmanifest)$/.test(path))
    .filter((path) => !/[\\/]server[\\/]|\.test\./.test(path))
  const guide = readdirSync(join(root, 'docs/guide'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('docs/guide', path))
    .filter((path) => /\.(md|json|webp)$/.test(path))
  const others = ['index.html', 'vite.config.ts', 'scripts/guide.ts', 'package-lock.json', ...guide.sort()]
  for (const path of [...others, ...sources.sort()]) hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
