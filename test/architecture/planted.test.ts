// The test of the tests: a planted violation is objected to, and its lawful neighbour is not.
import assert from 'node:assert/strict'
import test from 'node:test'
import { decisionsAreWhole, dependenciesAreNamed } from './decisionRules.ts'
import * as glossaryRules from './glossaryRules.ts'
import * as importRules from './importRules.ts'
import { migrationsLetTheOldVersionRun } from './migrationRules.ts'
import * as nameRules from './nameRules.ts'
import type { Rule } from './sources.ts'
import * as sqlRules from './sqlRules.ts'

/** Objects to each planted file, and to none of the lawful ones. */
function plant(name: string, rule: Rule, planted: Record<string, string>, lawful: Record<string, string> = {}) {
  test(name, () => {
    for (const [path, text] of Object.entries(planted))
      assert.notDeepEqual(rule([{ path, text }]), [], `no objection to ${path}: ${text}`)
    assert.deepEqual(rule(Object.entries(lawful).map(([path, text]) => ({ path, text }))), [])
  })
}

plant(
  'imports against the architecture',
  importRules.importsFollow,
  {
    'src/plans/a.ts': "import { x } from '../reports/count.ts'",
    'src/plans/b.ts': "import '../reports/count.ts'",
    'src/plans/c.ts': "const x = await import('../reports/count.ts')",
    'src/plans/d.ts': "export { x } from '../reports/count.ts'",
    'src/plans/e.ts': "import type { X } from '../reports/count.ts'",
    'src/plans/f.ts': "import {\n  x,\n} from './server/sql.ts'",
    'src/plans/g.ts': "import { readFileSync } from 'node:fs'",
    'src/plans/h.ts': "import { useState } from 'react'",
    'src/plans/web/Page.tsx': "import { x } from '../server/commands.ts'",
    'src/plans/web/Other.tsx': "import pg from 'pg'",
    'src/plans/server/reads.ts': "import { Page } from '../web/Page.tsx'",
    'src/plans/server/jobs.ts': "import { x } from '../../outreach/server/sql.ts'",
    'src/plans/server/sql.ts': "new Worker(new URL('../../reports/server/thread.ts', import.meta.url))",
    'src/platform/server/http.ts': "import { x } from '../../units/territory.ts'",
    'src/geo/tile.ts': "import { Problem } from '../platform/problem.ts'",
    'src/geo/file.ts': "import { readFileSync } from 'node:fs'",
    'src/units/thing.ts': "import { start } from '../apps/server.ts'",
    'src/units/outside.ts': "import { office } from '../../test/support/office.ts'",
  },
  {
    'src/plans/server/commands.ts':
      "import { sql } from 'kysely'\nimport { commands } from '../../outreach/server/commands.ts'\nimport { units } from '../../units/territory.ts'",
    'src/plans/thing.ts':
      "import Type from 'typebox'\n// import { x } from '../reports/count.ts'\nconst source = { from: 'node:fs' }",
    'src/apps/server.ts': "import { features } from './features.ts'\nimport { x } from '../reports/server/feature.ts'",
    'src/plans/thing.test.ts': "import { test } from 'node:test'",
  },
)
plant(
  'a folder outside the feature line',
  importRules.featuresAreKnown,
  { 'src/helpdesk/a.ts': '' },
  { 'src/law/a.ts': '' },
)
plant('a long door', importRules.doorsAreShort, { 'src/apps/server.ts': '\n'.repeat(80) }, { 'src/apps/cli.ts': '' })
plant(
  'names that say nothing',
  nameRules.namesSaySomething,
  { 'src/plans/utils.ts': '', 'src/common/a.ts': '', 'src/plans/dateHelpers.ts': '', 'src/plans/data.ts': '' },
  { 'src/platform/web/DataList.tsx': '', 'src/plans/task.ts': '' },
)
plant('re-exports', nameRules.noReExports, {
  'src/plans/index.ts': '',
  'src/plans/all.ts': "export * from './task.ts'",
})
plant(
  'long files',
  nameRules.filesAreShort,
  { 'src/plans/task.ts': 'x\n'.repeat(301) },
  { 'src/plans/vi.ts': 'x\n'.repeat(301) },
)
plant(
  'the clock in a rule',
  nameRules.clockOnlyInDoors,
  { 'src/plans/task.ts': 'const late = Date.now() > due', 'src/plans/server/jobs.ts': 'const now = new Date()' },
  { 'src/plans/task.ts': 'const day = new Date(givenDay)', 'src/apps/server.ts': 'new Date()' },
)
plant(
  'the environment outside the configuration',
  nameRules.environmentInOneFile,
  { 'src/plans/task.ts': 'process.env.PORT' },
  { 'src/platform/server/config.ts': 'process.env' },
)
plant('printing', nameRules.onlyVoicesPrint, { 'src/plans/task.ts': "console.log('x')" })
plant(
  'Vietnamese in code',
  nameRules.vietnameseInWordsOnly,
  { 'src/plans/task.ts': "const title = 'Kế hoạch'", 'src/plans/web/Page.tsx': '<p>Nhiệm vụ</p>' },
  { 'src/plans/task.ts': '// Kế hoạch 120, mục II\nconst x = 1 // điểm a', 'src/plans/vi.ts': "'Kế hoạch'" },
)
plant(
  'put off',
  nameRules.nothingPutOff,
  { 'src/plans/task.ts': '// TODO later' },
  { 'src/plans/task.ts': '// TODO #12: later' },
)
plant(
  'SQL outside its files',
  sqlRules.sqlInItsFiles,
  {
    'src/plans/server/commands.ts': 'await sql<Row>`select 1`.execute(tx)',
    'src/plans/server/reads.ts': "await pool.query('select code from plans.tasks')",
    'src/plans/task.ts': 'const text = `delete from plans.tasks`',
  },
  {
    'src/plans/server/sql.ts': 'sql`select 1`',
    'src/plans/server/taskSql.ts': 'sql`select 1`',
    'src/plans/task.ts': "'selected'",
  },
)
plant(
  'tables of others',
  sqlRules.ownTablesOnly,
  {
    'src/plans/server/sql.ts': 'sql`select * from outreach.sessions`',
    'src/plans/server/taskSql.ts': 'sql`update units.agencies set x = 1`',
  },
  { 'src/plans/server/sql.ts': 'sql`select * from plans.tasks join published.evidence using (task_id)`' },
)
plant(
  'a migration that reaches into another area',
  sqlRules.migrationsKeepToTheirArea,
  {
    'migrations/0020-plans.sql':
      'create table plans.tasks (a int);\ncreate view published.x as select * from outreach.sessions;',
    'migrations/0021-two.sql': 'create table plans.a (a int);\ncreate table units.b (b int);',
  },
  { 'migrations/0020-plans.sql': 'create table plans.tasks (agency_id uuid references units.agencies);' },
)
plant(
  'an unnumbered migration',
  sqlRules.migrationsAreNumbered,
  { 'migrations/plans.sql': '' },
  { 'migrations/0001-a.sql': '' },
)
plant(
  'a migration under which the running version breaks',
  migrationsLetTheOldVersionRun,
  {
    'migrations/0200-a.sql': 'alter table plans.tasks drop column title;',
    'migrations/0201-a.sql': 'drop table plans.tasks;',
    'migrations/0202-a.sql': 'alter table plans.tasks rename column title to name;',
    'migrations/0203-a.sql': 'alter table plans.tasks\n  rename to duties;',
    'migrations/0204-a.sql': 'alter table plans.tasks add column weight integer not null;',
    'migrations/0205-a.sql': 'alter table plans.tasks add column a text, add column b text not null check (b > 0);',
    'migrations/0206-a.sql': 'alter table plans.tasks alter column title set not null;',
    'migrations/0207-a.sql': 'alter table plans.tasks alter column title type varchar(20);',
    'migrations/0208-a.sql': 'create index tasks_title on plans.tasks (title);',
    'migrations/0209-a.sql': '-- breaks the running version: soon\ndrop view published.tasks;',
    'migrations/0210-a.sql': '-- breaks the running version: 0031\n\nalter table plans.a drop column b;',
    'migrations/0211-a.sql': 'create table plans.a (b int);\nalter table plans.tasks drop column title;',
  },
  {
    'migrations/0200-a.sql':
      'create table plans.a (b int not null);\ncreate index a_b on plans.a (b);\nalter table plans.a alter column b type bigint;',
    'migrations/0201-a.sql':
      'alter table plans.tasks add column weight integer not null default 1, add constraint sound check (weight is not null);\nalter table plans.tasks add column note text;',
    'migrations/0202-a.sql': '-- breaks the running version: 0031\nalter table plans.tasks drop column title;',
    'migrations/0203-a.sql':
      "-- drop table x\ncomment on table plans.tasks is 'drop table; rename';\ncreate or replace view published.a as select 1 as b;",
  },
)
plant('SQL of one database only', sqlRules.dialectOfBoth, { 'migrations/0001-a.sql': 'select uuidv7()' })

