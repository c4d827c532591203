import assert from 'node:assert/strict'
import test from 'node:test'
import * as rules from './nameRules.ts'
import { code, type Rule, readSources } from './sources.ts'

const shipped = code()
const ours = [...shipped, ...readSources('test', /\.tsx?$/), ...readSources('scripts', /\.mjs$/)]

const overEverything: Record<string, Rule> = {
  'files and folders are named by what they hold': rules.namesSaySomething,
  'no index files and no re-exports': rules.noReExports,
  'no file is over 300 lines': rules.filesAreShort,
  'nothing is put off without an issue': rules.nothingPutOff,
}
const overShippedCode: Record<string, Rule> = {
  'the clock is read in doors and in the runner only': rules.clockOnlyInDoors,
  'the environment is read in config.ts only': rules.environmentInOneFile,
  'only the voice of the doors prints': rules.onlyVoicesPrint,
  'Vietnamese stands in words, seeds, fixtures and citations': rules.vietnameseInWordsOnly,
}

for (const [name, rule] of Object.entries(overEverything))
  test(name, () => assert.deepEqual(rule(ours.filter(({ path }) => !path.startsWith('test/architecture/'))), []))
for (const [name, rule] of Object.entries(overShippedCode)) test(name, () => assert.deepEqual(rule(shipped), []))
