// `npm run guide [-- story…]`: plays the stories that make a picture of docs/guide, and keeps those pictures.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'
import { runtime } from './runtime.mjs'

ensureInstalled()
await ensureBuilt()
const filters = process.argv.slice(2)
const read = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
const shown = read('docs/guide', '.md').flatMap(({ text }) => [...text.matchAll(/\(pictures\/([a-z0-9-]+)\.webp\)/g)])
const stories = read('test/journeys', '.ts')
  .filter(({ text }) => shown.some(([, name]) => text.includes(`'${name}'`)))
  .map(({ path }) => path)
  .filter((path) => filters.length === 0 || filters.some((word) => path.includes(word)))
const { DATA_DIR, DATABASE_URL, PORT, HOST, ...environment } = process.env
const child = spawn(runtime(), ['--test', '--test-concurrency=1', '--test-reporter=spec', ...stories], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment, GUIDE_PICTURES: '1' },
})
process.exit((await new Promise((done) => child.on('close', done))) ?? 1)
