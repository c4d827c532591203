// A file of plots is read in the background, looked at, written, taken back: cut off after every piece, stopped, and beside the register
// as it is.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { geoJsonFile, shapefileZip } from '../../../../test/support/boundaryFiles.ts'
import { importing, rowOf } from '../../../../test/support/importOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import { Problem } from '../../../platform/problem.ts'
import { listPlots, readForestAt, recordPlots, showPlot } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { beginPlotChange, changePlot, undoPlotChange } from '../../plotChangeContract.ts'
import { readPlotFile } from '../../plotFileContract.ts'
import {
  cancelPlotImport,
  listImportedPlots,
  openPlotImport,
  showPlotImport,
  undoPlotImport,
} from '../../plotImportContract.ts'
import { plotDownload } from '../plotFiles/plotDownload.ts'
import { selectRefusedParts } from './lookSql.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

for (const [kind, open] of Object.entries(offices)) {
  test(`${kind}: a file of plots is looked at, written beside what is known, and taken back`, async (t) => {
    const office = await open(t)
    const { head, work, read, show, write, numbers } = await importing(office)
    const { give, ask } = office
    await give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS 2024',
      plots: [
        // As the file has it, but for the owner, who is not in the file; the same number elsewhere; and one the file lacks.
        aPlot({ facts: { plotCode: '1', bookAreaHa: 3 }, shape: fieldAt(107.4, 16.3) }),
        aPlot({ facts: { plotCode: '4' }, shape: fieldAt(107.6, 16.4) }),
        aPlot({ facts: { plotCode: '9' }, shape: fieldAt(107.61, 16.4) }),
      ],
    })
    const before = await numbers()
    const file = shapefileZip([
      rowOf('1', 0),
      rowOf('2', 1),
      rowOf('3', 2, { ldlr: 'XYZ' }),
      rowOf('4', 3),
      rowOf('5', 4, { dtich: 9 }),
    ])
    const id = await read(file)

    await t.test('every row is held against the register, and nothing is written', async () => {
      const { row, found, refused: out, remarkable, faults, matches, missing, sums, outlines } = await show(id)
      assert.equal(row.plotImportStatus, 'open')
      assert.equal(found?.columns.plotCode, 'lo')
      assert.deepEqual([row.rowCount, out, remarkable], [5, 1, 1])
      assert.deepEqual(faults, { typeUnknown: 1, areaDiffers: 1 })
      assert.deepEqual(matches, { changed: 1, new: 2, elsewhere: 1 })
      assert.equal(missing, 2, 'the plots 4 and 9 of the register')
      assert.deepEqual(
        sums.map(({ landClass, file: of, register }) => [landClass, of?.plots, of?.bookAreaHa, register?.plots]),
        [['planted', 4, 23.25, 3]],
      )
      assert.equal(outlines.length, 5)
      assert.deepEqual(await numbers(), before)
      const rejected = await ask(listImportedPlots, head, { plotImportId: id, isRefused: true })
      assert.deepEqual(
        rejected.rows.map(({ rowNumber, faults: [fault] }) => [rowNumber, fault?.code, fault?.given]),
        [[3, 'typeUnknown', 'XYZ']],
      )
      assert.deepEqual((await show(id)).refusedParts, [{ rows: 1, fromRow: 3, toRow: 3 }])
      const from4 = await ask(listImportedPlots, head, { plotImportId: id, fromRow: 2, toRow: 4 })
      assert.deepEqual(
        from4.rows.map(({ rowNumber }) => rowNumber),
        [2, 3, 4],
      )
      const found4 = await ask(listImportedPlots, head, { plotImportId: id, search: '67/3/4' })
      assert.deepEqual(
        found4.rows.map(({ plotMatch }) => plotMatch),
        ['elsewhere'],
      )
    })

    await t.test('what is ready is written, from its day; the day before is as it was', async () => {
      office.at('2026-06-19T01:10:00Z')
      await write(id)
      await work()
      const { row, matches } = await show(id)
      assert.deepEqual([row.plotImportStatus, row.writtenCount, matches.elsewhere], ['written', 3, 1])
      assert.deepEqual(await numbers(), ['1 4.75', '2 4.75', '4 4.75', '5 9', '9 4.75'])
      const place = { lon: 107.401, lat: 16.301 }
      const [now] = (await ask(readForestAt, head, place)).plots
      assert.deepEqual([now?.plotCode, now?.bookAreaHa, now?.source], ['1', 4.75, 'Diễn biến rừng 2025'])
      const [then] = (await ask(readForestAt, head, { ...place, on: '2025-12-30' })).plots
      assert.deepEqual([then?.bookAreaHa, then?.source], [3, 'FRMS 2024'])
    })

    await t.test('the same file again: nothing to write but what stays out', async () => {
      const again = await read(file)
      assert.deepEqual((await show(again)).matches, { same: 3, elsewhere: 1 })
      await assert.rejects(write(again), refused('plotImport.nothingToWrite'))
      await give(cancelPlotImport, head, { plotImportId: again })
      const { row, refused: out } = await show(again)
      assert.deepEqual([row.plotImportStatus, out], ['cancelled', 0])
    })

    await t.test('taken back, the register is as before; both writings are remembered', async () => {
      office.at('2026-06-19T02:00:00Z')
      await give(undoPlotImport, head, { plotImportId: id })
      await work()
      assert.equal((await show(id)).row.plotImportStatus, 'undone')
      assert.deepEqual(await numbers(), before)
      const place = { lon: 107.401, lat: 16.301 }
      const [plot] = (await ask(readForestAt, head, place)).plots
      assert.equal(plot?.bookAreaHa, 3)
      const [known] = (await ask(readForestAt, head, { ...place, known: '2026-06-19T01:30:00Z' })).plots
      assert.equal(known?.bookAreaHa, 4.75)
      assert.equal((await ask(showPlot, head, { plotId: plot?.id ?? '' })).versions.length, 1)
    })

    await t.test('taken back after a change of one of its plots was undone', async () => {
      office.at('2026-06-19T02:10:00Z')
      const again = await read(file)
      await write(again)
      await work()
      const [plot] = (await ask(readForestAt, head, { lon: 107.401, lat: 16.301 })).plots
      office.at('2026-06-19T02:20:00Z')
      const { plotVersionId } = await ask(beginPlotChange, head, { plotId: plot?.id ?? '' })
      const { id: changeId } = await give(changePlot, head, {
        ...{ plotId: plot?.id ?? '', plotVersionId, changeKind: 'retype', changeCause: 'harvest' },
        ...{ validFrom: '2026-05-01', facts: { forestTypeSymbol: 'DT2' } },
      })
      await assert.rejects(give(undoPlotImport, head, { plotImportId: again }), refused('plotImport.recordedSince'))
      await give(undoPlotChange, head, { changeId, reason: 'Ghi nhầm lô' })
      await give(undoPlotImport, head, { plotImportId: again })
      office.at('2026-06-19T02:30:00Z')
      await work()
      assert.equal((await show(again)).row.plotImportStatus, 'undone')
      assert.deepEqual(await numbers(), before)
    })

    await t.test('not taken back over what was recorded since', async () => {
      const later = await read(shapefileZip([rowOf('1', 0)]))
      await write(later)
      await work()
      const plotId = (await ask(readForestAt, head, { lon: 107.401, lat: 16.301 })).plots[0]?.id ?? ''
      office.at('2026-06-19T03:00:00Z')
      const since = aPlot({ facts: { plotCode: '1' }, shape: fieldAt(107.4, 16.3) })
      await give(recordPlots, head, { validFrom: '2026-06-01', source: 'Khai báo', plots: [{ ...since, plotId }] })
      await assert.rejects(give(undoPlotImport, head, { plotImportId: later }), refused('plotImport.recordedSince'))
    })

    await t.test('numbers given anew are written as new plots when a person says so', async () => {
      const renumbered = await read(shapefileZip([rowOf('9', 7)]))
      await write(renumbered, { elsewhere: 'asNew' } as never)
      await work()
      assert.equal((await numbers()).filter((number) => number.startsWith('9 ')).length, 2)
    })

    await t.test(
      'every file that the register gives comes back as it is, in other letters and another grid',
      async () => {
        for (const [ending, letters, srid] of [
          ['zip', 'unicode', 9214],
          ['zip', 'tcvn3', 3405],
          ['gpkg', 'unicode', 9214],
          ['geojson', 'unicode', 9214],
        ] as const) {
          const input = { srid, letters, reason: 'Gửi Chi cục Kiểm lâm' }
          const answer = await ask(readPlotFile, head, input)
          assert.equal(answer.plots.length, (await numbers()).length)
          const { bytes } = await plotDownload.file(answer as never, input as never, ending, office.office.stores)
          const again = await show(await read(bytes))
          // Two plots have the number 9: the second is refused as a row given twice.
          const expected = [1, { same: answer.plots.length - 1 }]
          assert.deepEqual([again.refused, again.matches], expected, `${ending} ${letters}`)
        }
      },
    )
  })

  test(`${kind}: cut off anywhere, reading and writing go on; stopped, nothing stays`, async (t) => {
    const office = await open(t)
    const { head, work, opened, show, write, cutAfter, send } = await importing(office)
    const { give, ask } = office
    const many = geoJsonFile(Array.from({ length: 2300 }, (_, index) => rowOf(`${index + 1}`, index)))
    const id = await opened(many)
    const isAt = async (status: string) => assert.equal((await show(id)).row.plotImportStatus, status)

    await t.test('reading', async () => {
      for (const count of [0, 1, 3, 4]) await assert.rejects(work(cutAfter(count)), /cut off/)
      await isAt('reading')
      const { row, stepRows } = await show(id)
      assert.ok(row.rowsDone >= 1000 && row.rowsDone < 2300, `${row.rowsDone} read`)
      assert.equal(stepRows, 2300)
      await work()
      const { matches, refused: out } = await show(id)
      assert.deepEqual([matches, out], [{ new: 2300 }, 0])
    })

    await t.test('writing, stopped in the middle: what was written is taken back', async () => {
      await write(id)
      await assert.rejects(work(cutAfter(6)), /cut off/)
      await isAt('writing')
      const some = (await ask(listPlots, head, {})).total
      assert.ok(some > 0 && some < 2300, `${some} written`)
      await give(cancelPlotImport, head, { plotImportId: id })
      await assert.rejects(work(cutAfter(2)), /cut off/)
      await work()
      await isAt('open')
      assert.equal((await ask(listPlots, head, {})).total, 0)
    })

    await t.test('writing, cut off and gone on: every plot once', async () => {
      await write(id)
      for (const count of [1, 4, 5, 3]) await assert.rejects(work(cutAfter(count)), /cut off/)
      await work()
      await isAt('written')
      const { rows, total } = await ask(listPlots, head, { pageSize: 1000 })
      assert.equal(total, 2300)
      assert.equal(new Set(rows.map(({ plotCode }) => plotCode)).size, 1000)
    })

    await t.test('reading that is stopped leaves nothing', async () => {
      const other = await opened(many)
      await assert.rejects(work(cutAfter(4)), /cut off/)
      await give(cancelPlotImport, head, { plotImportId: other })
      await work()
      const { row } = await show(other)
      assert.equal(row.plotImportStatus, 'cancelled')
      assert.equal((await ask(listImportedPlots, head, { plotImportId: other })).total, 0)
    })

    await t.test('a file that cannot be read says why, in the words of its readers', async () => {
      const broken = await opened(Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feat'))
      await work()
      const { row, problem } = await show(broken)
      assert.deepEqual([row.plotImportStatus, problem?.code], ['failed', 'plotFile.unreadable'])
    })

    await t.test('refused rows that are too many for one file are taken in parts', async () => {
      const some = await opened(
        geoJsonFile(
          Array.from({ length: 9 }, (_, index) => rowOf(`${index}`, index, index % 2 ? { ldlr: 'XYZ' } : {})),
        ),
      )
      await work()
      assert.deepEqual(await office.office.moment(({ tx }) => selectRefusedParts(tx, some, 3)), [
        { rows: 3, fromRow: 2, toRow: 6 },
        { rows: 1, fromRow: 8, toRow: 8 },
      ])
    })

    await t.test('a file of somebody else, and people without the right, are refused', async () => {
      const leader = await office.persona('leader')
      const fileId = await send(many, leader)
      await assert.rejects(give(openPlotImport, head, { fileId }), refused('file.notYours'))
      await assert.rejects(give(openPlotImport, leader, { fileId }), refused('permission.refused'))
      await assert.rejects(ask(showPlotImport, office.stranger, { plotImportId: id }), refused('permission.refused'))
    })
  })

  const real = resolve(
    process.env.SHARED_DATA ?? '../shared/data',
    'forest',
    'trong_rung_2025_lo_khoanh_tieukhu.geojson',
  )
  const skip = existsSync(real) ? false : 'no file trong_rung_2025_lo_khoanh_tieukhu.geojson'
  test(`${kind}: 127 real plots go into the register`, { skip }, async (t) => {
    const office = await open(t)
    const { work, read, show, write } = await importing(office)
    const id = await read(readFileSync(real))
    const { matches, refused: out } = await show(id)
    assert.deepEqual([matches.new, out], [124, 3])
    await write(id)
    await work()
    assert.equal((await show(id)).row.writtenCount, 124)
  })
}
