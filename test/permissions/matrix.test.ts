// Who may do what, to what: every command and read × every role × own, lower, neighbouring and whole. The table beside is
// written by hand, a second time: a new name without a row fails, and so does a right that changed without anybody saying so.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { features } from '../../src/apps/features.ts'
import { type Actor, may, scopeOf } from '../../src/platform/actor.ts'
import { builtInRoles, type Contract } from '../../src/platform/contract.ts'
import { Problem } from '../../src/platform/problem.ts'
import { offices } from '../support/office.ts'

type Cell = 'own' | 'subordinate' | 'all' | '-'
const columns = ['visitor', 'nobody', ...builtInRoles] as const
type Column = (typeof columns)[number]

/** Name → who → reach, as the table says. */
const table = new Map(
  readFileSync(join(import.meta.dirname, 'matrix.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]\w*\.\w+ \|/.test(line))
    .map((line) => {
      const [name = '', ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      const reaches = columns.map((column, index): [Column, Cell] => [column, spelled(cells[index] ?? '')])
      return [name, new Map(reaches)] as const
    }),
)

function spelled(cell: string): Cell {
  const reach = ({ '': '-', o: 'own', s: 'subordinate', a: 'all' } as const)[cell]
  if (!reach) throw new Error(`matrix.md: "${cell}" is none of o, s, a`)
  return reach
}

const contracts: readonly Contract[] = features.flatMap(({ commands, reads }) =>
  [...commands, ...reads].map(({ contract }) => contract),
)

const agency = { own: 'a-own', lower: 'a-lower', neighbour: 'a-neighbour' }
const territory = { own: 't-own', lower: 't-lower', neighbour: 't-neighbour' }
/** What a thing may be about → which reaches are enough. */
const subjects = [
  { about: { agencyId: agency.own, territoryId: territory.own }, enough: ['own', 'subordinate', 'all'] },
  { about: { agencyId: agency.own, territoryId: territory.neighbour }, enough: ['own', 'subordinate', 'all'] },
  { about: { agencyId: agency.lower, territoryId: territory.lower }, enough: ['subordinate', 'all'] },
  { about: { agencyId: agency.neighbour, territoryId: territory.own }, enough: ['subordinate', 'all'] },
  { about: { agencyId: agency.neighbour, territoryId: territory.neighbour }, enough: ['all'] },
  { about: { agencyId: agency.neighbour }, enough: ['all'] },
  { about: { territoryId: territory.lower }, enough: ['subordinate', 'all'] },
  { about: {}, enough: ['all'] },
]

function somebody(column: Column): Actor | undefined {
  if (column === 'visitor') return undefined
  return {
    accountId: '00000000-0000-8000-8000-0000000000aa',
    personId: '00000000-0000-8000-8000-0000000000aa',
    name: column,
    roles: column === 'nobody' ? [] : [column],
    agencyIds: [agency.own],
    territoryIds: [territory.own, territory.lower],
    overrides: {},
    language: 'vi',
  }
}

test('every command and read has a row, and every row a command or read', () => {
  assert.ok(contracts.length > 40)
  assert.deepEqual([...table.keys()].toSorted(), contracts.map(({ name }) => name).toSorted())
})

test('every role reaches what its row says, and nothing beyond', () => {
  for (const contract of contracts)
    for (const [column, reach] of table.get(contract.name) ?? [])
      for (const { about, enough } of subjects)
        assert.equal(
          may(somebody(column), contract, about),
          enough.includes(reach),
          `${contract.name}, ${column} (${reach}), ${JSON.stringify(about)}`,
        )
})

test('lists show what the row says: the whole, own agencies and territories below, or own agencies', () => {
  for (const contract of contracts.filter(({ kind }) => kind === 'read'))
    for (const [column, reach] of table.get(contract.name) ?? []) {
      const scope = scopeOf(somebody(column), contract)
      const expected = {
        all: { all: true },
        subordinate: { all: false, agencyIds: [agency.own], territoryIds: [territory.own, territory.lower] },
        own: { all: false, agencyIds: [agency.own], territoryIds: [] },
        '-': undefined,
      }[reach]
      assert.deepEqual(scope, expected, `${contract.name}, ${column}`)
    }
})

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: the running office refuses by the same table, before it looks at the input`, async (t) => {
    const { office } = await open(t)
    let refusals = 0
    for (const contract of contracts)
      for (const [column, reach] of table.get(contract.name) ?? []) {
        if (reach !== '-') continue
        const credentials = { actor: somebody(column), address: '', device: '' }
        const asked =
          contract.kind === 'command'
            ? office.give(contract.name, { id: crypto.randomUUID(), input: {} }, credentials)
            : office.ask(contract.name, {}, credentials)
        const problem = await asked.then(
          () => undefined,
          (error: unknown) => error,
        )
        assert.ok(problem instanceof Problem, `${contract.name} lets ${column} in`)
        assert.equal(problem.status, column === 'visitor' ? 401 : 403, `${contract.name}, ${column}: ${problem.code}`)
        refusals++
      }
    assert.ok(refusals > 200, `only ${refusals} refusals`)
  })
