// Plots are made one and changed; what stands below a later change is undone after it; the list of changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aChange, across, changeOffice, halves, refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import { exportedList } from '../../../platform/server/exports/exportedList.ts'
import { rowsOf } from '../../../platform/server/exports/writtenList.ts'
import { huongTraId } from '../../../units/seed/territories.ts'
import { recordPlots, showPlot } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import {
  changePlot,
  listPlotChanges,
  mapPlotChanges,
  mergePlots,
  showPlotChange,
  splitPlot,
  undoPlotChange,
} from '../../plotChangeContract.ts'

const stranger = refusedBy('permission.refused')

for (const [kind, open] of Object.entries(offices))
  test(`merging and changing plots on ${kind}`, async (t) => {
    const prepared = await changeOffice(t, open)
    const { office, head, ranger, leader, later, seen, codes, known } = prepared
    const { homeId, besideId, cornerId, otherId, awayId } = prepared
    const first = await codes()
    const firstHome = await known(homeId)

    await t.test('neighbours become one where somebody chose in what they differ', async () => {
      const plots = [await seen(homeId), await seen(besideId)]
      const input = { ...aChange, changeCause: 'other' as const, plots, plotCode: '12' }
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
        ...{ ...aChange, ...(await seen(homeId)) },
        facts: { forestTypeSymbol: 'DT1', plantingYear: null, treeSpecies: null },
      })
      const nothing = { ...aChange, validFrom: '2026-06-15', ...(await seen(homeId)) }
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
      const again = await office.give(changePlot, head, { ...aChange, ...(await seen(homeId)), facts: { ageClass: 2 } })
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
      await office.give(splitPlot, ranger, {
        ...{ ...aChange, ...(await seen(cornerId)), decisionNumber: '12/QĐ-UBND', parts: halves },
        lines: [across.map(([lon, lat]): [number, number] => [lon + 0.004, lat + 0.002])],
      })
      later()
      await office.give(changePlot, head, {
        ...aChange,
        validFrom: '2026-01-31',
        ...(await seen(awayId)),
        facts: { ageClass: 2 },
      })
      const found = async (input: object) => (await office.ask(listPlotChanges, leader, input)).total
      assert.equal(await found({ territoryId: huongTraId }), 1)
      assert.equal(await found({ until: '2026-02-01' }), 1)
      assert.equal(await found({ from: '2026-06-15', until: '2026-06-15' }), 1)
      assert.equal(await found({ changeKind: 'split' }), 1)
      assert.equal(await found({ changeCause: 'other', isUndone: true }), 2)
      assert.equal(await found({ search: '12/QĐ-UBND' }), 1)
      assert.equal(await found({ search: 'tách lô 67/3/14' }), 1)
      for (const sort of ['changeKind', 'changeCause', 'geodesicAreaHa', 'territoryName', 'recordedBy', 'undoneAt'])
        assert.equal((await office.ask(listPlotChanges, leader, { sort, pageSize: 3 })).rows.length, 3, sort)
      const map = await office.ask(mapPlotChanges, leader, { search: 'tách lô' })
      assert.deepEqual([map.total, map.outlines.length, map.outlines[0]?.isUndone], [1, 1, false])
      assert.equal(map.outlines[0]?.shape.type, 'MultiPolygon')
      const both = await office.ask(mapPlotChanges, leader, { changeKind: 'merge' })
      assert.deepEqual(
        [both.outlines[0]?.shape.type, typeof both.outlines[0]?.shape.coordinates[1]?.[0]?.[0]?.[0]],
        ['MultiPolygon', 'number'],
        'both plots, each an area',
      )
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
