// Boundaries from a file into the register and out again, on both databases.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { sql } from 'kysely'
import {
  type DrawnRow,
  geoJsonFile,
  geoPackageFile,
  shapefileZip,
  square,
} from '../../../../test/support/boundaryFiles.ts'
import { legalBasis, newDay, openRegister } from '../../../../test/support/boundaryRegister.ts'
import { openers } from '../../../../test/support/database.ts'
import { Problem } from '../../../platform/problem.ts'
import { seedId } from '../../../platform/seedId.ts'
import { importTerritories, undoTerritoryImport } from '../../boundaryContract.ts'
import { guessedColumns } from '../../boundaryImport/columns.ts'
import { judgedRows } from '../../boundaryImport/judgedRow.ts'

const refuses = (work: Promise<unknown>, code: string) =>
  assert.rejects(work, (error) => error instanceof Problem && error.code === code)

const three: DrawnRow[] = [
  { properties: { code: '19996', name: 'Phường Hương Trà' }, parts: [[square(107.4, 16.42, 0.08)]] },
  { properties: { code: '20017', name: 'Phường Kim Trà' }, parts: [[square(107.48, 16.42, 0.06)]] },
  {
    properties: { code: '20035', name: 'Xã Bình Điền' },
    parts: [[square(107.4, 16.25, 0.17), [...square(107.45, 16.3, 0.02)].reverse()], [square(107.6, 16.3, 0.01)]],
  },
]

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: boundaries from files`, async (t) => {
    const { give, opened, show, shapes, database } = await openRegister(t, open)
    await t.test(`three territories get their boundaries, and give them back`, async () => {
      const before = await shapes()
      const { id } = await opened(geoJsonFile(three), 'three.geojson')
      assert.deepEqual(await shapes(), before, 'looking writes nothing')
      const shown = await show(id)
      const columns = guessedColumns(shown.columns)
      const judged = judgedRows(shown.rows, { columns, territories: shown.territories, decisions: [] })
      assert.deepEqual(
        judged.map(({ rowState }) => rowState),
        ['ready', 'ready', 'ready'],
      )
      assert.ok(shown.rows.every(({ shape, bounds }) => shape && bounds?.length === 4))
      const input = { boundaryImportId: id, validFrom: newDay, legalBasis, columns, parentId: null, decisions: [] }
      assert.deepEqual(await give(importTerritories, input), { id, written: 3, created: 0 })
      const written = await shapes()
      const changed = written.filter(({ shape }, index) => shape !== before[index]?.shape)
      assert.equal(changed.length, 3)
      assert.ok(changed.every(({ isSketch }) => !isSketch))
      const { rows } =
        await sql`select 1 from units.replaced_shapes where boundary_import_id = ${id}::uuid and is_sketch`.execute(
          database.kysely,
        )
      assert.equal(rows.length, 3, 'old shapes are history')
      await refuses(give(importTerritories, input), 'boundaryImport.written')
      await give(undoTerritoryImport, { boundaryImportId: id })
      assert.deepEqual(await shapes(), before)
      await refuses(give(undoTerritoryImport, { boundaryImportId: id }), 'boundaryImport.undone')
    })

    await t.test(`the same codes before 1 July 2025 mean other territories`, async () => {
      const { id } = await opened(geoJsonFile(three), 'three.geojson')
      const shown = await show(id, '2025-06-30')
      const columns = guessedColumns(shown.columns)
      const judged = judgedRows(shown.rows, { columns, territories: shown.territories, decisions: [] })
      assert.notEqual(judged[0]?.rowState, 'ready')
      assert.ok(judged[0]?.faults.some(({ code }) => code === 'nameDiffers'))
    })

    await t.test(
      `a crossed shape is made sound and said so; overlaps are measured; faults keep a row out`,
      async () => {
        const bow: DrawnRow['parts'] = [
          [
            [
              [107.4, 16.42],
              [107.48, 16.5],
              [107.48, 16.42],
              [107.4, 16.5],
              [107.4, 16.42],
            ],
          ],
        ]
        const rows: DrawnRow[] = [
          { properties: { code: '19996', name: 'Phường Hương Trà' }, parts: bow },
          { properties: { code: '20017', name: 'Phường Kim Trà' }, parts: [[square(107.47, 16.43, 0.06)]] },
          { properties: { code: '20035', name: 'Xã Bình Điền' }, parts: [] },
        ]
        const { id } = await opened(geoPackageFile(rows), 'rows.gpkg')
        const shown = await show(id)
        const columns = guessedColumns(shown.columns)
        const decided = (decisions: Parameters<typeof judgedRows>[1]['decisions']) =>
          judgedRows(shown.rows, { columns, territories: shown.territories, decisions }).map(({ rowState, faults }) => [
            rowState,
            ...faults.map(({ code }) => code),
          ])
        assert.deepEqual(decided([]), [
          ['look', 'shapeRepaired', 'overlaps'],
          ['look', 'overlaps'],
          ['wrong', 'shapeMissing'],
        ])
        assert.match(shown.rows[0]?.shapeFault ?? '', /Self-intersection/)
        assert.ok((shown.rows[0]?.overlaps[0]?.areaHa ?? 0) > 1)
        const input = { boundaryImportId: id, validFrom: newDay, legalBasis, columns, parentId: null }
        await refuses(give(importTerritories, { ...input, decisions: [] }), 'boundaryImport.nothingReady')
        const decisions = [{ rowNumber: 1, isAccepted: true }]
        assert.equal((await give(importTerritories, { ...input, decisions })).written, 1)
        const valid = await shapes()
        assert.equal(valid.filter(({ isSketch, areaKm2 }) => !isSketch && areaKm2 !== null).length, 1)
        await give(undoTerritoryImport, { boundaryImportId: id })
      },
    )

    await t.test(`new territories are made and unmade; what others hold on to stays`, async () => {
      const before = await shapes()
      const rows: DrawnRow[] = [
        { properties: { MAXA: 19753, TENXA: 'Phường Phú Xuân' }, parts: [[square(107.56, 16.46, 0.02)]] },
        { properties: { MAXA: 19789, TENXA: 'Phường Thuận Hóa' }, parts: [[square(107.6, 16.46, 0.02)]] },
      ]
      const { id } = await opened(shapefileZip(rows, { cpg: 'UTF-8' }), 'wards.zip')
      const shown = await show(id)
      const columns = guessedColumns(shown.columns)
      const city = shown.territories.find(({ territoryKind }) => territoryKind === 'centralCity')
      assert.ok(city)
      const input = { boundaryImportId: id, validFrom: newDay, legalBasis, columns, parentId: city.id }
      const decisions = [
        { rowNumber: 1, territoryId: null },
        { rowNumber: 2, territoryId: null },
      ]
      await refuses(
        give(importTerritories, { ...input, parentId: randomUUID(), decisions }),
        'boundaryImport.parentNotInForce',
      )
      assert.deepEqual(await give(importTerritories, { ...input, decisions }), { id, written: 2, created: 2 })
      const made = (await shapes()).filter(({ name }) => name === 'phường Phú Xuân')
      assert.equal(made.length, 1)
      const agencyId = seedId('agency', 'test')
      await sql`insert into units.agencies (agency_id, code, name, short_name, agency_kind, territory_id, valid_from, legal_basis)
      values (${agencyId}::uuid, 'T', 'T', 'T', 'school', ${made[0]?.id}::uuid, ${newDay}::date, 'T')`.execute(
        database.kysely,
      )
      await refuses(give(undoTerritoryImport, { boundaryImportId: id }), 'boundaryImport.territoryInUse')
      await sql`delete from units.agencies where agency_id = ${agencyId}::uuid`.execute(database.kysely)
      await give(undoTerritoryImport, { boundaryImportId: id })
      assert.deepEqual(await shapes(), before)
    })

    await t.test(`of two imports the later is taken back first`, async () => {
      const before = await shapes()
      const ids: string[] = []
      for (const name of ['first.geojson', 'second.geojson']) {
        const { id } = await opened(geoJsonFile(three), name)
        const columns = guessedColumns((await show(id)).columns)
        await give(importTerritories, {
          boundaryImportId: id,
          validFrom: newDay,
          legalBasis,
          columns,
          parentId: null,
          decisions: [],
        })
        ids.push(id)
      }
      const [first = '', second = ''] = ids
      await refuses(give(undoTerritoryImport, { boundaryImportId: first }), 'boundaryImport.replacedAgain')
      await give(undoTerritoryImport, { boundaryImportId: second })
      await give(undoTerritoryImport, { boundaryImportId: first })
      assert.deepEqual(await shapes(), before)
    })
  })
