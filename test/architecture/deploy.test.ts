// docs/deploy speaks of variables that the configuration reads, and its files name files that are there.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { readSource, readSources, root } from './sources.ts'

const known = new Set(
  [...readSource('src/platform/server/config.ts').text.matchAll(/'([A-Z][A-Z0-9_]{3,})'/g)].map(([, name]) => name),
)
const ofOthers = /^(POSTGRES_\w+|CMD|SHELL|SIGTERM|CMD-SHELL)$/

test('the variables in docs/deploy are those of the configuration', () => {
  assert.ok(known.size > 10)
  const unknown = readSources('docs/deploy', /\.(md|yaml|service|conf)$|Dockerfile$|Caddyfile$/).flatMap(
    ({ path, text }) =>
      [...text.matchAll(/(?<![\w$-])([A-Z][A-Z0-9_]{3,})(?=[=:]|`)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !known.has(name) && !ofOthers.test(name))
        .map((name) => `${path}: ${name}`),
  )
  assert.deepEqual(unknown, [])
})

test('compose.yaml is a tree of known shape: two spaces, no tabs, every service with its volumes declared', () => {
  const { text } = readSource('docs/deploy/compose.yaml')
  const lines = text.split('\n').filter((line) => line.trim() && !line.trim().startsWith('#'))
  const declared = new Set<string>()
  let isVolumes = false
  for (const line of lines) {
    assert.match(line, /^( {2})*(- \S.*|[\w-]+:( \S.*)?)$/, line)
    if (/^\S/.test(line)) isVolumes = line === 'volumes:'
    else if (isVolumes) declared.add(line.trim().slice(0, -1))
  }
  const used = [...text.matchAll(/^ +- (\w+):\//gm)].map(([, name = '']) => name)
  assert.ok(used.length > 4)
  for (const name of used) assert.ok(declared.has(name), name)
})

test('what docs/deploy starts and links is there', () => {
  for (const path of ['src/apps/server.ts', 'src/apps/worker.ts', 'scripts/start.mjs', 'scripts/build.mjs'])
    assert.ok(existsSync(join(root, path)), path)
  const { text } = readSource('docs/deploy/README.md')
  for (const [, link = ''] of text.matchAll(/\]\(([^)#]+)\)/g))
    assert.ok(existsSync(join(root, 'docs/deploy', link)), link)
})
