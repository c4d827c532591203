// Broken files at every door, on each database: whatever is wrong with a file, a person is told which row, which column, what
// was expected; nothing else is written; what is good in it is kept and can be recorded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '../durability/random.ts'
import { offices } from '../support/office.ts'
import { boundaryCases } from './boundaryDamage.ts'
import { boundaryImporter } from './boundaryImporter.ts'
import { bulkImporters } from './bulkImporters.ts'
import { conversionCases } from './conversionDamage.ts'
import { conversionImporter } from './conversionImporter.ts'
import type { TableImporter } from './importers.ts'
import { layerCases } from './layerDamage.ts'
import { layerImporter } from './layerImporter.ts'
import { backups, certificates, uploads } from './otherFiles.ts'
import { ownImporters } from './ownImporters.ts'
import { strangers } from './renamed.ts'
import { type Case, tableCases } from './tableDamage.ts'
import { tried } from './tried.ts'
import { type Look, watched } from './watch.ts'

const seed = Number(process.env.BROKEN_SEED ?? 20_261_127)
/** Cases of one importer and one kind of damage: about 600 files in all. BROKEN_EACH and BROKEN_SEED try others. */
const mostEach = Number(process.env.BROKEN_EACH ?? 2)

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: broken files`, { timeout: 1_200_000 }, async (t) => {
    const office = await open(t)
    office.at('2026-04-06T03:00:00Z')
    const look = await watched(office)
    const administrator = await office.persona('administrator')
    const boundaries = boundaryImporter(office, administrator)
    const conversions = await conversionCases()
    const doors = [
      ...[...(await bulkImporters(office)), ...(await ownImporters(office))].map((importer) => ({
        importer,
        casesOf: (turn: number) => [...tableCases(importer, turn), ...renamed(importer)],
        each: mostEach,
      })),
      // Twice as many kinds of files come through this door.
      { importer: boundaries, casesOf: boundaryCases, each: mostEach * 2 },
      { importer: layerImporter(office, administrator), casesOf: layerCases, each: mostEach * 2 },
      { importer: conversionImporter(office, administrator), casesOf: () => conversions, each: mostEach * 2 },
    ].filter(({ importer }) => new RegExp(process.env.BROKEN_DOOR ?? '').test(importer.name))
    const random = randomFrom(seed)
    const troubles: string[] = []
    let total = 0
    for (const { importer, casesOf, each: most } of doors) {
      const counts = new Map<string, number>()
      let turn = 0
      let last: Look | undefined
      for (const key of chosen(casesOf(1), most, random)) {
        turn += 1
        const each = casesOf(turn).find((one) => keyOf(one) === key)
        if (!each) continue
        total += 1
        counts.set(each.damage, (counts.get(each.damage) ?? 0) + 1)
        last = await tried({ importer, each, turn, look, last }).catch((error: Error) => {
          const cause = error.cause ? `\n  ${(error.cause as Error).stack}` : ''
          troubles.push(`${error.message.slice(0, 1500)}${cause}`)
          return undefined
        })
      }
      t.diagnostic(`${importer.name}: ${[...counts].map(([damage, count]) => `${damage} ${count}`).join(', ')}`)
    }
    const others = new Map<string, number>()
    const count = (what: string) => void others.set(what, (others.get(what) ?? 0) + 1)
    await t.test('pictures and papers', () => uploads(office, random, count))
    await t.test('certificates, and papers that were signed', () => certificates(random, count))
    await t.test('backups', (inner) => backups(inner, office, random, count))
    t.diagnostic(`whole files: ${[...others].map(([what, times]) => `${what} ${times}`).join(', ')}`)
    total += [...others.values()].reduce((sum, times) => sum + times, 0)
    t.diagnostic(`${total} broken files, ${troubles.length} troubles, seed ${seed}`)
    assert.equal(troubles.length, 0, troubles.join('\n\n'))
    assert.ok(total >= 500 || process.env.BROKEN_EACH || process.env.BROKEN_DOOR, `only ${total} files were tried`)
  })

const keyOf = ({ damage, place }: Case) => `${damage}: ${place}`

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

/** Of every kind of damage as many places as there is time for, by chance. */
function chosen(cases: readonly Case[], most: number, random: () => number): string[] {
  const groups = Map.groupBy(cases, ({ damage }) => damage)
  return [...groups.values()].flatMap((group) =>
    group
      .map((each) => ({ key: keyOf(each), order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, most)
      .map(({ key }) => key),
  )
}
