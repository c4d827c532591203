// Plots are split, made one, changed; each change is one record with its proof, made from what the asker saw, and can be undone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import { uploaded } from '../../../../test/support/uploads.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Problem } from '../../../platform/problem.ts'
import { exportedList } from '../../../platform/server/exports/exportedList.ts'
import { rowsOf } from '../../../platform/server/exports/writtenList.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import { listPlots, recordPlots, showPlot } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import {
  beginPlotChange,
  changePlot,
  listPlotChanges,
  mapPlotChanges,
  mergePlots,
  showPlotChange,
  splitPlot,
  undoPlotChange,
} from '../../plotChangeContract.ts'

const refusedBy = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const stranger = refusedBy('permission.refused')
const change = { changeCause: 'harvest' as const, validFrom: '2026-06-10' }
/** Through the middle of the plot of the example, from south to north. */
const across: [number, number][] = [
  [107.47, 16.348],
  [107.47, 16.352],
]
const halves = [{ plotCode: '21' }, { plotCode: '22' }]

for (const [kind, open] of Object.entries(offices))
  test(`changes of plots on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, officer, leader] = (await Promise.all(
      ['stationHead', 'areaRanger', 'communeOfficer', 'leader'].map(office.persona),
    )) as [Actor, Actor, Actor, Actor]
    let minute = 0
    /** No two things are recorded in one instant. */
    const later = () => office.at(new Date(Date.parse('2026-06-19T01:00:00Z') + ++minute * 60_000).toISOString())
    later()
    const { plotIds } = await office.give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS 31/12/2024',
      plots: [
        aPlot(),
        aPlot({
          shape: fieldAt(107.471, 16.349),
          facts: { plotCode: '13', treeSpecies: 'Thông', ownerName: 'Lê Sung' },
        }),
        aPlot({ shape: fieldAt(107.473, 16.351), facts: { plotCode: '14' } }),
        aPlot({ shape: fieldAt(107.473, 16.349), facts: { plotCode: '1', subcompartmentCode: '4' } }),
        aPlot({ shape: fieldAt(107.44, 16.5), facts: { compartmentCode: '8' } }),
      ],
    })
    const [homeId = '', besideId = '', cornerId = '', otherId = '', awayId = ''] = plotIds
    const seen = async (plotId: string) => {
      const { plotVersionId } = await office.ask(beginPlotChange, head, { plotId })
      return { plotId, plotVersionId }
    }
    const codes = async () => (await office.ask(listPlots, leader, {})).rows.map(({ codePath }) => codePath)
    const known = async (plotId: string) =>
      (await office.ask(showPlot, leader, { plotId })).versions.map(({ id: _, recordedAt: __, ...version }) => version)
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
      const input = { ...change, ...(await seen(homeId)), lines: [across], parts: halves }
      for (const as of [leader, officer, office.stranger])
        await assert.rejects(office.give(splitPlot, as, input), stranger)
      const elsewhere = { ...ranger, territoryIds: [huongTraId] }
      await assert.rejects(office.give(splitPlot, elsewhere, input), stranger)
      assert.deepEqual(await codes(), first)
    })

    await t.test('what is not sound is refused with its reason, and nothing is written', async () => {
      const input = { ...change, ...(await seen(homeId)), lines: [across], parts: halves }
      const refused = (changes: object, code: string) =>
        assert.rejects(office.give(splitPlot, head, { ...input, ...changes }), refusedBy(code), code)
      await refused({ validFrom: '2026-06-20' }, 'plot.fromFuture')
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
        ...{ ...change, ...(await seen(homeId)), lines: [across] },
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
      const input = { ...change, ...(await seen(homeId)), lines: [across], parts: halves }
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

    await t.test('neighbours become one where somebody chose in what they differ', async () => {
      const plots = [await seen(homeId), await seen(besideId)]
      const input = { ...change, changeCause: 'other' as const, plots, plotCode: '12' }
      const refused = (changes: object, code: string) =>
        assert.rejects(office.give(mergePlots, head, { ...input, ...changes }), refusedBy(code), code)
      await refused({}, 'plotChange.notChosen')
      await refused({ plots: [plots[0], await seen(otherId)] }, 'plotChange.otherSubcompartment')
      await refused({ plots: [plots[1], await seen(cornerId)], plotCode: '13' }, 'plotChange.apart')
      await refused({ plots: [plots[0], plots[0]] }, 'plot.twice')
      await refused({ plotCode: '14' }, 'plotChange.codeTaken')
      later()
      const chosen = { treeSpecies: homeId, ownerName: besideId }
      const merged = await office.give(mergePlots, head, { ...input, chosen })
      const { row, facts, shape } = await office.ask(showPlot, leader, { plotId: merged.plotIds[0] ?? '' })
      assert.deepEqual(
        [row.codePath, row.bookAreaHa, facts.treeSpecies, facts.previousPlotCode, shape.coordinates.length],
        ['67/3/12', 9.5, 'Keo lai', '12+13', 1],
      )
      assert.ok(Math.abs(row.geodesicAreaHa - 9.46) < 0.02, `${row.geodesicAreaHa} ha`)
      later()
      await office.give(undoPlotChange, head, { changeId: merged.id, reason: 'Nhập nhầm hai lô' })
      assert.deepEqual(await codes(), first)
    })

    await t.test('a plot changes type, outline and owner; a change below another is undone after it only', async () => {
      later()
      const retyped = await office.give(changePlot, head, {
        ...{ ...change, ...(await seen(homeId)) },
        facts: { forestTypeSymbol: 'DT1', plantingYear: null, treeSpecies: null },
      })
      const nothing = { ...change, validFrom: '2026-06-15', ...(await seen(homeId)) }
      await assert.rejects(office.give(changePlot, head, nothing), refusedBy('plotChange.nothingChanged'))
      await assert.rejects(
        office.give(changePlot, head, { ...nothing, shape: fieldAt(107.6, 16.4) }),
        refusedBy('plotChange.elsewhere'),
      )
      later()
      const transferred = await office.give(changePlot, ranger, {
        ...nothing,
        ...{ changeCause: 'other', facts: { ownerName: 'Trần Thị Quế' }, shape: fieldAt(107.469, 16.349, 0.0021) },
      })
      const kinds = (await office.ask(listPlotChanges, leader, { plotId: homeId, isUndone: false })).rows
      assert.deepEqual(
        kinds.map(({ id, changeKind }) => [id, changeKind]),
        [
          [transferred.id, 'transfer'],
          [retyped.id, 'retype'],
        ],
      )
      const { plots } = await office.ask(showPlotChange, head, { changeId: transferred.id })
      assert.deepEqual([plots[0]?.changes, plots[0]?.isShapeChanged], [[{ field: 'ownerName' }], true])
      const undo = (changeId: string) => office.give(undoPlotChange, head, { changeId, reason: 'Ghi nhầm' })
      await assert.rejects(
        undo(retyped.id),
        (error) => refusedBy('plotChange.builtUpon')(error) && /"transfer"/.test(JSON.stringify(error)),
      )
      later()
      await undo(transferred.id)
      later()
      await undo(retyped.id)
      assert.deepEqual(await known(homeId), firstHome)
      later()
      const again = await office.give(changePlot, head, { ...change, ...(await seen(homeId)), facts: { ageClass: 2 } })
      later()
      await office.give(recordPlots, head, {
        validFrom: '2026-06-12',
        source: 'Khai báo 12',
        plots: [aPlot({ plotId: homeId })],
      })
      await assert.rejects(undo(again.id), refusedBy('plotChange.builtUpon'))
    })

    await t.test('the list is filtered, searched, put in order and exported; the map has the outlines', async () => {
      later()
      await office.give(changePlot, head, {
        ...change,
        validFrom: '2026-01-31',
        ...(await seen(awayId)),
        facts: { ageClass: 2 },
      })
      const found = async (input: object) => (await office.ask(listPlotChanges, leader, input)).total
      assert.equal(await found({ territoryId: huongTraId }), 1)
      assert.equal(await found({ until: '2026-02-01' }), 1)
      assert.equal(await found({ from: '2026-06-15', until: '2026-06-15' }), 1)
      assert.equal(await found({ changeKind: 'split' }), 2)
      assert.equal(await found({ changeCause: 'other', isUndone: true }), 2)
      assert.equal(await found({ search: '12/QĐ-UBND' }), 1)
      assert.equal(await found({ search: 'tách lô 67/3/12' }), 2)
      for (const sort of ['changeKind', 'changeCause', 'geodesicAreaHa', 'territoryName', 'recordedBy', 'undoneAt'])
        assert.equal((await office.ask(listPlotChanges, leader, { sort, pageSize: 3 })).rows.length, 3, sort)
      const map = await office.ask(mapPlotChanges, leader, { search: 'tách lô' })
      assert.deepEqual([map.total, map.outlines.length, map.outlines[0]?.isUndone], [2, 2, true])
      assert.equal(map.outlines[0]?.shape.type, 'MultiPolygon')
      await assert.rejects(office.ask(listPlotChanges, office.stranger, {}), stranger)
      const wish = { readName: listPlotChanges.name, input: {}, wanted: undefined, language: undefined }
      const list = await exportedList(office.office, { actor: head, address: '', device: '' }, wish)
      const text = JSON.stringify(list.rows.flatMap(rowsOf))
      assert.match(text, /Tách lô/)
      assert.doesNotMatch(text, /Kiền|Sung|Quế/)
      assert.doesNotMatch(await audited(office), /Kiền|Sung|Quế/)
    })
  })

/** Everything that the book of commands keeps of changes of plots. */
async function audited({ office }: TestOffice): Promise<string> {
  const { rows } = await sql<{ input: object }>`
    select input from platform.audit_entries where name in ('plot.split', 'plot.merge', 'plot.change')`.execute(
    office.database.kysely,
  )
  assert.ok(rows.length > 3)
  return JSON.stringify(rows)
}
