// The invented year keeps its promises: enough, not too much, nothing of today or later, silent units silent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationIn } from '../../../test/support/demonstration.ts'
import { offices } from '../../../test/support/office.ts'
import { listSessions, listWarningSigns } from '../contract.ts'
import { silentUnits } from '../seed/demonstration.ts'
import { demonstrate } from './demonstration.ts'

const today = '2026-11-20'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: the demonstration is told`, async (t) => {
    const office = await open(t)
    office.at(`${today}T05:00:00Z`)
    await demonstrate(demonstrationIn(office, today))
    const stationHead = await office.persona('stationHead')
    const { rows } = await office.ask(listSessions, stationHead, { withdrawn: true, pageSize: 1000 })
    assert.ok(rows.length >= 40 && rows.length <= 60, `${rows.length} sessions`)
    assert.equal(rows.filter(({ isWithdrawn }) => isWithdrawn).length, 1)
    assert.equal(rows.filter(({ isAmended }) => isAmended).length, 3)
    assert.ok(rows.some(({ heldOn }) => heldOn < '2025-07-01') && rows.some(({ heldOn }) => heldOn > '2026-06-01'))
    assert.ok(rows.every(({ heldOn }) => heldOn < today))
    assert.ok(
      rows.some(({ attendance }) => attendance === null),
      'some are not counted',
    )
    assert.ok(rows.filter(({ place }) => place).length > rows.length / 2, 'most stand on the map')
    const names = new Set(rows.map(({ territoryName }) => territoryName))
    for (const name of silentUnits) assert.ok(![...names].some((unit) => unit.endsWith(` ${name}`)), name)
    const signs = await office.ask(listWarningSigns, stationHead, { pageSize: 1000 })
    assert.ok(signs.total >= 15 && signs.total <= 20, `${signs.total} signs`)
    assert.ok(
      signs.rows.some(({ daysLate }) => (daysLate ?? 0) > 0),
      'some checks are late',
    )
    assert.ok(
      signs.rows.some(({ lastCheckedOn }) => lastCheckedOn),
      'some are checked',
    )
  })
