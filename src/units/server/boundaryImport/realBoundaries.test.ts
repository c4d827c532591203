// The State's own boundaries, where they are at hand beside the repository; areas as their provenance gives them.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import { legalBasis, newDay, openRegister } from '../../../../test/support/boundaryRegister.ts'
import { openers } from '../../../../test/support/database.ts'
import { importTerritories, undoTerritoryImport } from '../../boundaryContract.ts'
import { guessedColumns } from '../../boundaryImport/columns.ts'
import { judgedRows } from '../../boundaryImport/judgedRow.ts'

for (const [kind, open] of Object.entries(openers))
  for (const { file, rowCount, areas } of [
    {
      file: 'huong_tra_2025_3_wards.geojson',
      rowCount: 3,
      areas: { '19996': 82.62, '20017': 42.86, '20035': 267.3 },
    },
    { file: 'hue_2025_40_wards.geojson', rowCount: 40, areas: { '19996': 82.62, '20017': 42.86, '20035': 267.3 } },
  ]) {
    const path = resolve(process.env.SHARED_DATA ?? '../shared/data', 'admin', file)
    test(`${kind}: ${file}`, { skip: existsSync(path) ? false : `no file ${file}` }, async (t) => {
      const { give, opened, show, shapes } = await openRegister(t, open)
      const before = await shapes()
      const { id } = await opened(readFileSync(path), file)
      const shown = await show(id)
      assert.equal(shown.rows.length, rowCount)
      for (const [code, areaKm2] of Object.entries(areas)) {
        const measured = shown.rows.find(({ properties }) => properties.code === code)?.areaKm2 ?? 0
        assert.ok(Math.abs(measured - areaKm2) < areaKm2 * 0.01, `${code}: ${measured} km², not ${areaKm2}`)
      }
      const columns = guessedColumns(shown.columns)
      const asNew = shown.rows
        .filter(({ properties }) => !shown.territories.some(({ code }) => code === properties.code))
        .map(({ rowNumber }) => ({ rowNumber, territoryId: null, isAccepted: true }))
      const isNew = new Set(asNew.map(({ rowNumber }) => rowNumber))
      const others = shown.rows.filter(({ rowNumber }) => !isNew.has(rowNumber))
      const decisions = [...asNew, ...others.map(({ rowNumber }) => ({ rowNumber, isAccepted: true }))]
      const judged = judgedRows(shown.rows, { columns, territories: shown.territories, decisions })
      assert.deepEqual(
        judged.filter(({ rowState }) => rowState !== 'ready'),
        [],
      )
      const city = shown.territories.find(({ territoryKind }) => territoryKind === 'centralCity')
      const input = {
        boundaryImportId: id,
        validFrom: newDay,
        legalBasis,
        columns,
        parentId: city?.id ?? null,
        decisions,
      }
      assert.equal((await give(importTerritories, input)).written, rowCount)
      await give(undoTerritoryImport, { boundaryImportId: id })
      assert.deepEqual(await shapes(), before)
    })
  }
