// Which tests there are: found by where they stand, so that a new one is run without being registered.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

/** Every test file, by suite, in the order of running. */
export function suites() {
  const found = { architecture: [], rules: [], server: [], journeys: [] }
  for (const path of testFiles()) found[suiteOf(path)].push(path)
  return found
}

/** The suite of a test file, by its path in the repository with forward slashes. */
export function suiteOf(path) {
  if (path.startsWith('test/architecture/')) return path.endsWith('/database.test.ts') ? 'server' : 'architecture'
  if (path.startsWith('test/journeys/')) return 'journeys'
  return path.startsWith('test/') || path.includes('/server/') ? 'server' : 'rules'
}

function testFiles() {
  return ['src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.test\.tsx?$/.test(path))
      .sort(),
  )
}
