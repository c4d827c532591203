// Every kind of mischief in a file of plots, on each database: the file is refused with one reason, or row 2 is, with its own; the good rows
// can be written, and nothing is before somebody says so.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listPlots } from '../../src/forest/contract.ts'
import {
  listImportedPlots,
  openPlotImport,
  showPlotImport,
  undoPlotImport,
  writePlotImport,
} from '../../src/forest/plotImportContract.ts'
import { importJobs } from '../../src/forest/server/plotImport/jobs.ts'
import { forestWords } from '../../src/forest/words.ts'
import { Problem } from '../../src/platform/problem.ts'
import { geoJsonFile, square } from '../support/boundaryFiles.ts'
import { offices } from '../support/office.ts'
import { sent } from './importers.ts'
import { plotFileDamages } from './plotFileDamage.ts'
import { plotRowDamages } from './plotRowDamage.ts'
import { requireClear, requireSentence } from './said.ts'

const writing = { validFrom: '2025-12-31', source: 'Diễn biến rừng 2025', elsewhere: 'leaveOut' } as const

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: broken files of plots`, { timeout: 600_000 }, async (t) => {
    const office = await open(t)
    const { give, ask } = office
    const head = await office.persona('stationHead')
    const work = async () => {
      for (const job of importJobs) await job.run({}, office.office.moment)
    }
    const known = async () => (await ask(listPlots, head, {})).total
    const before = await known()
    for (const { kind: damage, bytes, file, row, isKept = false } of [...plotRowDamages, ...plotFileDamages])
      await t.test(damage, async () => {
        let fileId: string
        try {
          fileId = await sent(office, head, 'layer', bytes(), 'lô rừng.zip')
        } catch (error) {
          assert.equal(requireClear(error, damage), file)
          return
        }
        const { id: plotImportId } = await give(openPlotImport, head, { fileId })
        await work()
        const shown = await ask(showPlotImport, head, { plotImportId })
        assert.equal(await known(), before, 'nothing is written')
        const incoming = join(office.office.stores.incoming, 'plots')
        assert.deepEqual(existsSync(incoming) ? readdirSync(incoming) : [], [], 'nothing is left beside')
        if (file) {
          const { code, params } = shown.problem ?? { code: shown.row.plotImportStatus, params: {} }
          assert.equal(code, file)
          requireClear(new Problem(code, 422, params), damage)
          return
        }
        assert.equal(shown.row.plotImportStatus, 'open', JSON.stringify(shown.problem))
        const { rows } = await ask(listImportedPlots, head, { plotImportId })
        assert.deepEqual(
          rows.map(({ faults }) => faults.map(({ code }) => code).join(' ')),
          ['', row ?? '', ''],
        )
        const [, damaged] = rows
        assert.equal(damaged?.isRefused, row !== undefined && !isKept)
        for (const fault of damaged?.faults ?? [])
          for (const language of ['vi', 'en'] as const) {
            const said = forestWords[language].plotFault(fault)
            requireSentence(said, damage)
            // A size is said in MB, and the number of a plot stands in its row.
            if (fault.code !== 'rowTooLarge') assert.ok(said.includes(fault.given), `${said}: ${fault.given}`)
          }
        await give(writePlotImport, head, { plotImportId, ...writing })
        await work()
        assert.equal(await known(), before + (damaged?.isRefused ? 2 : 3), 'the good rows are written')
        await give(undoPlotImport, head, { plotImportId })
        await work()
        assert.equal(await known(), before)
      })
    await t.test('a row that the register does not take: what was written before it goes out again', async () => {
      const rows = Array.from({ length: 1200 }, (_, index) => ({
        properties: { tk: '67', khoanh: '3', lo: `${index + 1}`, dtich: 4.75, ldlr: 'RTG' },
        parts: [[square(107.4 + (index % 60) * 0.003, 16.3 + Math.floor(index / 60) * 0.003, 0.002)]],
      }))
      const fileId = await sent(office, head, 'layer', geoJsonFile(rows), 'lô rừng.geojson')
      const { id: plotImportId } = await give(openPlotImport, head, { fileId })
      await work()
      await sql`update forest.plot_import_rows set facts = facts || '{"communeCode": 99999999999}'
        where plot_import_id = ${plotImportId}::uuid and row_number = 1100`.execute(office.office.database.kysely)
      await give(writePlotImport, head, { plotImportId, ...writing })
      await work()
      const { row, problem } = await ask(showPlotImport, head, { plotImportId })
      assert.deepEqual([row.plotImportStatus, problem?.code], ['open', 'plotImport.notWritten'])
      requireClear(new Problem(problem?.code ?? '', 422, problem?.params), 'not written')
      assert.equal(await known(), before)
    })
  })
