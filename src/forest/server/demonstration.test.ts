// The invented register is large enough to work with, marked as invented, and holds what a real one does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demonstrationIn } from '../../../test/support/demonstration.ts'
import { offices } from '../../../test/support/office.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { listAllocations } from '../allocationContract.ts'
import { listPlots, readForestAt, showPlot } from '../contract.ts'
import { listDeclarations } from '../declarationContract.ts'
import { listDisputes } from '../disputeContract.ts'
import { listOverlaps, showOverlapSearch } from '../overlapContract.ts'
import { listOwners } from '../ownerContract.ts'
import { listPlotChanges } from '../plotChangeContract.ts'
import { demonstrate } from './demonstration.ts'
import { overlapJobs } from './overlap/jobs.ts'

const today = '2026-11-20'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: the invented register`, async (t) => {
    const office = await open(t)
    office.at(`${today}T05:00:00Z`)
    const head = await office.persona('stationHead')
    const began = performance.now()
    await demonstrate(demonstrationIn(office, today))
    t.diagnostic(`told in ${Math.round(performance.now() - began)} ms`)
    const { total, sums } = await office.ask(listPlots, head, { pageSize: 1 })
    assert.ok(total >= 2500 && total <= 3500, `${total} plots`)
    assert.ok(sums.geodesicAreaHa > 15_000 && sums.geodesicAreaHa < 25_000, `${sums.geodesicAreaHa} ha`)
    const count = async (input: object) => (await office.ask(listPlots, head, { ...input, pageSize: 1 })).total
    const differing = await count({ areaDiffers: true })
    assert.ok(differing > 20 && differing < 150, `${differing} areas differ`)
    assert.ok((await count({ territoryId: binhDienId })) > total / 2)
    const [row] = (await office.ask(listPlots, head, { search: 'TK 67 K 3 lô 12' })).rows
    assert.equal(row?.isDemonstration, true)
    const { plots } = await office.ask(readForestAt, head, { lon: 107.47, lat: 16.35 })
    assert.equal(plots.length, 1)
    const harvested = (await office.ask(listPlots, head, { sort: 'validFrom', direction: 'desc', pageSize: 1 })).rows[0]
    const { versions } = await office.ask(showPlot, head, { plotId: harvested?.id ?? '' })
    assert.equal(versions.length, 2)
    assert.ok(versions[0]?.changes.some(({ field }) => field === 'forestTypeSymbol'))
    assert.ok((await count({ asOf: '2024-12-30' })) === 0)

    // The search itself is a job of the office, which begins to work when the story is told.
    for (const job of overlapJobs) await job.run({}, office.office.moment)
    const { search } = await office.ask(showOverlapSearch, head, {})
    assert.equal(search?.row.searchStatus, 'done')
    assert.equal(search?.row.paperCount, 3)
    const significant = search?.row.significant ?? 0
    assert.ok(significant >= 8 && significant < 100, `${significant} significant overlaps`)
    assert.ok(
      search?.counts.every(({ overlapKind }) => overlapKind === 'overlap'),
      'plots touch without gaps',
    )
    const disputes = (await office.ask(listDisputes, head, {})).rows
    assert.deepEqual(disputes.map((dispute) => [dispute.disputeState, dispute.isDemonstration]).toSorted(), [
      ['hearing', true],
      ['settled', true],
    ])
    const overlaps = await office.ask(listOverlaps, head, { disputed: true })
    assert.equal(overlaps.total, 2)
    const owners = await office.ask(listOwners, head, { pageSize: 100 })
    assert.ok(owners.total >= 12 && owners.rows.every((owner) => owner.isDemonstration && owner.plots > 0))
    const contracts = owners.rows.reduce((sum, owner) => sum + owner.contracts, 0)
    assert.equal(contracts, 2)
    const declared = (await office.ask(listDeclarations, head, {})).rows
    assert.deepEqual(declared.map(({ declarationState, isLate }) => [declarationState, isLate]).toSorted(), [
      ['confirmed', false],
      ['declared', true],
    ])
    const changes = await office.ask(listPlotChanges, head, {})
    assert.equal(changes.total, 12)
    assert.ok(changes.rows.every(({ isDemonstration }) => isDemonstration))
    assert.deepEqual(
      new Set(changes.rows.map(({ changeKind }) => changeKind)),
      new Set(['split', 'merge', 'retype', 'transfer']),
    )
    assert.equal(changes.rows.filter(({ undoneAt }) => undoneAt).length, 1)
    const allocations = (await office.ask(listAllocations, head, {})).rows
    assert.deepEqual(
      allocations.map(({ allocationState, openObjections, isDemonstration }) => [
        allocationState,
        openObjections,
        isDemonstration,
      ]),
      [
        ['villageMeeting', 0, true],
        ['postingClosure', 1, true],
        ['handedOver', 0, true],
      ],
    )
  })
