import assert from 'node:assert/strict'
import test from 'node:test'
import { decisionsAreWhole, dependenciesAreNamed } from './decisionRules.ts'
import { readSource, readSources } from './sources.ts'

const decisions = readSources('docs/decisions', /\.md$/)

test('decisions are numbered, dated and whole', () => {
  assert.deepEqual(decisionsAreWhole(decisions), [])
})

test('every dependency has its sentence', () => {
  const declared = JSON.parse(readSource('package.json').text)
  const decision = decisions.find(({ path }) => path.includes('dependencies'))
  assert.deepEqual(dependenciesAreNamed(declared, decision?.text ?? ''), [])
})

test('nothing of this repository asks one registry by name, and no dependency runs a script when installed', () => {
  assert.doesNotMatch(readSource('.npmrc').text, /registry|_auth/i)
  const { packages } = JSON.parse(readSource('package-lock.json').text) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean; os?: string[] }>
  }
  const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
  assert.deepEqual(
    withScript.filter(([, { optional }]) => !optional).map(([path]) => path),
    [],
  )
})
