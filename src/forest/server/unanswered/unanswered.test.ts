// Compartments for which somebody is missing are listed, by the units and the people of the day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Problem } from '../../../platform/problem.ts'
import { huongTraId } from '../../../units/seed/territories.ts'
import { recordPlots } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { listUnanswered } from '../../unansweredContract.ts'

const refused = (error: unknown) => error instanceof Problem && error.code === 'permission.refused'
const nameless = { plotCode: '6', ownerName: null }

for (const [kind, open] of Object.entries(offices))
  test(`forest that nobody answers for on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, leader] = (await Promise.all(['stationHead', 'leader'].map(office.persona))) as [Actor, Actor]
    const source = { validFrom: '2024-12-31', source: 'FRMS 31/12/2024' }
    const far = aPlot({ shape: fieldAt(108.4, 15.9), facts: { compartmentCode: '999' } })
    const unowned = aPlot({ shape: fieldAt(107.442, 16.5), ownerCategory: 'communeCommittee', facts: nameless })
    await office.give(recordPlots, head, { ...source, plots: [aPlot(), unowned, far] })

    const { rows } = await office.ask(listUnanswered, leader, {})
    const unknown = rows.find(({ territoryId, missing }) => territoryId === huongTraId && missing.includes('owner'))
    assert.deepEqual([unknown?.plots, unknown?.plotsWithoutOwner], [1, 1])
    const outside = await office.ask(listUnanswered, leader, { missing: 'unit' })
    assert.deepEqual(
      outside.rows.map(({ compartmentCode, territoryId, plots }) => [compartmentCode, territoryId, plots]),
      [['999', null, 1]],
    )
    assert.equal((await office.ask(listUnanswered, leader, { asOf: '2024-12-30' })).total, 0)
    await assert.rejects(office.ask(listUnanswered, office.stranger, {}), refused)
  })
