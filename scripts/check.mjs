// `npm run check`: format and lint, types of server and browser, architecture, rules, unused code. Under a minute, no database.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root, seconds } from './install.mjs'
import { runtime } from './runtime.mjs'
import { suites } from './suites.mjs'

ensureInstalled()
const { architecture, rules } = suites()
const tool = (path, ...given) => [join(root, 'node_modules', path), ...given]
const test = (files) => ['--test', '--test-concurrency=2', '--test-reporter=dot', ...files]
const steps = [
  ['format, lint', tool('@biomejs/biome/bin/biome', 'check', '--max-diagnostics=40', '.')],
  ['types: server', tool('typescript/bin/tsc', '-p', 'tsconfig.server.json')],
  ['types: browser', tool('typescript/bin/tsc', '-p', 'tsconfig.browser.json')],
  ['architecture', test(architecture)],
  ['rules', test(rules)],
  ['unused code', tool('knip/bin/knip.js', '--no-progress')],
]
const failed = []
const waiting = steps.filter(([, given]) => given[0] !== '--test' || given.some((path) => path.endsWith('.test.ts')))
await Promise.all([next(), next()])
process.stdout.write(failed.length === 0 ? 'check: passed\n' : `check: failed (${failed.join('; ')})\n`)
process.exit(failed.length === 0 ? 0 : 1)

async function next() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, given] = step
    const started = performance.now()
    const child = spawn(runtime(), given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    const code = await new Promise((done) => child.on('close', done))
    process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)} s)\n`)
    if (code === 0) continue
    failed.push(name)
    process.stdout.write(said)
  }
}
