import assert from 'node:assert/strict'
import test from 'node:test'
import * as rules from './glossaryRules.ts'
import { code, migrations, readSource } from './sources.ts'

const glossary = rules.readGlossary(readSource('GLOSSARY.md').text)
const sources = [...code(), ...migrations()]

test('the glossary is read as it is written', () => {
  assert.ok(glossary.identifiers.size > 600, `${glossary.identifiers.size} identifiers`)
  assert.ok(glossary.commands.size > 140, `${glossary.commands.size} commands`)
  assert.ok(glossary.refused.size > 40, `${glossary.refused.size} refused words`)
  assert.deepEqual(glossary.lists.get('assignmentRole'), ['lead', 'coordinating'])
  assert.deepEqual(glossary.lists.get('signState'), ['good', 'damaged', 'missing', 'removed'])
})

test('no identifier of the glossary is refused by it', () => {
  assert.deepEqual(rules.glossaryIsWhole(glossary), [])
})

test('refused words name nothing', () => {
  assert.deepEqual(rules.refusedWordsAreAbsent(glossary)(sources), [])
})

test('closed lists have the values of the glossary', () => {
  assert.deepEqual(rules.closedListsAgree(glossary)(sources), [])
})

test('commands and reads are named by the glossary', () => {
  assert.deepEqual(rules.namesOfContractsAreKnown(glossary)(sources), [])
})
