// Overlaps and gaps of the register are searched for in the background: cut off, stopped, measured as PostGIS measures, put away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import { Problem } from '../../../platform/problem.ts'
import { binhDienId } from '../../../units/seed/territories.ts'
import { recordPlots } from '../../contract.ts'
import { recordLandPaper, withdrawLandPaper } from '../../disputeContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import {
  dismissOverlap,
  listOverlapSearches,
  listOverlaps,
  restoreOverlap,
  showOverlap,
  showOverlapSearch,
  startOverlapSearch,
  stopOverlapSearch,
} from '../../overlapContract.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'
import { overlapJobs } from './jobs.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const today = '2026-06-19'
const base = { validFrom: '2024-12-31', source: 'FRMS 2024' }
const plot = (plotCode: string, shape: GivenPlot['shape'], given: Partial<GivenPlot> = {}) =>
  aPlot({ ...given, shape, facts: { plotCode, ...given.facts } })
const paper = {
  issuedOn: '2010-05-04',
  issuer: 'UBND huyện Hương Trà',
  surveyKind: 'cadastral' as const,
  source: 'Hồ sơ địa chính',
}

/** 1 lies 32 m over 2; 3 lies 2 m over 4, within surveying; 5 touches 6; the last three of 7, 8, 9 enclose a gap of 5 m. */
const plots = [
  plot('1', fieldAt(107.46, 16.34)),
  plot('2', fieldAt(107.4617, 16.34)),
  plot('3', fieldAt(107.47, 16.34)),
  plot('4', fieldAt(107.47198, 16.34)),
  plot('5', fieldAt(107.48, 16.34)),
  plot('6', fieldAt(107.482, 16.34)),
  plot('7', fieldAt(107.46, 16.35, 0.004, 0.001)),
  plot('8', fieldAt(107.46, 16.351, 0.00195, 0.001)),
  plot('9', fieldAt(107.462, 16.351, 0.002, 0.001)),
  plot('10', fieldAt(107.46, 16.352, 0.004, 0.001)),
]

async function searching({ office, persona, give, ask }: TestOffice) {
  const head = await persona('stationHead')
  const work = async (transaction: TestOffice['office']['moment'] = office.moment) => {
    for (const job of overlapJobs) await job.run({}, transaction)
  }
  return {
    head,
    work,
    search: async (input: { asOf?: string; gapWidthM?: number } = {}) => {
      const { id } = await give(startOverlapSearch, head, input)
      await work()
      return id
    },
    found: async (input: object = {}) =>
      (await ask(listOverlaps, head, { sort: 'code', ...input })).rows.map(
        ({ first, second, overlapKind, significance }) =>
          `${first.code.split('/').at(-1)}-${second.code.split('/').at(-1)} ${overlapKind} ${significance}`,
      ),
    /** The office's transactions, cut off by a fault after so many. */
    cutAfter: (count: number): TestOffice['office']['moment'] => {
      let left = count
      return (act) => {
        left -= 1
        if (left < 0) throw new Error('cut off')
        return office.moment(act)
      }
    },
  }
}

