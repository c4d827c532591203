import assert from 'node:assert/strict'
import test from 'node:test'
import { doorsAreShort, featureLine, featuresAreKnown, importsFollow } from './importRules.ts'
import { code, readSource } from './sources.ts'

const sources = code()

test('every import follows the architecture', () => {
  assert.deepEqual(importsFollow(sources), [])
})

test('every folder of src is a feature of the line, the platform, a door or a library', () => {
  assert.deepEqual(featuresAreKnown(sources), [])
})

test('doors are wiring only', () => {
  assert.deepEqual(doorsAreShort(sources), [])
})

test('the feature line is the one ARCHITECTURE.md shows', () => {
  const shown = /`(reports → [^`]+)`/.exec(readSource('ARCHITECTURE.md').text)?.[1]
  assert.equal(shown?.replace(/\s+/g, ' '), featureLine.join(' → '))
})
