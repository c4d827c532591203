// The launchers run on Node 20 before anything is installed: plain JavaScript, their own files and node: only.
import assert from 'node:assert/strict'
import test from 'node:test'
import { importsOf } from './importRules.ts'
import { readSources } from './sources.ts'

const launchers = readSources('scripts', /\.mjs$/)

test('launchers import nothing that has to be installed', () => {
  for (const { path, text } of launchers)
    for (const target of importsOf(text)) assert.match(target, /^(node:|\.\/[a-z]+\.mjs$)/i, path)
})

test('every sentence of a launcher is there in both languages and is used', async () => {
  const { vi } = await import('../../scripts/vi.mjs' as string)
  const { en } = await import('../../scripts/en.mjs' as string)
  assert.deepEqual(Object.keys(en), Object.keys(vi))
  const text = launchers.map((launcher) => launcher.text).join('\n')
  for (const key of Object.keys(vi)) assert.ok(text.includes(`'${key}'`), `${key} is never said`)
})

test('what npm says becomes one sentence', async () => {
  const { reasonOf } = await import('../../scripts/install.mjs' as string)
  assert.equal(reasonOf('npm error code ENOTFOUND'), 'noNetwork')
  assert.equal(reasonOf('npm error code ECONNREFUSED'), 'noNetwork')
  assert.equal(reasonOf("npm error EACCES: permission denied, mkdir '/x/node_modules'"), 'readOnly')
  assert.equal(reasonOf('npm error code ENOSPC'), 'diskFull')
  assert.equal(reasonOf('npm error code EINTEGRITY'), 'damaged')
  assert.equal(reasonOf('npm error something new'), 'installFailed')
})

test('Node that strips types is enough, older is not', async () => {
  const { isEnough } = await import('../../scripts/runtime.mjs' as string)
  for (const version of ['22.18.0', '23.6.0', '24.0.0', '26.1.0']) assert.ok(isEnough(version), version)
  for (const version of ['20.20.2', '22.17.9', '23.5.0', '18.0.0']) assert.ok(!isEnough(version), version)
})

test('every test file belongs to a suite', async () => {
  const { suites, suiteOf } = await import('../../scripts/suites.mjs' as string)
  assert.equal(suiteOf('src/geo/tile.test.ts'), 'rules')
  assert.equal(suiteOf('src/plans/server/plans.test.ts'), 'server')
  assert.equal(suiteOf('test/journeys/map.test.ts'), 'journeys')
  assert.equal(suiteOf('test/architecture/imports.test.ts'), 'architecture')
  assert.equal(suiteOf('test/architecture/database.test.ts'), 'server')
  const found: Record<string, string[]> = suites()
  const all = [...readSources('src', /\.test\.tsx?$/), ...readSources('test', /\.test\.tsx?$/)]
  assert.equal(Object.values(found).flat().length, all.length)
})
