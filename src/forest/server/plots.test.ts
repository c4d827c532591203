// Plots are recorded with their days, found by number, owner and place, and answered for any point and day; names of people only
// for those who look after the area.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import type { InputOf } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import { exportedList } from '../../platform/server/exports/exportedList.ts'
import { rowsOf } from '../../platform/server/exports/writtenList.ts'
import { binhDienId, huongTraId, townId } from '../../units/seed/territories.ts'
import { listPlots, readForestAt, readForestAtPlaces, readPlotNames, recordPlots, showPlot } from '../contract.ts'
import { aPlot, fieldAt } from '../example.ts'

const inside = { lon: 107.47, lat: 16.35 }
const base = { validFrom: '2024-12-31', source: 'FRMS 31/12/2024' }
const stranger = (error: unknown) => error instanceof Problem && error.code === 'permission.refused'

/** Four plots: of a household, of a board, one nobody knows the owner of, one of a household in another unit. */
const plots: InputOf<typeof recordPlots>['plots'] = [
  aPlot(),
  aPlot({
    shape: fieldAt(107.471, 16.349),
    ownerCategory: 'protectionBoard',
    ownerFullName: 'Ban quản lý rừng phòng hộ Sông Hương',
    facts: {
      plotCode: '2',
      ownerName: 'BQL RPH Sông Hương',
      forestTypeSymbol: 'TXB',
      forestTypeCode: 15,
      bookAreaHa: 9,
    },
  }),
  {
    shape: fieldAt(107.473, 16.349),
    facts: { compartmentCode: '67', subcompartmentCode: '3', plotCode: '12a', ownerName: 'Lê Sung' },
  },
  aPlot({
    shape: fieldAt(107.44, 16.5),
    facts: { compartmentCode: '8', ownerName: 'Trần Thị Sim', placeName: 'Rú Chá' },
  }),
]

