// What our sweep calls a crossing is what PostGIS calls no simple ring: compared over seeded outlines of small whole numbers, which
// often touch, overlap and cross.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { randomFrom } from '../../../../test/durability/random.ts'
import { openers } from '../../../../test/support/database.ts'
import type { Position } from '../../../geo/geometry.ts'
import { crossingIn } from '../../../geo/ringCrossing.ts'

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: an outline crosses itself where PostGIS says that its ring is not simple`, async (t) => {
    const database = await open(t)
    const random = randomFrom(20261127)
    const corner = (): Position => [Math.floor(random() * 7), Math.floor(random() * 7)]
    const outlines = Array.from({ length: 4000 }, () => {
      const corners = Array.from({ length: 3 + Math.floor(random() * 5) }, corner)
      return [...corners, corners[0] as Position]
    })
    const texts = outlines.map((ring) => `LINESTRING(${ring.map((place) => place.join(' ')).join(', ')})`)
    const { rows } = await database.transaction((tx) =>
      sql<{ simple: boolean }>`
        select ST_IsSimple(ST_GeomFromText(line)) as simple
        from unnest(${texts}::text[]) with ordinality as given (line, place) order by place`.execute(tx),
    )
    const differing = outlines.filter((ring, index) => (crossingIn([ring]) === undefined) !== rows[index]?.simple)
    assert.deepEqual(differing, [])
    const simple = rows.filter((row) => row.simple).length
    assert.ok(simple > 200 && simple < 3800, `${simple} of 4000 are simple`)
  })
