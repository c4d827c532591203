// A plot is split from what the asker saw of it, as one record with its proof, and stands whole again when that is undone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChange, across, changeOffice, halves, refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import { uploaded } from '../../../../test/support/uploads.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import { showPlot } from '../../contract.ts'
import { fieldAt } from '../../example.ts'
import {
  beginPlotChange,
  listPlotChanges,
  showPlotChange,
  splitPlot,
  undoPlotChange,
} from '../../plotChangeContract.ts'

const stranger = refusedBy('permission.refused')

for (const [kind, open] of Object.entries(offices))
  test(`splitting plots on ${kind}`, async (t) => {
    const prepared = await changeOffice(t, open)
    const { office, head, ranger, officer, leader, later, seen, codes, known, homeId, besideId } = prepared
    const first = await codes()
    const firstHome = await known(homeId)

    await t.test('who begins sees numbers in use, neighbours with a common border, and no name', async () => {
      const begun = await office.ask(beginPlotChange, head, { plotId: homeId })
      assert.deepEqual(begun.takenCodes.toSorted(), ['12', '13', '14'])
      assert.deepEqual(
        begun.neighbours.map(({ row, differing }) => [row.id, differing]),
        [[besideId, ['treeSpecies', 'ownerName']]],
      )
      assert.doesNotMatch(JSON.stringify(begun), /Sung|Kiền/)
      assert.equal((await office.ask(beginPlotChange, ranger, { plotId: homeId })).row.territoryId, binhDienId)
      for (const as of [leader, officer, office.stranger])
        await assert.rejects(office.ask(beginPlotChange, as, { plotId: homeId }), stranger)
    })

    await t.test('a split is refused to strangers, lower roles and the ranger of another unit', async () => {
      const input = { ...aChange, ...(await seen(homeId)), lines: [across], parts: halves }
      for (const as of [leader, officer, office.stranger])
        await assert.rejects(office.give(splitPlot, as, input), stranger)
      const elsewhere = { ...ranger, territoryIds: [huongTraId] }
      await assert.rejects(office.give(splitPlot, elsewhere, input), stranger)
      assert.deepEqual(await codes(), first)
    })

    await t.test('what is not sound is refused with its reason, and nothing is written', async () => {
      const input = { ...aChange, ...(await seen(homeId)), lines: [across], parts: halves }
      const refused = (changes: object, code: string) =>
        assert.rejects(office.give(splitPlot, head, { ...input, ...changes }), refusedBy(code), code)
      await refused({ validFrom: '2026-06-20' }, 'plot.fromFuture')
      await refused({ decisionOn: '2026-06-20' }, 'plot.fromFuture')
      await refused({ validFrom: '2024-12-31' }, 'plotChange.beforeVersion')
      await refused({ plotVersionId: homeId }, 'plotChange.changedSince')
      await refused({ lines: [across.map(([lon, lat]) => [lon + 1, lat])] }, 'plotChange.notCrossing')
      await refused({ parts: [...halves, { plotCode: '23' }] }, 'plotChange.partCount')
      await refused({ parts: [{ plotCode: '21' }, { plotCode: '13' }] }, 'plotChange.codeTaken')
      await refused({ parts: [{ plotCode: '21' }, { plotCode: '21' }] }, 'plotChange.codeTaken')
      await refused(
        { parts: [{ plotCode: '21' }, { plotCode: '22', facts: { forestTypeSymbol: 'XYZ' } }] },
        'plot.refused',
      )
      const sliver = across.map(([, lat]): [number, number] => [107.469003, lat])
      await refused({ lines: [sliver] }, 'plotChange.partTooSmall')
      const outlines = (widths: readonly number[]) => ({
        lines: undefined,
        parts: widths.map((width, index) => ({
          plotCode: `2${index}`,
          shape: fieldAt(107.469 + (index === 0 ? 0 : 0.002 - width), 16.349, width, 0.002),
        })),
      })
      await refused(outlines([0.001, 0.0005]), 'plotChange.missingHa')
      await refused(outlines([0.0015, 0.001]), 'plotChange.overlapHa')
      await refused(outlines([0.0025, 0.0003]), 'plotChange.outsideHa')
      assert.deepEqual(await codes(), first)
      assert.equal((await office.ask(listPlotChanges, leader, {})).total, 0)
    })

    await t.test('a plot is split by a line and stands whole again when that is undone', async () => {
      const photoId = await uploaded(office, ranger, 'photo')
      const input = {
        ...{ ...aChange, ...(await seen(homeId)), lines: [across] },
        ...{
          reason: 'Khai thác một nửa lô',
          decisionNumber: '12/QĐ-UBND',
          decisionOn: '2026-06-09',
          photoIds: [photoId],
        },
        parts: [{ plotCode: '21' }, { plotCode: '22', facts: { forestTypeSymbol: 'DT1', plantingYear: null } }],
      }
      later()
      const id = '00000000-0000-4000-8000-0000000000c1'
      const split = await office.give(splitPlot, ranger, input, id)
      assert.deepEqual(await office.give(splitPlot, ranger, input, id), split, 'once under one id')
      assert.deepEqual(await codes(), ['8/3/12', '67/3/13', '67/3/14', '67/3/21', '67/3/22', '67/4/1'])
      const parts = await Promise.all(split.plotIds.map((plotId) => office.ask(showPlot, leader, { plotId })))
      assert.equal(
        parts.reduce((sum, { row }) => sum + Math.round((row.bookAreaHa ?? 0) * 100), 0),
        475,
      )
      assert.deepEqual(
        parts.map(({ facts, versions }) => [facts.previousPlotCode, facts.forestTypeCode, versions[0]?.changeCause]),
        [
          ['12', 60, 'harvest'],
          ['12', 82, 'harvest'],
        ],
      )
      assert.match(parts[0]?.versions[0]?.source ?? '', /Tách lô\. Quyết định số 12\/QĐ-UBND ngày 09\/06\/2026/)
      assert.equal((await office.ask(showPlot, leader, { plotId: homeId })).isOfDay, false)
      assert.equal((await office.ask(showPlot, leader, { plotId: homeId, asOf: '2026-06-09' })).isOfDay, true)

      const shown = await office.ask(showPlotChange, leader, { changeId: id })
      assert.deepEqual(
        shown.row.plots.map(({ plotRole, codePath }) => [plotRole, codePath]),
        [
          ['ended', '67/3/12'],
          ['began', '67/3/21'],
          ['began', '67/3/22'],
        ],
      )
      assert.deepEqual([shown.row.territoryId, shown.mayUndo, shown.files[0]?.isPhoto], [binhDienId, false, true])
      assert.ok(shown.plots[2]?.changes.some(({ field, after }) => field === 'forestTypeSymbol' && after === 'DT1'))
      assert.doesNotMatch(JSON.stringify(shown), /Kiền/)

      await assert.rejects(office.give(undoPlotChange, officer, { changeId: id, reason: 'Nhầm lô' }), stranger)
      later()
      await office.give(undoPlotChange, head, { changeId: id, reason: 'Ghi nhầm lô' })
      assert.deepEqual(await codes(), first)
      assert.deepEqual(await known(homeId), firstHome)
      await assert.rejects(
        office.give(undoPlotChange, head, { changeId: id, reason: 'Ghi nhầm lô' }),
        refusedBy('plotChange.alreadyUndone'),
      )
      const undone = await office.ask(showPlotChange, head, { changeId: id })
      assert.deepEqual([undone.row.undoReason, undone.mayUndo, undone.plots.length], ['Ghi nhầm lô', false, 3])
    })

    await t.test('of two who change one plot the second is told', async () => {
      const input = { ...aChange, ...(await seen(homeId)), lines: [across], parts: halves }
      later()
      const outcomes = await Promise.allSettled([
        office.give(splitPlot, head, input),
        office.give(splitPlot, ranger, { ...input, parts: [{ plotCode: '31' }, { plotCode: '32' }] }),
      ])
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
      const [told] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      assert.ok(refusedBy('plotChange.changedSince')(told), String(told))
      const [{ id } = { id: '' }] = (await office.ask(listPlotChanges, head, { isUndone: false })).rows
      later()
      await office.give(undoPlotChange, head, { changeId: id, reason: 'Thử lại' })
      assert.deepEqual(await codes(), first)
    })
  })
