// A file of allocation goes step by step to its decision and its marks; the register changes with the decision, and only with it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allocationOffice, anAllocation } from '../../../../test/support/allocationOffice.ts'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import { Problem } from '../../../platform/problem.ts'
import { selectDisclosures } from '../../../platform/server/disclosureSql.ts'
import { agencyId } from '../../../units/seed/agencies.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import type { FoundAllocationStop } from '../../allocation/allocation.ts'
import {
  answerObjection,
  correctAllocation,
  decideAllocation,
  listAllocations,
  raiseObjection,
  readAllocationPeople,
  readDecisionDraft,
  withdrawAllocation,
} from '../../allocationContract.ts'
import { readAllocationResult, setAllocationTarget } from '../../allocationResultContract.ts'
import { listPlots, showPlot } from '../../contract.ts'
import { openDispute } from '../../disputeContract.ts'
import { undoPlotChange } from '../../plotChangeContract.ts'

const stranger = refusedBy('permission.refused')
for (const [kind, open] of Object.entries(offices))
  test(`forest allocation on ${kind}`, async (t) => {
    const { office, head, ranger, officer, leader, first, second, households, fourth, ...files } =
      await allocationOffice(t, open)
    const { give, ask } = office
    const { openFile, advance, show, toDecision, decision } = files
    const stopsOf = (promise: Promise<unknown>) =>
      promise.then(
        () => assert.fail('decided'),
        (error) => {
          assert.ok(error instanceof Problem && error.code === 'forestAllocation.stopped', String(error))
          return (error.params.stops as FoundAllocationStop[]).map(({ stop, codePath }) => `${stop} ${codePath}`)
        },
      )

    const { id } = await openFile()
    await t.test('opened by who looks after the area; names of people are asked for', async () => {
      const elsewhere = { ...officer, territoryIds: [huongTraId] }
      for (const as of [leader, elsewhere, office.stranger]) await assert.rejects(openFile({}, as), stranger)
      await assert.rejects(openFile({ heldOn: '2026-06-20' }), refusedBy('forestAllocation.fromFuture'))
      await assert.rejects(openFile({ plotIds: [first, crypto.randomUUID()] }), refusedBy('record.notFound'))
      const shown = await show(id)
      assert.deepEqual(
        [shown.row.allocationState, shown.nextStep, shown.row.territoryId, shown.row.plots, shown.mayAdvance],
        ['villageMeeting', 'villageMeeting', binhDienId, 2, false],
      )
      assert.ok(Math.abs(shown.row.geodesicAreaHa - 9.46) < 0.02)
      assert.deepEqual(
        shown.plots.map(({ codePath, landClass }) => [codePath, landClass]),
        [
          ['67/3/1', 'natural'],
          ['67/3/2', 'planted'],
        ],
      )
      assert.equal(JSON.stringify(shown).includes('Kiền'), false)
      assert.equal((await ask(readAllocationPeople, ranger, { allocationId: id })).representative, 'Nguyễn Văn Kiền')
      await assert.rejects(ask(readAllocationPeople, leader, { allocationId: id }), stranger)
    })

    await t.test('steps come in their order; a posting is not ended before its fifteenth day has passed', async () => {
      await assert.rejects(advance(id, 'survey', '2026-03-10'), refusedBy('forestAllocation.notNext'))
      await assert.rejects(advance(id, 'villageMeeting', '2026-03-01'), refusedBy('forestAllocation.beforeStep'))
      await assert.rejects(
        advance(id, 'villageMeeting', '2026-03-10', { attended: 3, agreed: 4 }),
        refusedBy('forestAllocation.moreAgreed'),
      )
      await advance(id, 'villageMeeting', '2026-03-10', { attended: 40, agreed: 38, recordNumber: '01/BB' })
      await advance(id, 'survey', '2026-04-01', { surveyedHa: 9.46 })
      const objection = {
        allocationId: id,
        raisedOn: '2026-06-05',
        objection: 'Ranh giới chồng lên đất nhà tôi',
        objector: 'Lê Sung',
      }
      await assert.rejects(give(raiseObjection, officer, objection), refusedBy('forestAllocation.notPosted'))
      await advance(id, 'publicPosting', '2026-06-01')
      assert.equal((await show(id)).row.postedUntil, '2026-06-16')
      await assert.rejects(advance(id, 'postingClosure', '2026-06-16'), refusedBy('forestAllocation.postingRuns'))
      await assert.rejects(
        give(raiseObjection, officer, { ...objection, raisedOn: '2026-05-31' }),
        refusedBy('forestAllocation.outsidePosting'),
      )
      const { id: allocationObjectionId } = await give(raiseObjection, officer, objection)
      await advance(id, 'postingClosure', '2026-06-17')
      await assert.rejects(advance(id, 'appraisal', '2026-06-18'), refusedBy('forestAllocation.objectionOpen'))
      const answer = { allocationObjectionId, answeredOn: '2026-06-17', answer: 'Đã đo lại, không chồng' }
      await assert.rejects(
        give(answerObjection, officer, { ...answer, answeredOn: '2026-06-04' }),
        refusedBy('forestAllocation.answerDay'),
      )
      await give(answerObjection, officer, answer)
      await assert.rejects(give(answerObjection, officer, answer), refusedBy('forestAllocation.answered'))
      await advance(id, 'appraisal', '2026-06-18')
      const shown = await show(id)
      assert.deepEqual([shown.nextStep, shown.stops, shown.objections[0]?.answer], ['decision', [], answer.answer])
      assert.equal(JSON.stringify(shown).includes('Sung'), false)
    })

    await t.test('a step is corrected with its reason; what it said stays', async () => {
      const step = (await show(id)).steps.find(({ allocationStep }) => allocationStep === 'publicPosting')
      const correction = { allocationStepId: step?.id ?? '', reason: 'Ghi nhầm ngày niêm yết' }
      await assert.rejects(
        give(correctAllocation, officer, { ...correction, heldOn: '2026-06-02' }),
        refusedBy('forestAllocation.postingRuns'),
      )
      await give(correctAllocation, officer, { ...correction, heldOn: '2026-05-30' })
      await assert.rejects(
        give(correctAllocation, officer, { ...correction, heldOn: '2026-05-29' }),
        refusedBy('forestAllocation.corrected'),
      )
      const { steps, row } = await show(id)
      const posted = steps.filter(({ allocationStep }) => allocationStep === 'publicPosting')
      assert.deepEqual(
        posted.map(({ heldOn, isSuperseded, correctionReason }) => [heldOn, isSuperseded, correctionReason]),
        [
          ['2026-06-01', true, null],
          ['2026-05-30', false, correction.reason],
        ],
      )
      assert.equal(row.postedUntil, '2026-06-14')
    })

    await t.test('its decision is drafted as an official document, and who took it is written down', async () => {
      for (const as of [leader, office.stranger, { ...officer, territoryIds: [huongTraId] }])
        await assert.rejects(ask(readDecisionDraft, as, { allocationId: id }), (error: Error) =>
          /permission.refused|record.notFound/.test(String((error as Problem).code)),
        )
      const draft = await ask(readDecisionDraft, officer, { allocationId: id })
      assert.deepEqual(draft.agency, ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH ĐIỀN'])
      const [table] = draft.body.flatMap((block) => (block.kind === 'table' ? [block.table.rows] : []))
      assert.deepEqual(
        table?.map(({ cells }) => cells.map(({ text }) => text)[3]),
        ['1', '2', ''],
      )
      assert.ok(
        draft.bases.includes(
          'Căn cứ kết quả niêm yết công khai từ ngày 30 tháng 5 năm 2026 đến hết ngày 14 tháng 6 năm 2026',
        ),
      )
      assert.equal(
        (await office.office.moment(({ tx }) => selectDisclosures(tx, id))).length,
        2,
        'the names, then the draft',
      )
    })

    await t.test('what is another’s, in dispute or in another file stops the decision', async () => {
      const { id: beside } = await openFile({ plotIds: [second, households], recipientName: 'Cộng đồng thôn Đông' })
      await toDecision(beside)
      await give(openDispute, head, {
        openedOn: '2026-06-11',
        subject: 'Hai bên cùng nhận lô 1',
        sides: [{ plotId: first }, { plotId: households }],
      })
      assert.deepEqual(await stopsOf(give(decideAllocation, officer, decision(id, [first, second]))), [
        'disputed 67/3/1',
        'openFile 67/3/2',
      ])
      assert.deepEqual(await stopsOf(give(decideAllocation, officer, decision(beside, [second, households]))), [
        'openFile 67/3/2',
        'owned 67/3/3',
        'disputed 67/3/3',
      ])
      const { rows } = await ask(listPlots, leader, { ownerCategory: 'communeCommittee' })
      assert.equal(rows.length, 3, 'nothing is changed without a decision')
      await assert.rejects(give(withdrawAllocation, ranger, { allocationId: beside, reason: 'Trùng lô' }), stranger)
      await give(withdrawAllocation, officer, { allocationId: beside, reason: 'Trùng lô với thôn Khe Dài' })
      await assert.rejects(advance(beside, 'appraisal', '2026-06-18'), refusedBy('forestAllocation.withdrawn'))
    })

    await t.test('a decision changes the owner in the register from its day on', async () => {
      const { id: clear } = await openFile({ plotIds: [second, fourth], heldOn: '2026-03-03' })
      await give(withdrawAllocation, officer, { allocationId: id, reason: 'Chờ giải quyết tranh chấp lô 1' })
      await toDecision(clear)
      const given = decision(clear, [second, fourth])
      for (const as of [ranger, leader]) await assert.rejects(give(decideAllocation, as, given), stranger)
      await assert.rejects(
        give(decideAllocation, officer, { ...given, plots: given.plots.slice(1) }),
        refusedBy('forestAllocation.otherPlots'),
      )
      await assert.rejects(
        give(decideAllocation, officer, { ...given, plots: given.plots.map((plot) => ({ ...plot, hectares: 2 })) }),
        refusedBy('forestAllocation.notWholePlot'),
      )
      // No two things of one plot are recorded in one instant.
      office.at('2026-06-19T02:00:00Z')
      await give(decideAllocation, officer, given)
      const shown = await show(clear, officer)
      assert.deepEqual(
        [shown.row.allocationState, shown.row.decisionNumber, shown.row.decidedHa, shown.change?.isUndone],
        ['boundaryHandover', '45/QĐ-UBND', 9.46, false],
      )
      const { versions, facts } = await ask(showPlot, leader, { plotId: second })
      assert.deepEqual(
        versions.map(({ validFrom }) => validFrom),
        ['2026-06-18', '2024-12-31'],
      )
      assert.equal(facts.ownerCode, null, 'the code was the former owner’s')
      const [row] = (await ask(listPlots, leader, { ownerCategory: 'residentialCommunity' })).rows
      assert.equal(row?.ownerName, anAllocation.recipientName)
      await assert.rejects(
        give(withdrawAllocation, officer, { allocationId: clear, reason: 'Ghi nhầm hồ sơ' }),
        refusedBy('forestAllocation.decided'),
      )

      const place = { lon: 107.472, lat: 16.35 }
      await assert.rejects(advance(clear, 'boundaryHandover', '2026-06-19'), refusedBy('forestAllocation.noMarks'))
      await assert.rejects(
        advance(clear, 'boundaryHandover', '2026-06-19', {
          marks: [{ markNumber: '1', place: { lon: 107.6, lat: 16.35 } }],
        }),
        refusedBy('forestAllocation.markFar'),
      )
      const marks = ['1', '2'].map((markNumber) => ({ markNumber, place }))
      await assert.rejects(
        advance(clear, 'boundaryHandover', '2026-06-19', { marks: [...marks, { markNumber: ' 1', place }] }),
        refusedBy('forestAllocation.markTwice'),
      )
      await advance(clear, 'boundaryHandover', '2026-06-19', { marks, receivedBy: 'Nguyễn Văn Kiền' })
      const handed = await show(clear)
      assert.deepEqual(
        [handed.row.allocationState, handed.nextStep, handed.steps.at(-1)?.marks.map(({ markNumber }) => markNumber)],
        ['handedOver', null, ['1', '2']],
      )
    })

    await t.test('plan against done, by unit; a plan is replaced, not added to', async () => {
      const target = {
        targetYear: 2026,
        territoryId: binhDienId,
        agencyId: agencyId('UBND-BD'),
        basis: 'KH 12/KH-UBND',
      }
      await assert.rejects(give(setAllocationTarget, ranger, { ...target, targetHa: 50 }), stranger)
      await give(setAllocationTarget, officer, { ...target, targetHa: 50 })
      await give(setAllocationTarget, head, { ...target, targetHa: 94.6 })
      const { rows, total } = await ask(readAllocationResult, leader, { year: 2026 })
      assert.equal(total, 1)
      const [row] = rows
      assert.deepEqual(
        [row?.territoryId, row?.targetHa, row?.decisions, row?.communities, row?.households, row?.openFiles],
        [binhDienId, 94.6, 1, 1, 31, 0],
      )
      assert.deepEqual([row?.areaHa, row?.plantedHa, row?.planPercent?.toFixed(6)], [9.46, 9.46, '10.000000'])
      assert.equal(row?.unallocatedHa, 4.75, 'what the commune still holds, by the book')
      assert.equal((await ask(readAllocationResult, leader, { year: 2025 })).rows[0]?.decisions, 0)
      const ofHead = await ask(readAllocationResult, leader, { year: 2026, agencyId: agencyId('HKL') })
      assert.deepEqual([ofHead.rows[0]?.decisions, ofHead.rows[0]?.targetHa], [0, null])
      assert.equal((await ask(readAllocationResult, leader, {})).rows[0]?.year, 2026)
    })

    await t.test('listed by state and unit; one that was undone in the register can be withdrawn', async () => {
      const ids = async (input: object) => (await ask(listAllocations, leader, input)).rows.map((row) => row.id)
      assert.equal((await ids({})).length, 3)
      assert.equal((await ids({ allocationState: 'withdrawn' })).length, 2)
      assert.deepEqual(
        [(await ids({ territoryId: huongTraId })).length, (await ids({ search: 'đông' })).length],
        [0, 1],
      )
      const [done = ''] = await ids({ allocationState: 'handedOver' })
      const { change } = await show(done)
      office.at('2026-06-19T03:00:00Z')
      await give(undoPlotChange, head, { changeId: change?.changeId ?? '', reason: 'Quyết định bị hủy' })
      assert.equal((await ask(listPlots, leader, { ownerCategory: 'communeCommittee' })).total, 3)
      await give(withdrawAllocation, officer, { allocationId: done, reason: 'Quyết định bị hủy' })
      assert.equal((await ask(readAllocationResult, leader, { year: 2026 })).rows[0]?.decisions, 0)
    })
  })
