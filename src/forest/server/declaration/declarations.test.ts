// An owner declares, both sides look, a change of the register is named; nothing changes by the declaration itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { InputOf } from '../../../platform/contract.ts'
import { listPlots, recordPlots, showPlot } from '../../contract.ts'
import {
  confirmForCommune,
  confirmForRangers,
  listDeclarations,
  settleDeclaration,
  showDeclaration,
  submitDeclaration,
  withdrawDeclaration,
} from '../../declarationContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { beginPlotChange, changePlot, undoPlotChange } from '../../plotChangeContract.ts'

const stranger = refusedBy('permission.refused')

for (const [kind, open] of Object.entries(offices))
  test(`what owners declare on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, officer, owner, leader] = (await Promise.all(
      ['stationHead', 'areaRanger', 'communeOfficer', 'ownerRepresentative', 'leader'].map(office.persona),
    )) as [Actor, Actor, Actor, Actor, Actor]
    const { plotIds } = await office.give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS',
      plots: [aPlot(), aPlot({ shape: fieldAt(107.44, 16.5), facts: { plotCode: '13' } })],
    })
    const [plotId = '', other = ''] = plotIds
    const declared = (more: Partial<InputOf<typeof submitDeclaration>> = {}) => ({
      plotId,
      changeCause: 'harvest' as const,
      happenedOn: '2026-06-01',
      description: 'Khai thác trắng keo lai, chưa trồng lại',
      ...more,
    })
    const submit = async (as: Actor, more?: Partial<InputOf<typeof submitDeclaration>>) =>
      (await office.give(submitDeclaration, as, declared(more))).id
    const shown = (changeDeclarationId: string, as = leader) => office.ask(showDeclaration, as, { changeDeclarationId })
    const seen = { isTrue: true, seenOn: '2026-06-10' }
    let minute = 0
    /** No two things happen at one instant. */
    const later = () => office.at(new Date(Date.parse('2026-06-19T01:00:00Z') + ++minute * 60_000).toISOString())
    const recordHarvest = async (of = plotId) => {
      later()
      const begun = await office.ask(beginPlotChange, head, { plotId: of })
      return (
        await office.give(changePlot, head, {
          changeCause: 'harvest',
          validFrom: '2026-06-01',
          plotId: of,
          plotVersionId: begun.plotVersionId,
          facts: { forestTypeSymbol: 'DT1', plantingYear: null, treeSpecies: null },
        })
      ).id
    }

    await t.test('an owner for its own agency, officers for an owner of their area; late is said', async () => {
      const agencyId = owner.agencyIds[0] ?? ''
      const own = await submit(owner, { agencyId, areaHa: 1.5 })
      assert.equal((await shown(own)).row.declarationState, 'declared')
      await assert.rejects(submit(owner, { agencyId: officer.agencyIds[0] ?? '' }), stranger)
      await assert.rejects(submit(leader), stranger)
      await assert.rejects(submit(office.stranger), stranger)
      await assert.rejects(submit(officer, { plotId: other }), stranger)
      await assert.rejects(submit(head, { happenedOn: '2026-06-20' }), refusedBy('changeDeclaration.fromFuture'))
      // Today is 19 June 2026.
      const inTime = await shown(await submit(officer, { happenedOn: '2026-06-04' }))
      const late = await shown(await submit(officer, { happenedOn: '2026-06-03' }))
      assert.deepEqual([inTime.row.dueOn, inTime.row.isLate], ['2026-06-19', false])
      assert.deepEqual([late.row.dueOn, late.row.isLate], ['2026-06-18', true])
      await office.give(withdrawDeclaration, owner, { changeDeclarationId: own, reason: 'Khai nhầm lô' })
      assert.equal((await shown(own)).withdrawalReason, 'Khai nhầm lô')
      await assert.rejects(
        office.give(confirmForRangers, ranger, { changeDeclarationId: own, ...seen }),
        refusedBy('changeDeclaration.over'),
      )
    })

    await t.test('both sides look, each once; the register is unchanged until its keeper changes it', async () => {
      const id = await submit(officer)
      const about = { changeDeclarationId: id }
      await assert.rejects(office.give(confirmForCommune, ranger, { ...about, ...seen }), stranger)
      await assert.rejects(office.give(confirmForRangers, officer, { ...about, ...seen }), stranger)
      await assert.rejects(
        office.give(confirmForCommune, officer, { ...about, ...seen, seenOn: '2026-05-31' }),
        refusedBy('changeDeclaration.wrongDay'),
      )
      await assert.rejects(
        office.give(confirmForCommune, officer, { ...about, ...seen, isTrue: false }),
        refusedBy('changeDeclaration.sayWhy'),
      )
      await office.give(confirmForCommune, officer, { ...about, ...seen })
      await assert.rejects(
        office.give(confirmForCommune, officer, { ...about, ...seen }),
        refusedBy('changeDeclaration.saidAlready'),
      )
      const before = await recordHarvest()
      await assert.rejects(
        office.give(settleDeclaration, head, { ...about, changeId: before }),
        refusedBy('changeDeclaration.notConfirmed'),
      )
      await office.give(confirmForRangers, ranger, { ...about, ...seen })
      const { row, changes, confirmations, mayConfirmForRangers } = await shown(id, ranger)
      assert.deepEqual(
        [row.declarationState, row.commune, row.ranger, mayConfirmForRangers, confirmations.length],
        ['confirmed', true, true, false, 2],
      )
      assert.deepEqual(
        changes.map((change) => change.id),
        [before],
      )
      later()
      await office.give(undoPlotChange, head, { changeId: before, reason: 'Ghi nhầm kiểu rừng' })
      await assert.rejects(
        office.give(settleDeclaration, head, { ...about, changeId: before }),
        refusedBy('changeDeclaration.otherChange'),
      )
      assert.equal((await office.ask(showPlot, leader, { plotId })).row.forestTypeSymbol, 'RTG')
      const changeId = await recordHarvest()
      const elsewhere = await recordHarvest(other)
      await assert.rejects(
        office.give(settleDeclaration, head, { ...about, changeId: elsewhere }),
        refusedBy('changeDeclaration.otherChange'),
      )
      await assert.rejects(office.give(settleDeclaration, head, about), refusedBy('changeDeclaration.oneEnd'))
      await assert.rejects(office.give(settleDeclaration, officer, { ...about, changeId }), stranger)
      await office.give(settleDeclaration, head, { ...about, changeId })
      const after = await shown(id)
      assert.deepEqual([after.row.declarationState, after.changeId, after.maySettle], ['entered', changeId, false])
      await assert.rejects(
        office.give(settleDeclaration, head, { ...about, changeId }),
        refusedBy('changeDeclaration.over'),
      )
    })

    await t.test('one that a side found untrue is refused with the reason, and lists tell them apart', async () => {
      const id = await submit(ranger, { changeCause: 'fire' })
      const untrue = { changeDeclarationId: id, isTrue: false, seenOn: '2026-06-15', remark: 'Không có dấu cháy' }
      await office.give(confirmForCommune, officer, untrue)
      assert.equal((await shown(id)).row.declarationState, 'doubted')
      const count = async (input: InputOf<typeof listDeclarations>) =>
        (await office.ask(listDeclarations, leader, input)).total
      assert.equal(await count({ declarationState: 'doubted' }), 1)
      await office.give(settleDeclaration, ranger, { changeDeclarationId: id, reason: 'Không có cháy rừng' })
      assert.deepEqual(
        [
          await count({ declarationState: 'doubted' }),
          await count({ declarationState: 'refused' }),
          await count({ declarationState: 'entered' }),
          await count({ declarationState: 'declared' }),
          await count({ declarationState: 'withdrawn' }),
          await count({ declarationState: 'confirmed' }),
          await count({}),
        ],
        [0, 1, 1, 2, 1, 0, 4],
      )
      const { rows } = await office.ask(listDeclarations, leader, { changeCause: 'fire' })
      assert.deepEqual(
        rows.map((row) => row.codePath),
        ['67/3/12'],
      )
      assert.equal((await office.ask(listPlots, leader, {})).total, 2)
      await assert.rejects(office.ask(listDeclarations, office.stranger, {}), stranger)
    })
  })
