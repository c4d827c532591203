// Which tests there are: found by where they stand, so that a new one is run without being registered.
import { readdirSync, readFileSync } from 'node:fs'
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

/**
 * Whether a server test can ask PostgreSQL: it speaks of it, or runs for each kind of database. Others (files, formats, the embedded
 * database under power cuts) are the same beside it, and run once.
 */
export function mayAskPostgres(path) {
  const text = readFileSync(join(root, path), 'utf8')
  return /\bkind\b|postgres|TEST_DATABASE_URL|offices|openers|Object\.entries\(/i.test(text)
}

const storiesOnBoth = ['session', 'report', 'frozen', 'manyPeople', 'mapLayers', 'forest', 'changes']

/** Whether a story runs on PostgreSQL too (decision 0060): those in which the most is written, counted, drawn and signed. */
export const isStoryOnBoth = (path) => storiesOnBoth.some((name) => path === `test/journeys/${name}.test.ts`)
