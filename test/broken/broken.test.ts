// Broken tables at every door, on each database: whatever is wrong with a file, a person is told which row, which column, what
// was expected; nothing else is written; what is good in it is kept and can be recorded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../durability/random.ts'
import { offices } from '../support/office.ts'
import { bulkImporters } from './bulkImporters.ts'
import type { TableImporter } from './importers.ts'
import { ownImporters } from './ownImporters.ts'
import { strangers } from './renamed.ts'
import { type Case, tableCases } from './tableDamage.ts'
import { tried } from './tried.ts'
import { watched } from './watch.ts'

const seed = Number(process.env.BROKEN_SEED ?? 20_261_127)
/** Cases of one importer and one kind of damage; PostgreSQL judges by the same rules and tries fewer. */
const mostEach = Number(process.env.BROKEN_EACH ?? (process.env.TEST_DATABASE_URL ? 3 : 7))

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: broken tables`, { timeout: 600_000 }, async (t) => {
    const office = await open(t)
    office.at('2026-04-06T03:00:00Z')
    const look = await watched(office)
    const counts = new Map<string, number>()
    const troubles: string[] = []
    const importers = [...(await bulkImporters(office)), ...(await ownImporters(office))]
    const random = randomFrom(seed)
    for (const importer of importers) {
      let turn = 0
      for (const key of chosen(importer, random)) {
        turn += 1
        const each = casesOf(importer, turn).find((one) => keyOf(one) === key)
        if (!each) continue
        const name = `${importer.name} ${each.damage}`
        counts.set(name, (counts.get(name) ?? 0) + 1)
        await tried({ importer, each, turn, look }).catch((error: Error) => {
          const cause = error.cause ? `\n  ${(error.cause as Error).stack}` : ''
          troubles.push(`${error.message.slice(0, 1500)}${cause}`)
        })
      }
    }
    for (const { name } of importers) {
      const own = [...counts].filter(([key]) => key.startsWith(`${name} `))
      t.diagnostic(`${name}: ${own.map(([key, count]) => `${key.slice(name.length + 1)} ${count}`).join(', ')}`)
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    t.diagnostic(`${total} broken tables, ${troubles.length} troubles, seed ${seed}`)
    assert.equal(troubles.length, 0, troubles.join('\n\n'))
    assert.ok(total >= 50)
  })

const keyOf = ({ damage, place }: Case) => `${damage}: ${place}`
const casesOf = (importer: TableImporter, turn: number) => [...tableCases(importer, turn), ...renamed(importer)]

const renamed = ({ name, forms }: TableImporter): Case[] =>
  Object.entries(strangers).flatMap(([really, bytes]) =>
    forms.map((form) => ({
      importer: name,
      damage: 'renamed',
      place: `${really} as .${form}`,
      fileName: `a.${form}`,
      bytes: () => bytes,
      expected: { outcome: 'refused' } as const,
    })),
  )

/** The undamaged table first, then of every kind of damage as many places as there is time for, by chance. */
function chosen(importer: TableImporter, random: () => number): string[] {
  const groups = Map.groupBy(casesOf(importer, 1), ({ damage }) => damage)
  return [...groups.values()].flatMap((group) =>
    group
      .map((each) => ({ key: keyOf(each), order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, mostEach)
      .map(({ key }) => key),
  )
}
