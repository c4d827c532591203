// The tables of forest area against random histories of the register: whatever happened, opening and changes are closing, to a hundredth of
// a hectare, in the whole and for every unit, purpose and owner; and closing is what the register lists.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { InputOf } from '../../../platform/contract.ts'
import { Problem } from '../../../platform/problem.ts'
import { binhDienId } from '../../../units/seed/territories.ts'
import { changeColumns, imbalance, unitColumns } from '../../areaTable/areaTables.ts'
import { readAreaTables } from '../../areaTableContract.ts'
import { listPlots, recordPlots, showPlot } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { forestPurposes } from '../../forestPurpose.ts'
import { forestTypes } from '../../forestType.ts'
import { changeCauses, ownerCategories } from '../../plot.ts'
import { beginPlotChange, changePlot, mergePlots, splitPlot, undoPlotChange } from '../../plotChangeContract.ts'

const happenings = 70

/** Numbers in [0, 1), the same in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const dayAt = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10)

/** Six plots side by side in one unit and three in another; then they are changed, split, merged, and some of it is undone. */
async function history(office: TestOffice, head: Actor, next: () => number) {
  const one = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value
  const facts = () => {
    const type = one(forestTypes)
    return { forestTypeSymbol: type.symbol, forestTypeCode: type.code, forestPurpose: 1 + Math.floor(next() * 3) }
  }
  const plots = Array.from({ length: 9 }, (_, index) =>
    aPlot({
      shape: index < 6 ? fieldAt(107.44 + index * 0.004, 16.35, 0.004, 0.004) : fieldAt(107.44 + index * 0.004, 16.5),
      ownerCategory: one(ownerCategories),
      facts: {
        ...facts(),
        plotCode: String(index + 1),
        purposeDetailCode: null,
        bookAreaHa: index === 3 ? null : 10 + Math.round(next() * 900) / 100,
      },
    }),
  )
  await office.give(recordPlots, head, { validFrom: '2024-12-31', source: 'FRMS', plots })
  let done = 0
  let lastChange: string | undefined
  for (let number = 0; number < happenings; number++) {
    office.at(`2026-06-19T0${2 + Math.floor(number / 60)}:${String(number % 60).padStart(2, '0')}:00Z`)
    const base = { changeCause: one(changeCauses), validFrom: dayAt(1 + number * 5) }
    const { rows } = await office.ask(listPlots, head, { pageSize: 200 })
    const { id: plotId } = one(rows)
    const { plotVersionId, neighbours } = await office.ask(beginPlotChange, head, { plotId })
    const kind = one(['change', 'change', 'split', 'split', 'merge', 'undo', 'record'])
    try {
      if (kind === 'change') {
        const bookAreaHa = next() < 0.2 ? { bookAreaHa: Math.round(next() * 2000) / 100 } : {}
        const given = { ...base, plotId, plotVersionId, facts: { ...facts(), ...bookAreaHa } }
        lastChange = (await office.give(changePlot, head, given as InputOf<typeof changePlot>)).id
      } else if (kind === 'split') {
        const { row, shape } = await office.ask(showPlot, head, { plotId })
        const lats = shape.coordinates.flat(2).map(([, lat]) => lat)
        const [low, high] = [Math.min(...lats) - 0.001, Math.max(...lats) + 0.001]
        const line: [number, number][] = [
          [row.place.lon, low],
          [row.place.lon, high],
        ]
        const parts = [{ plotCode: `${number}a` }, { plotCode: `${number}b`, facts: facts() }]
        lastChange = (await office.give(splitPlot, head, { ...base, plotId, plotVersionId, lines: [line], parts })).id
      } else if (kind === 'merge') {
        const neighbour = neighbours[0]
        if (!neighbour) continue
        const chosen = Object.fromEntries(neighbour.differing.map((field) => [field, plotId]))
        const merged = [
          { plotId, plotVersionId },
          { plotId: neighbour.row.id, plotVersionId: neighbour.plotVersionId },
        ]
        lastChange = (await office.give(mergePlots, head, { ...base, plots: merged, plotCode: `${number}m`, chosen }))
          .id
      } else if (kind === 'undo') {
        if (!lastChange) continue
        await office.give(undoPlotChange, head, { changeId: lastChange, reason: 'Ghi nhầm lô' })
        lastChange = undefined
      } else {
        const again = aPlot({ shape: (await office.ask(showPlot, head, { plotId })).shape, facts: facts() })
        await office.give(recordPlots, head, {
          validFrom: base.validFrom,
          source: 'Khai báo',
          plots: [{ ...again, plotId, facts: { ...again.facts, plotCode: `${number}r`, purposeDetailCode: null } }],
        })
      }
      done += 1
    } catch (error) {
      // What the register refuses changes nothing.
      if (!(error instanceof Problem)) throw error
    }
  }
  return done
}

