// Installs what package-lock.json names when node_modules does not hold it already. Runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { say, stop } from './speech.mjs'

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

/** Installs unless everything is there. Ends with one clear sentence when it cannot. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < 20) stop('nodeTooOld', { found: process.versions.node })
  if (isInstalled(root)) return
  if (!isWritable(root)) stop('readOnly', { folder: root })
  say('installing')
  const started = performance.now()
  // Development packages too: the screens are built here. NODE_ENV=production must not leave them out.
  const given = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { status, error, stderr } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...given], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
    : spawnSync('npm', given, {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        shell: process.platform === 'win32',
      })
  if (error?.code === 'ENOENT') stop('noNpm')
  if (status !== 0) refuse(stderr ?? String(error))
  say('installed', { seconds: seconds(started) })
}

/** Whether node_modules holds every package of package-lock.json, in its version; those for other systems may be absent. */
export function isInstalled(folder) {
  try {
    const read = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).packages
    const [wanted, there] = [read('package-lock.json'), read('node_modules/.package-lock.json')]
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || (there[path] ? there[path].version === version : Boolean(optional)),
    )
  } catch {
    return false
  }
}

/** The sentence for what npm said. */
export function reasonOf(said) {
  if (/ENOSPC/.test(said)) return 'diskFull'
  if (/EROFS|EACCES|EPERM/.test(said)) return 'readOnly'
  if (/EINTEGRITY|EBADCHECKSUM|EUSAGE/.test(said)) return 'damaged'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|FETCH_ERROR/.test(said))
    return 'noNetwork'
  return 'installFailed'
}

function refuse(said) {
  const host = /https?:\/\/([^/\s]+)/.exec(said)?.[1] ?? 'npm'
  stop(reasonOf(said), { folder: root, host, log: keepLog('install', said) })
}

/** Keeps what a tool said, for the curious; answers the path, relative to the repository. */
export function keepLog(name, said) {
  const path = join('.cache', `${name}.log`)
  try {
    mkdirSync(join(root, '.cache'), { recursive: true })
    writeFileSync(join(root, path), said)
  } catch {
    process.stderr.write(said)
  }
  return path
}

export function isWritable(folder) {
  if (!existsSync(folder)) return false
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Whole seconds since `started`. */
export function seconds(started) {
  return Math.round((performance.now() - started) / 1000)
}
