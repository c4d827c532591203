// Node 24 for everything of ours: from the package for this system (it has no install script), else the machine's own.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './install.mjs'
import { stop } from './speech.mjs'

const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
/** On Apple's own processors the package has another name. */
const packageName = system === 'darwin-arm64' ? `node-bin-${system}` : `node-${system}`

/** The path of a Node that runs our TypeScript. Ends with one clear sentence when there is none. */
export function runtime() {
  if (isEnough(process.versions.node) && Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const path = join(root, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(path)) return path
  if (isEnough(process.versions.node)) return process.execPath
  return stop('noRuntime', { packageName, found: process.versions.node })
}

/** Node strips types without a flag from 22.18 on. */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 ? major > 23 || minor >= 6 : major === 22 && minor >= 18
}

/** Runs a file of ours with the arguments untouched: in this process where its Node is enough, else in one of its own. */
export async function run(file) {
  ensureInstalled()
  const path = join(root, file)
  if (!existsSync(path)) stop('missing', { file })
  const node = runtime()
  if (node === process.execPath) {
    process.argv[1] = path
    await import(pathToFileURL(path).href)
    return
  }
  const child = spawn(node, [path, ...process.argv.slice(2)], { stdio: 'inherit' })
  passThrough(child)
}

/** Hands signals to a child and ends as it ends. */
export function passThrough(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}
