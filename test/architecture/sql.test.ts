import assert from 'node:assert/strict'
import test from 'node:test'
import { migrationsLetTheOldVersionRun } from './migrationRules.ts'
import { code, migrations } from './sources.ts'
import * as rules from './sqlRules.ts'

test('SQL stands in SQL files', () => {
  assert.deepEqual(rules.sqlInItsFiles(code()), [])
})

test('a feature names its own tables and published views', () => {
  assert.deepEqual(rules.ownTablesOnly(code()), [])
})

test('a migration keeps to the tables of one area', () => {
  assert.deepEqual(rules.migrationsKeepToTheirArea(migrations()), [])
})

test('migrations are numbered, each number once', () => {
  assert.deepEqual(rules.migrationsAreNumbered(migrations()), [])
})

test('a migration lets the version before it go on running', () => {
  assert.deepEqual(migrationsLetTheOldVersionRun(migrations()), [])
})

test('SQL keeps to what both databases can do', () => {
  assert.deepEqual(rules.dialectOfBoth([...code(), ...migrations()]), [])
})