test('two migrations with one number', () => {
  const sources = ['migrations/0001-a.sql', 'migrations/0001-b.sql'].map((path) => ({ path, text: '' }))
  assert.equal(sqlRules.migrationsAreNumbered(sources).length, 1)
})

const glossary = glossaryRules.readGlossary(
  [
    '# G\n## 1. Names\n## 2. Terms\n| V | identifier |\n|--|--|',
    '| vai trò | `assignmentRole` = `lead` · `coordinating` |\n| buổi | `session` |',
    '## 3. Commands\n| outreach | `session.record` |\n## 4. Refused\n| workshop, training | `session` |\n| area for diện tích | x |',
  ].join('\n'),
)
plant(
  'a refused word',
  glossaryRules.refusedWordsAreAbsent(glossary),
  {
    'src/outreach/session.ts': 'export interface Workshop {}',
    'src/outreach/training.ts': '',
    'migrations/0001-a.sql': 'create table outreach.workshops (a int);',
  },
  { 'src/outreach/session.ts': 'export interface Area {}' },
)
plant(
  'a closed list of its own',
  glossaryRules.closedListsAgree(glossary),
  {
    'src/plans/task.ts': "export const assignmentRoles = ['lead', 'helper'] as const",
    'src/plans/other.ts': "export const assignmentRoles = ['lead'] as const",
    'migrations/0001-a.sql': "check (assignment_role in ('lead', 'helper'))",
  },
  { 'src/plans/task.ts': "export const assignmentRoles = ['lead', 'coordinating'] as const" },
)
plant(
  'a command of its own name',
  glossaryRules.namesOfContractsAreKnown(glossary),
  {
    'src/outreach/contract.ts': "commandContract({ name: 'session.hold' })",
    'src/outreach/other.ts': "readContract({ name: 'gathering.list' })",
    'src/outreach/third.ts': "commandContract({\n  name: 'record',\n})",
  },
  { 'src/outreach/contract.ts': "commandContract({ name: 'session.record' })\nreadContract({ name: 'session.list' })" },
)
plant(
  'a decision without its parts',
  decisionsAreWhole,
  { 'docs/decisions/0001-a.md': '# 0001 A\n2026-11-24 · accepted\n\n**Context.** x', 'docs/decisions/first.md': '' },
  {
    'docs/decisions/0001-a.md':
      '# 0001 A\n2026-11-24 · accepted\n\n**Context.** x\n\n**Decision.** y\n\n**Consequences.** z',
  },
)

test('a dependency nobody explained', () => {
  assert.deepEqual(dependenciesAreNamed({ dependencies: { kysely: '1' } }, '`kysely`: SQL'), [])
  assert.equal(dependenciesAreNamed({ dependencies: { 'left-pad': '1' } }, '`kysely`: SQL').length, 1)
})
