// THREATS.md promises only what a test shows: every test it names is there, and every promise names one.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { readSource, root } from './sources.ts'

const rows = readSource('THREATS.md')
  .text.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))

test('every threat names a test that is there', () => {
  assert.ok(rows.length > 10)
  for (const row of rows) {
    const shownBy = row.split('|')[3] ?? ''
    const paths = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)
    assert.ok(paths.length > 0, `no test shows: ${row}`)
    for (const path of paths) assert.ok(existsSync(join(root, path)), `${path} is not there: ${row}`)
  }
})