for (const [kind, open] of Object.entries(offices))
  test(`the tables of forest area on ${kind}`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    const leader = await office.persona('leader')
    const next = seeded(20_261_128)
    const tables = (input: InputOf<typeof readAreaTables>) => office.ask(readAreaTables, leader, input)

    await t.test('an empty register gives zeros, and units without forest', async () => {
      const empty = await tables({ asOf: '2025-12-31' })
      assert.deepEqual([empty.plots, empty.from], [0, '2024-12-31'])
      assert.ok(empty.changes.every(({ hectares }) => hectares.every((value) => value === 0)))
      assert.ok(empty.byUnit.length > 0 && empty.byUnit.every(({ hectares }) => hectares.every((value) => value === 0)))
    })

    const done = await history(office, head, next)
    assert.ok(done > happenings / 2, `${done} of ${happenings} happened`)

    await t.test(
      'opening and changes are closing, for every unit, purpose and owner, between any two days',
      async () => {
        const filters: InputOf<typeof readAreaTables>[] = [
          {},
          { territoryId: binhDienId },
          ...forestPurposes.map((forestPurpose) => ({ forestPurpose })),
          ...ownerCategories.map((ownerCategory) => ({ ownerCategory })),
        ]
        let moved = 0
        for (let pair = 0; pair < 12; pair++) {
          const days = [dayAt(next() * 360 - 5), dayAt(next() * 360 - 5)].toSorted()
          const [from = '', asOf = ''] = days
          const opened = await tables({ asOf: from })
          for (const filter of filters) {
            const shown = await tables({ ...filter, from, asOf })
            for (const row of shown.changes) assert.equal(imbalance(row), 0, `${from} ${asOf} ${row.line}`)
            moved += shown.changes
              .flatMap(({ hectares }) => hectares.slice(1, -1))
              .filter((value) => value !== 0).length
          }
          const whole = await tables({ from, asOf })
          const at = (of: typeof whole, line: string, column: (typeof changeColumns)[number]) =>
            of.changes.find((row) => row.line === line)?.hectares[changeColumns.indexOf(column)]
          for (const { line } of whole.changes) assert.equal(at(whole, line, 'opening'), at(opened, line, 'closing'))
        }
        assert.ok(moved > 100, 'areas moved')
      },
    )

    await t.test('closing is what the register lists on the day, and every table says the same', async () => {
      for (const asOf of ['2025-03-01', '2025-07-15', '2025-12-31']) {
        const [shown, listed] = await Promise.all([
          tables({ asOf }),
          office.ask(listPlots, head, { asOf, pageSize: 200 }),
        ])
        const hundredths = listed.rows.reduce(
          (sum, row) => sum + Math.round((row.bookAreaHa ?? row.geodesicAreaHa) * 100),
          0,
        )
        const total = (rows: readonly { readonly line: string; readonly hectares: readonly number[] }[]) =>
          Math.round((rows.find(({ line }) => line === 'total')?.hectares.at(-1) ?? 0) * 100)
        assert.deepEqual(
          [total(shown.byPurpose), total(shown.byOwner), total(shown.changes)],
          [hundredths, hundredths, hundredths],
        )
        const units = shown.byUnit.reduce((sum, { hectares }) => sum + Math.round((hectares.at(-1) ?? 0) * 100), 0)
        assert.equal(units, hundredths)
        assert.deepEqual(
          [shown.plots, shown.withoutBookArea],
          [listed.total, listed.rows.filter(({ bookAreaHa }) => bookAreaHa === null).length],
        )
      }
    })

    await t.test('old and new units give the same sum', async () => {
      const sumOf = async (unitsOn: string) => {
        const { byUnit } = await tables({ asOf: '2025-12-31', unitsOn })
        return {
          names: byUnit.flatMap(({ name }) => name ?? []),
          hundredths: byUnit.reduce((sum, { hectares }) => sum + Math.round((hectares.at(-1) ?? 0) * 100), 0),
        }
      }
      const [then, now] = await Promise.all([sumOf('2025-06-30'), sumOf('2025-07-01')])
      assert.equal(then.hundredths, now.hundredths)
      assert.notDeepEqual(then.names, now.names)
    })

    await t.test('cover counts forest over the land of the unit', async () => {
      const { byUnit } = await tables({ asOf: '2025-12-31', territoryId: binhDienId })
      const [unit] = byUnit
      assert.equal(byUnit.length, 1)
      const forest = unit?.hectares[unitColumns.indexOf('forest')] ?? 0
      assert.ok(unit?.landHa && Math.abs((unit.coverPercent ?? 0) - (100 * forest) / unit.landHa) < 1e-9)
    })

    await t.test('a period that ends before it begins is refused, and a stranger', async () => {
      await assert.rejects(tables({ asOf: '2025-01-01', from: '2025-02-01' }), refusedBy('forestArea.fromAfter'))
      await assert.rejects(
        tables({ territoryId: '00000000-0000-4000-8000-000000000000' }),
        refusedBy('record.notFound'),
      )
      await assert.rejects(office.ask(readAreaTables, office.stranger, {}), refusedBy('permission.refused'))
    })
  })
