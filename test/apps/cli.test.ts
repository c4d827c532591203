// The command line as others rely on it: JSON only, exit codes, beside a running server and without one.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { startOffice } from '../support/browser.ts'

const root = resolve(import.meta.dirname, '../..')

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

function cli(dataDir: string, ...given: string[]): Promise<Said> {
  return new Promise((done) =>
    execFile(
      process.execPath,
      [join(root, 'src/apps/cli.ts'), ...given],
      { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    ),
  )
}

interface Plan {
  readonly groups: readonly { readonly tasks: readonly { code: string; lead: string[]; coordinating: string[] }[] }[]
}

function requirePlan120({ code, out, err }: Said) {
  assert.equal(code, 0, err)
  assert.equal(err, '')
  const { groups } = JSON.parse(out) as Plan
  assert.deepEqual(
    groups.map(({ tasks }) => tasks.length),
    [4, 5, 4, 5, 2],
  )
  for (const task of groups.flatMap(({ tasks }) => tasks)) assert.ok(task.code && task.lead.length > 0)
}

test('without a server the command line opens the database itself', { timeout: 300_000 }, async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dai-ngan-cli-'))
  t.after(() => rmSync(dataDir, { recursive: true, force: true }))
  requirePlan120(await cli(dataDir, 'read', 'plan.tasks', '{"plan":"120/KH-UBND"}'))
  const refused = await cli(dataDir, 'command', 'session.record', '{}')
  assert.equal(refused.code, 1)
  assert.equal(refused.out, '')
  const problem = JSON.parse(refused.err)
  assert.equal(problem.code, 'input.invalid')
  assert.ok(problem.fields.some(({ path }: { path: string }) => path === '/agencyId'))
  const unknown = await cli(dataDir, 'dance')
  assert.equal(JSON.parse(unknown.err).code, 'cli.unknown')
})

test('beside a running server it asks the server, as the operator or in the place of a person', {
  timeout: 300_000,
}, async (t) => {
  if (process.env.TEST_DATABASE_URL) return t.skip('the same server on the other database: shown on the embedded one')
  const { dataDir } = await startOffice(t)
  assert.equal(statSync(join(dataDir, 'server.json')).mode & 0o077, 0, 'the key is for its own user only')
  requirePlan120(await cli(dataDir, 'read', 'plan.tasks', '{"plan":"120/KH-UBND"}'))

  const choices = JSON.parse((await cli(dataDir, 'read', 'session.choices', '{"on":"2026-03-05"}')).out)
  const input = JSON.stringify({
    agencyId: choices.agencies[0].id,
    territoryId: choices.territories[0].id,
    topic: choices.topics[0].topic,
    audience: 'residents',
    sessionForm: 'villageMeeting',
    heldOn: '2026-03-05',
    placeName: 'CLI',
  })
  const id = randomUUID()
  for (const _ of [1, 2]) {
    const recorded = await cli(dataDir, 'command', 'session.record', input, '--id', id)
    assert.equal(recorded.code, 0, recorded.err)
    assert.equal(JSON.parse(recorded.out).id, id)
  }
  const refused = await cli(dataDir, 'command', 'session.record', input, '--as', 'finance')
  assert.equal(refused.code, 1)
  assert.equal(JSON.parse(refused.err).status, 403)
  assert.equal(JSON.parse((await cli(dataDir, 'read', 'plan.tasks', '{}', '--as', 'nobody')).err).code, 'cli.noAccount')

  const report = JSON.parse((await cli(dataDir, 'read', 'report.annual', '{"plan":"120/KH-UBND","year":2025}')).out)
  const figures = report.tasks.flatMap((task: { figures: object[] }) => task.figures)
  assert.ok(figures.some(({ records }: { records: number }) => records > 0))
  for (const [ending, head] of Object.entries({ docx: 'PK', pdf: '%PDF', xlsx: 'PK' })) {
    const file = join(dataDir, `report.${ending}`)
    const written = await cli(dataDir, 'report.annual', '--year', '2025', '--out', file)
    assert.equal(written.code, 0, written.err)
    JSON.parse(written.out)
    assert.ok(existsSync(file))
    assert.equal(readFileSync(file, 'latin1').slice(0, head.length), head)
  }
})