for (const [kind, open] of Object.entries(offices)) {
  test(`${kind}: what overlaps is found, judged, put away and brought back`, async (t) => {
    const office = await open(t)
    const { head, work, search, found } = await searching(office)
    const { give, ask, persona, stranger } = office
    const { plotIds } = await give(recordPlots, head, { ...base, plots })
    assert.deepEqual(await ask(showOverlapSearch, head, {}), { search: null })
    assert.deepEqual(await ask(listOverlaps, head, {}), { rows: [], total: 0 })
    const id = await search()

    await t.test('each with its significance, the day and how many were looked at', async () => {
      const all = ['1-2 overlap significant', '3-4 overlap withinSurveyError']
      assert.deepEqual(await found({ overlapKind: 'overlap' }), all)
      const [gap, ...more] = await found({ overlapKind: 'gap' })
      assert.match(gap ?? '', /^(7|8|9|10)-(7|8|9|10) gap withinSurveyError$/)
      assert.deepEqual(more, [])
      const { search: shown } = await ask(showOverlapSearch, head, {})
      assert.deepEqual(
        [shown?.row.id, shown?.row.asOf, shown?.row.searchStatus, shown?.row.plotCount, shown?.row.progress],
        [id, today, 'done', plots.length, 1],
      )
      assert.deepEqual([shown?.row.significant, shown?.row.found, shown?.shifts], [1, 3, []])
      assert.equal(shown?.outlines.length, 3)
      assert.deepEqual(
        shown?.counts.map(({ overlapKind, significance, count }) => [overlapKind, significance, count]),
        [
          ['overlap', 'significant', 1],
          ['overlap', 'withinSurveyError', 1],
          ['gap', 'withinSurveyError', 1],
        ],
      )
    })

    await t.test('areas are those of PostGIS', async () => {
      const { rows } = await office.office.moment(({ tx }) =>
        sql<{ ours: number; theirs: number }>`
          select record.area_m2 as ours, ST_Area(ST_Intersection(a.shape, b.shape)::geography) as theirs
          from forest.overlaps record
          join forest.plot_versions a on a.plot_id = record.first_plot_id
          join forest.plot_versions b on b.plot_id = record.second_plot_id
          where record.overlap_kind = 'overlap'`.execute(tx),
      )
      assert.equal(rows.length, 2)
      for (const { ours, theirs } of rows) assert.ok(Math.abs(ours / theirs - 1) < 1e-6, `${ours}, PostGIS ${theirs}`)
    })

    await t.test('found by number, plot, unit, significance; ordered; shown with both outlines', async () => {
      assert.deepEqual(await found({ search: 'TK 67 K 3 lô 4' }), ['3-4 overlap withinSurveyError'])
      assert.deepEqual(await found({ search: '67/3/5' }), [])
      assert.deepEqual(await found({ plotId: plotIds[1] ?? '' }), ['1-2 overlap significant'])
      assert.deepEqual(await found({ significance: 'significant', territoryId: binhDienId }), [
        '1-2 overlap significant',
      ])
      const widest = await ask(listOverlaps, head, { sort: 'widthM', direction: 'desc', pageSize: 1 })
      assert.equal(widest.total, 3)
      const [row] = widest.rows
      assert.deepEqual([row?.first.plotId, row?.second.plotId].toSorted(), [plotIds[0], plotIds[1]].toSorted())
      assert.equal(row?.first.ownerCategory, 'household')
      assert.deepEqual([row?.territoryId, row?.disputeId, row?.dismissedReason], [binhDienId, null, null])
      const shown = await ask(showOverlap, await persona('leader'), { overlapId: row?.id ?? '' })
      assert.ok(shown.firstShape && shown.secondShape && shown.shape.coordinates.length === 1)
    })

    await t.test('what is put away stays so in the next search, until it grows or is brought back', async () => {
      const [row] = (await ask(listOverlaps, head, { significance: 'significant' })).rows
      const overlapId = row?.id ?? ''
      await give(dismissOverlap, head, { overlapId, reason: 'Hai hộ đã thống nhất' })
      await assert.rejects(
        give(dismissOverlap, head, { overlapId, reason: 'Hai hộ đã thống nhất' }),
        refused('overlap.dismissed'),
      )
      assert.deepEqual(await found({ significance: 'significant' }), [])
      office.at('2026-06-20T01:00:00Z')
      await search()
      assert.deepEqual(await found({ significance: 'significant' }), [])
      const [away] = (await ask(listOverlaps, head, { dismissed: true })).rows
      assert.equal(away?.dismissedReason, 'Hai hộ đã thống nhất')
      const wider = plot('2', fieldAt(107.4616, 16.34), { plotId: plotIds[1] ?? '' })
      await give(recordPlots, head, { validFrom: '2026-06-20', source: 'Đo lại', plots: [wider] })
      office.at('2026-06-21T01:00:00Z')
      await search()
      assert.deepEqual(await found({ significance: 'significant' }), ['1-2 overlap significant'])
      assert.deepEqual(await found({ dismissed: true }), [], 'of the last search')
      // The register of the day before is as it was.
      office.at('2026-06-21T02:00:00Z')
      await search({ asOf: '2026-06-19' })
      assert.deepEqual(await found({ significance: 'significant' }), [])
      const [older] = (await ask(listOverlaps, head, { dismissed: true })).rows
      await give(restoreOverlap, head, { overlapId: older?.id ?? '' })
      assert.deepEqual(await found({ significance: 'significant' }), ['1-2 overlap significant'])
      await assert.rejects(give(restoreOverlap, head, { overlapId: older?.id ?? '' }), refused('overlap.notDismissed'))
    })

    await t.test(
      'a paper is held against the plots of others, not of its holder; a withdrawn one against none',
      async () => {
        const shape = fieldAt(107.4801, 16.3401, 0.001, 0.001)
        const own = { holderCategory: 'household' as const, holderName: 'Nguyễn Văn Kiền' }
        await give(recordLandPaper, head, { ...paper, ...own, paperNumber: 'BK 1', shape })
        const others = { holderCategory: 'protectionBoard' as const, holderName: 'BQL rừng phòng hộ' }
        const { id: landPaperId } = await give(recordLandPaper, head, {
          ...paper,
          ...others,
          paperNumber: 'BK 2',
          shape,
        })
        office.at('2026-06-22T01:00:00Z')
        await search()
        const papers = (await found({ search: 'BK' })).toSorted()
        assert.deepEqual(papers, ['5-BK 2 overlap significant', 'BK 1-BK 2 overlap significant'])
        const { search: shown } = await ask(showOverlapSearch, head, {})
        assert.equal(shown?.row.paperCount, 2)
        await give(withdrawLandPaper, head, { landPaperId, reason: 'Ghi nhầm giấy' })
        office.at('2026-06-23T01:00:00Z')
        await search()
        assert.deepEqual(await found({ search: 'BK' }), [])
      },
    )

    await t.test('a day to come is refused; strangers and readers may not search', async () => {
      await assert.rejects(give(startOverlapSearch, head, { asOf: '2030-01-01' }), refused('plot.fromFuture'))
      await assert.rejects(give(startOverlapSearch, stranger, {}), refused('permission.refused'))
      await assert.rejects(give(startOverlapSearch, await persona('leader'), {}), refused('permission.refused'))
      await assert.rejects(ask(listOverlaps, stranger, {}), refused('permission.refused'))
    })
    await work()
  })

  test(`${kind}: a search started twice runs once, is stopped, and goes on where it was cut off`, async (t) => {
    const office = await open(t)
    const { head, work, search, found, cutAfter } = await searching(office)
    const { give, ask } = office
    await give(recordPlots, head, { ...base, plots })
    const { id } = await give(startOverlapSearch, head, {})
    assert.equal((await give(startOverlapSearch, head, {})).id, id)
    const status = async () => (await ask(showOverlapSearch, head, { overlapSearchId: id })).search?.row.searchStatus
    for (let cuts = 1; (await status()) === 'searching'; cuts++) {
      assert.ok(cuts < 40, 'never ends')
      await work(cutAfter(cuts)).catch((error: Error) => assert.equal(error.message, 'cut off'))
    }
    assert.equal(await status(), 'done')
    assert.equal((await found()).length, 3)
    assert.equal((await ask(listOverlapSearches, head, {})).total, 1)
    await assert.rejects(give(stopOverlapSearch, head, { overlapSearchId: id }), refused('overlapSearch.ended'))

    office.at('2026-06-20T01:00:00Z')
    const { id: second } = await give(startOverlapSearch, head, {})
    await work(cutAfter(4)).catch((error: Error) => assert.equal(error.message, 'cut off'))
    await give(stopOverlapSearch, head, { overlapSearchId: second })
    await work()
    const { search: stopped } = await ask(showOverlapSearch, head, { overlapSearchId: second })
    assert.deepEqual([stopped?.row.searchStatus, stopped?.row.found], ['stopped', null])
    assert.equal((await ask(showOverlapSearch, head, {})).search?.row.id, id, 'the last that was not stopped')
    assert.equal((await found()).length, 3)
    // A correction that comes while a search waits is not in it.
    office.at('2026-06-21T01:00:00Z')
    const { id: third } = await give(startOverlapSearch, head, {})
    office.at('2026-06-21T01:00:01Z')
    await give(recordPlots, head, { ...base, plots: [plot('11', fieldAt(107.46, 16.34))] })
    await work()
    assert.equal((await ask(showOverlapSearch, head, { overlapSearchId: third })).search?.row.plotCount, plots.length)
    office.at('2026-06-22T01:00:00Z')
    await search()
    assert.equal((await found()).length, 5)
  })

  test(`${kind}: a source that lies off as one is told, and nothing is moved`, async (t) => {
    const office = await open(t)
    const { head, search } = await searching(office)
    const side = 9
    const isOfSheet = (i: number, j: number) => [i, j].every((at) => at >= 2 && at < 7)
    // 12 m to the east and 9 m to the north.
    const [east, north] = [12 / 106_900, 9 / 110_650]
    const fields = Array.from({ length: side * side }, (_, index) => {
      const [i, j] = [index % side, Math.floor(index / side)]
      const [dx, dy] = isOfSheet(i, j) ? [east, north] : [0, 0]
      const shape = fieldAt(107.46 + i * 0.002 + dx, 16.34 + j * 0.002 + dy)
      return { isSheet: isOfSheet(i, j), plot: plot(String(index), shape) }
    })
    for (const [source, own] of [
      ['FRMS 2024', fields.filter(({ isSheet }) => !isSheet)],
      ['Tệp của xã', fields.filter(({ isSheet }) => isSheet)],
    ] as const)
      await office.give(recordPlots, head, { validFrom: '2024-12-31', source, plots: own.map((field) => field.plot) })
    await search()
    const { search: shown } = await office.ask(showOverlapSearch, head, {})
    const [shift, ...more] = shown?.shifts ?? []
    assert.deepEqual(more, [])
    assert.equal(shift?.source, 'Tệp của xã')
    assert.ok(shift && Math.abs(shift.shiftM - 15) < 1, `${shift?.shiftM} m`)
    assert.ok(Math.abs(shift.azimuth - 53) < 4, `${shift.azimuth}°`)
    assert.ok(shift.plots >= 8)
  })
}