for (const [kind, open] of Object.entries(offices))
  test(`the forest register on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, officer, leader, owner] = (await Promise.all(
      ['stationHead', 'areaRanger', 'communeOfficer', 'leader', 'ownerRepresentative'].map(office.persona),
    )) as [Actor, Actor, Actor, Actor, Actor]
    const { plotIds } = await office.give(recordPlots, head, { ...base, plots })
    const [homeId = '', boardId = ''] = plotIds
    const found = async (as: Actor, input: InputOf<typeof listPlots>) =>
      (await office.ask(listPlots, as, input)).rows.map(
        (row) => `${row.compartmentCode}/${row.subcompartmentCode}/${row.plotCode}`,
      )

    await t.test('the list stands in the order of numbers, with sums over all', async () => {
      assert.deepEqual(await found(leader, {}), ['8/3/12', '67/3/2', '67/3/12', '67/3/12a'])
      assert.deepEqual(await found(leader, { pageSize: 1, page: 4 }), ['67/3/12a'])
      const { total, sums, rows } = await office.ask(listPlots, leader, { pageSize: 2 })
      assert.deepEqual([total, sums.bookAreaHa, sums.withoutBookArea], [4, 18.5, 1])
      assert.ok(Math.abs(sums.geodesicAreaHa - 4 * 4.73) < 0.1, `${sums.geodesicAreaHa} ha`)
      assert.deepEqual([rows[0]?.territoryId, rows[1]?.territoryId], [huongTraId, binhDienId])
    })

    await t.test('plots are found by distance and in a drawn outline', async () => {
      const near = async (withinM: number, sort = 'distanceM') => {
        const { rows } = await office.ask(listPlots, leader, { near: { ...inside, withinM }, sort })
        return rows.map(({ codePath, distanceM }) => [codePath, distanceM === null ? null : Math.round(distanceM)])
      }
      const all = await near(50_000)
      assert.deepEqual(
        all.map(([codePath]) => codePath),
        ['67/3/12', '67/3/2', '67/3/12a', '8/3/12'],
      )
      assert.equal(all[0]?.[1], 0)
      const [, second, third, far] = all.map(([, metres]) => Number(metres))
      assert.ok(second && third && far && 0 < second && second < third && third < far, `${all}`)
      // The edge itself is near enough, a metre less is not.
      assert.equal((await near(second + 1)).length, 2)
      assert.equal((await near(second - 1)).length, 1)
      assert.deepEqual(
        (await near(50_000, 'codePath')).map(([codePath]) => codePath),
        ['8/3/12', '67/3/2', '67/3/12', '67/3/12a'],
      )
      const { rows } = await office.ask(listPlots, leader, {})
      assert.deepEqual(new Set(rows.map(({ distanceM }) => distanceM)), new Set([null]))

      const box = (west: number, south: number, east: number, north: number): [number, number][] => [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]
      assert.deepEqual(await found(leader, { inside: box(107.43, 16.49, 107.45, 16.51) }), ['8/3/12'])
      assert.deepEqual(await found(leader, { inside: box(106, 15, 106.1, 15.1) }), [])
      // A loop drawn across itself is what it encloses.
      const [a, b, c, d] = box(107.4, 16.3, 107.6, 16.6)
      assert.ok(a && b && c && d)
      assert.equal((await found(leader, { inside: [a, c, b, d] })).length, 1)
      const tooFar = { near: { ...inside, withinM: 50_001 } }
      await assert.rejects(office.ask(listPlots, leader, tooFar), Problem)
    })

    await t.test('plots are found by number, place, unit and what they are', async () => {
      for (const search of ['TK 67 K 3 lô 12', '67/3/12', 'lo 12 tk67', 'khe dai tk 67 lô 12'])
        assert.deepEqual(await found(leader, { search }), ['67/3/12'], search)
      assert.deepEqual(await found(leader, { search: 'tk67 khoảnh 3' }), ['67/3/2', '67/3/12', '67/3/12a'])
      assert.deepEqual(await found(leader, { search: 'rú chá' }), ['8/3/12'])
      assert.deepEqual(await found(leader, { search: 'rù cha' }), [])
      assert.deepEqual(await found(leader, { search: 'song huong' }), ['67/3/2'])
      assert.deepEqual(await found(leader, { territoryId: huongTraId }), ['8/3/12'])
      assert.deepEqual(await found(leader, { landClass: 'natural' }), ['67/3/2'])
      assert.deepEqual(await found(leader, { forestType: 'RTG' }), ['8/3/12', '67/3/12'])
      assert.deepEqual(await found(leader, { forestPurpose: 'production', ownerCategory: 'household' }), [
        '8/3/12',
        '67/3/12',
      ])
      assert.deepEqual(await found(leader, { areaDiffers: true }), ['67/3/2'])
      const { rows } = await office.ask(listPlots, leader, {})
      assert.deepEqual(
        rows.filter((row) => row.areaDiffers).map(({ id }) => id),
        [boardId],
      )
      assert.deepEqual(await found(leader, { sort: 'territoryName' }), ['8/3/12', '67/3/2', '67/3/12', '67/3/12a'])
      assert.deepEqual((await found(leader, { sort: 'bookAreaHa', direction: 'desc' }))[0], '67/3/2')
      assert.deepEqual(await found(leader, { asOf: '2024-12-30' }), [])
    })

    await t.test('a person is found by name only by those who may see the name there', async () => {
      assert.deepEqual(await found(head, { search: 'trần thị sim' }), ['8/3/12'])
      assert.deepEqual(await found(officer, { search: 'tran thi sim' }), [], 'another unit')
      assert.deepEqual(await found(officer, { search: 'nguyen van kien' }), ['67/3/12'])
      assert.deepEqual(await found(officer, { search: 'Lê Sung' }), ['67/3/12a'], 'nobody said what kind of owner')
      for (const as of [leader, owner]) assert.deepEqual(await found(as, { search: 'nguyen van kien' }), [])
      assert.deepEqual(await found(leader, { search: 'kiền tk 67' }), [])
      for (const as of [head, ranger, leader, owner])
        assert.deepEqual(
          (await office.ask(listPlots, as, {})).rows.map(({ ownerName }) => ownerName),
          [null, 'Ban quản lý rừng phòng hộ Sông Hương', null, null],
        )
      const wish = { readName: listPlots.name, input: {}, wanted: undefined, language: undefined }
      const list = await exportedList(office.office, { actor: head, address: '', device: '' }, wish)
      const text = JSON.stringify(list.rows.flatMap(rowsOf))
      assert.match(text, /Sông Hương/)
      assert.doesNotMatch(text, /Kiền|Sung|Sim/)
    })

    await t.test('names are shown to those who look after the area, and each time is written down', async () => {
      const before = await disclosures(office, homeId)
      assert.equal((await office.ask(readPlotNames, officer, { plotId: homeId })).ownerName, 'Nguyễn Văn Kiền')
      assert.equal(await disclosures(office, homeId), before + 1)
      for (const as of [leader, owner, office.stranger])
        await assert.rejects(office.ask(readPlotNames, as, { plotId: homeId }), stranger)
      await assert.rejects(
        office.ask(readPlotNames, officer, { plotId: plotIds[3] ?? '' }),
        (error) => error instanceof Problem && error.code === 'record.notFound',
      )
      const shown = await office.ask(showPlot, leader, { plotId: homeId })
      assert.deepEqual([shown.facts.ownerName, shown.guardedFields, shown.mayNames], [null, ['ownerName'], false])
      assert.equal((await office.ask(showPlot, leader, { plotId: boardId })).facts.ownerName, 'BQL RPH Sông Hương')
      assert.equal(await disclosures(office, homeId), before + 1)
    })

    await t.test('many places are answered at once, in their order, those outside of the register too', async () => {
      const outside = { lon: 107.2, lat: 16.2 }
      const places = [outside, inside, { lon: 107.472, lat: 16.35 }, inside]
      const { rows, on } = await office.ask(readForestAtPlaces, leader, { places })
      assert.equal(on, '2026-06-19')
      assert.deepEqual(
        rows.map(({ plotId, codePath, forestType, territoryId }) => [plotId, codePath, forestType, territoryId]),
        [
          [null, null, null, null],
          [homeId, '67/3/12', 60, binhDienId],
          [boardId, '67/3/2', 15, binhDienId],
          [homeId, '67/3/12', 60, binhDienId],
        ],
      )
      const before = await office.ask(readForestAtPlaces, leader, { places: [inside], on: '2024-12-30' })
      assert.deepEqual([before.rows[0]?.plotId, before.rows.length], [null, 1])
      await assert.rejects(office.ask(readForestAtPlaces, office.stranger, { places }), stranger)
    })

    await t.test('a point answers plot, forest, owner, unit, who answers and what is not known', async () => {
      const answer = await office.ask(readForestAt, leader, inside)
      assert.equal(answer.unit?.id, binhDienId)
      assert.deepEqual(
        answer.plots.map((plot) => [plot.id, plot.forestTypeName, plot.landClass, plot.names, plot.disputeStatus]),
        [[homeId, 'Rừng trồng cây gỗ, núi đất', 'planted', null, null]],
      )
      assert.ok(answer.answering.some(({ matter, personName }) => matter === 'rangerArea' && personName))
      assert.ok(answer.agencies.some(({ name }) => name.includes('Bình Điền')))
      assert.equal(answer.unknown.length, 2, answer.unknown.join(' '))
      assert.equal((await office.ask(readForestAt, officer, inside)).plots[0]?.names?.ownerName, 'Nguyễn Văn Kiền')
      assert.equal(await disclosures(office, boardId), 0)
      const ofBoard = await office.ask(readForestAt, officer, { lon: 107.4715, lat: 16.35 })
      assert.equal(ofBoard.plots[0]?.names?.ownerName, 'Ban quản lý rừng phòng hộ Sông Hương')
      assert.equal(await disclosures(office, boardId), 0, 'a board is nobody')
      const outside = await office.ask(readForestAt, leader, { lon: 107.45, lat: 16.33 })
      assert.deepEqual([outside.unit?.id, outside.plots.length], [binhDienId, 0])
      const sea = await office.ask(readForestAt, leader, { lon: 109, lat: 16 })
      assert.deepEqual([sea.unit, sea.plots.length, sea.answering.length], [null, 0, 0])
      const then = await office.ask(readForestAt, leader, { ...inside, on: '2025-06-01' })
      assert.deepEqual([then.unit?.id, then.plots.length], [townId, 1])
      await assert.rejects(office.ask(readForestAt, office.stranger, inside), stranger)
    })

    await t.test(
      'a later version leaves the days before as they were, and what was known before stays known',
      async () => {
        office.at('2026-07-01T01:00:00Z')
        const harvested = aPlot({
          plotId: homeId,
          facts: { forestTypeSymbol: 'DT1', forestTypeCode: 82, ownerName: 'Lê Đại Sung' },
        })
        const later = {
          validFrom: '2026-03-01',
          source: 'Khai báo 12',
          changeCause: 'harvest' as const,
          plots: [harvested],
        }
        await office.give(recordPlots, head, later)
        const at = async (moment: Pick<InputOf<typeof readForestAt>, 'on' | 'known'>) =>
          (await office.ask(readForestAt, leader, { ...inside, ...moment })).plots[0]?.forestTypeSymbol
        assert.equal(await at({}), 'DT1')
        assert.equal(await at({ on: '2026-02-28' }), 'RTG')
        assert.equal(await at({ on: '2026-06-20', known: '2026-06-20T00:00:00Z' }), 'RTG')
        assert.equal(await at({ on: '2026-06-20', known: '2026-06-18T00:00:00Z' }), undefined)
        // A correction of the first day reaches to the second version, not beyond.
        const corrected = aPlot({ plotId: homeId, facts: { treeSpecies: 'Thông' } })
        await office.give(recordPlots, head, { ...base, plots: [corrected] })
        const { versions } = await office.ask(showPlot, leader, { plotId: homeId })
        assert.deepEqual(
          versions.map(({ validFrom, validTo, changeCause, changes }) => [
            validFrom,
            validTo,
            changeCause,
            changes.map(({ field, before, after }) => [field, before, after]),
          ]),
          [
            [
              '2026-03-01',
              null,
              'harvest',
              [
                ['forestTypeSymbol', 'RTG', 'DT1'],
                ['forestTypeCode', 60, 82],
                ['treeSpecies', 'Thông', 'Keo lai'],
                ['ownerName', undefined, undefined],
              ],
            ],
            ['2024-12-31', '2026-03-01', null, []],
          ],
        )
        assert.deepEqual(await found(leader, { search: '67/3/12', asOf: '2026-01-01', landClass: 'planted' }), [
          '67/3/12',
        ])
        assert.deepEqual(await found(leader, { search: '67/3/12', landClass: 'planted' }), [])
        const first = await office.ask(showPlot, leader, { plotId: homeId, asOf: '2020-01-01' })
        assert.deepEqual([first.isOfDay, first.row.validFrom], [false, '2024-12-31'])
      },
    )

    await t.test('two versions of a plot on one day are refused by the database', async () => {
      await assert.rejects(
        sql`update forest.plot_versions set superseded_at = null where plot_id = ${homeId}::uuid`.execute(
          office.office.database.kysely,
        ),
        /hold on the same day/,
      )
    })

    await t.test('what cannot be kept is refused whole, row by row', async () => {
      const counted = async () => (await office.ask(listPlots, leader, {})).total
      const before = await counted()
      const refusedBy = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
      const wrong = [aPlot({ facts: { compartmentCode: '70' } }), aPlot({ facts: { plotCode: null } })]
      await assert.rejects(office.give(recordPlots, head, { ...base, plots: wrong }), refusedBy('plot.refused'))
      const future = { ...base, validFrom: '2027-01-01', plots: [aPlot()] }
      await assert.rejects(office.give(recordPlots, head, future), refusedBy('plot.fromFuture'))
      const unknown = [aPlot({ plotId: '00000000-0000-4000-8000-000000000000' })]
      await assert.rejects(office.give(recordPlots, head, { ...base, plots: unknown }), refusedBy('record.notFound'))
      for (const as of [ranger, leader])
        await assert.rejects(
          office.give(recordPlots, as, { ...base, plots: [aPlot()] }),
          refusedBy('permission.refused'),
        )
      assert.equal(await counted(), before)
    })
  })

async function disclosures({ office }: TestOffice, plotId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from published.disclosures where record_id = ${plotId}::uuid`.execute(
    office.database.kysely,
  )
  return rows[0]?.count ?? 0
}
