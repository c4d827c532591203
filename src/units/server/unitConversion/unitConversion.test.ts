// The official table of old and new units into the register and out again, on both databases.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { sql } from 'kysely'
import {
  conversionCsv,
  conversionXlsx,
  ofHuongTra,
  ofMerged,
  ofThachSon,
  type TableRow,
  wrongRows,
} from '../../../../test/support/conversionTables.ts'
import { type UnitsOffice, unitsOffices } from '../../../../test/support/unitsOffice.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Problem } from '../../../platform/problem.ts'
import { seedId } from '../../../platform/seedId.ts'
import type { JudgedConversionRow } from '../../unitConversionContract.ts'
import { conversionRowTable } from './exportTable.ts'

const refuses = (work: Promise<unknown>, code: string) =>
  assert.rejects(work, (error) => error instanceof Problem && error.code === code)

const validFrom = '2025-07-01'
const writing = {
  provinceCode: '46',
  validFrom,
  legalBasis: 'Nghị quyết 1675/NQ-UBTVQH15',
  provinceLegalBasis: null as string | null,
  knownFrom: '2024-01-01',
  knownBasis: 'Danh mục đơn vị hành chính ngày 04/01/2025',
}

async function register({ database }: UnitsOffice) {
  const { rows } = await sql<{
    code: string
    name: string
    from: string
    to: string | null
    kind: string
    parent: string
  }>`
    select t.code, t.full_name as name, t.valid_from::text as from, t.valid_to::text as to, t.territory_kind as kind,
      p.full_name as parent
    from units.territories t left join units.territories p on p.territory_id = t.parent_id
    order by t.code, t.valid_from, t.territory_id`.execute(database.kysely)
  return rows
}

for (const [kind, open] of Object.entries(unitsOffices))
  test(`the table of old and new units on ${kind}`, async (t) => {
    const office = await open(t, true)
    const actor = await office.persona('administrator')
    const opened = async (rows: readonly TableRow[], content = conversionCsv(rows)) => {
      const fileId = await office.table(content, 'bang.csv', actor)
      return (await office.give('unitConversion.open', { fileId }, { actor })).id
    }
    const write = (unitConversionId: string, more: object = {}) =>
      office.give('unitConversion.write', { unitConversionId, ...writing, ...more }, { actor })
    const undo = (unitConversionId: string) => office.give('unitConversion.undo', { unitConversionId }, { actor })

    await t.test('what the register has agrees; the rest is tried, written, and taken back', async () => {
      const before = await register(office)
      const id = await opened([...ofHuongTra, ...ofThachSon])
      const asked = { unitConversionId: id, provinceCode: '46', validFrom, knownFrom: '2024-01-01' }
      const shown = await office.ask('unitConversion.show', asked, actor)
      assert.equal(shown.row.effectiveOn, validFrom)
      assert.deepEqual(shown.states, { missing: 7, agrees: 3, differs: 0, wrong: 0 })
      assert.deepEqual(shown.outcomes, { newUnits: 6, merged: 2, unchanged: 1, renamed: 1, oldUnits: 9, split: 1 })
      assert.deepEqual(shown.trial, {
        newUnits: 4,
        newProvinces: 0,
        oldUnits: 4,
        oldDistricts: 2,
        oldProvinces: 0,
        unchangedUnits: 1,
        ended: 0,
        successions: 10,
        provinceSuccessions: 0,
      })
      assert.deepEqual(await register(office), before, 'looking writes nothing')
      await refuses(write(id, { knownFrom: null }), 'unitConversion.knownFromMissing')
      await refuses(write(id, { knownFrom: validFrom }), 'unitConversion.knownFromMissing')
      const { answer } = await write(id)
      assert.deepEqual(answer, { id, created: 11, ended: 0, successions: 10 })
      const after = await register(office)
      const made = after.filter(({ code }) => code.startsWith('90'))
      assert.deepEqual(
        made.map(({ name, from, to, parent }) => [name, from, to, parent]),
        [
          ['xã Suối Trong', '2024-01-01', validFrom, 'huyện Thạch Sơn'],
          ['xã Suối Trong', validFrom, null, 'thành phố Huế'],
          ['thị trấn Đá Bạc', '2024-01-01', validFrom, 'huyện Thạch Sơn'],
          ['xã Đồi Sim', '2024-01-01', validFrom, 'huyện Thạch Sơn'],
          ['xã Rừng Già', validFrom, null, 'thành phố Huế'],
          ['xã Giữ Rừng', '2024-01-01', null, 'thành phố Huế'],
          ['xã Tên Cũ', '2024-01-01', validFrom, 'huyện Thạch Sơn'],
          ['xã Tên Mới', validFrom, null, 'thành phố Huế'],
          ['đặc khu Hòn Thử', validFrom, null, 'thành phố Huế'],
          ['huyện Thạch Sơn', '2024-01-01', validFrom, 'thành phố Huế'],
          ['huyện Hòn Thử', '2024-01-01', validFrom, 'thành phố Huế'],
        ],
      )
      const { rows: shares } = await sql<{ from: string; to: string; share: number | null }>`
        select f.full_name as from, h.full_name as to, s.area_share as share from units.territory_successions s
        join units.territories f on f.territory_id = s.from_id join units.territories h on h.territory_id = s.to_id
        where f.code like '90%' order by f.code, h.code`.execute(office.database.kysely)
      assert.deepEqual(
        shares
          .filter(({ from }) => /Đồi Sim|Đá Bạc|Hòn Thử/.test(from))
          .map(({ from, to, share }) => [from, to, share]),
        [
          ['thị trấn Đá Bạc', 'xã Suối Trong', 1],
          ['xã Đồi Sim', 'xã Suối Trong', null],
          ['xã Đồi Sim', 'xã Rừng Già', null],
          ['huyện Hòn Thử', 'đặc khu Hòn Thử', 1],
        ],
      )
      const again = await opened([...ofHuongTra, ...ofThachSon])
      const second = await office.ask('unitConversion.show', { ...asked, unitConversionId: again }, actor)
      assert.deepEqual(second.states, { missing: 0, agrees: 10, differs: 0, wrong: 0 }, 'what is written agrees')
      await refuses(write(again), 'unitConversion.nothingToWrite')
      await refuses(write(id), 'unitConversion.written')
      await undo(id)
      assert.deepEqual(await register(office), before)
      await refuses(undo(id), 'unitConversion.undone')
    })

    await t.test('a workbook with merged cells is the same table', async () => {
      const id = await opened([], await conversionXlsx([...ofHuongTra, ...ofThachSon]))
      const shown = await office.ask('unitConversion.show', { unitConversionId: id }, actor)
      assert.deepEqual(shown.states, { missing: 7, agrees: 3, differs: 0, wrong: 0 })
    })

    await t.test('rows that cannot be read stay out, by name, and the file of them says why', async () => {
      const id = await opened([...ofThachSon, ...wrongRows])
      const rejected = { unitConversionId: id, isRejected: true }
      const { rows, total } = await office.ask('unitConversion.rows', rejected, actor)
      assert.equal(total, wrongRows.length)
      assert.deepEqual(
        rows.map(({ rowNumber, faults }: JudgedConversionRow) => [
          rowNumber,
          ...faults.map((f) => `${f.field} ${f.code}`),
        ]),
        [
          [11, 'newCode codeMalformed'],
          [12, 'oldCode cellMissing'],
          [13, 'newName nameMalformed'],
          [14, 'oldName codeConflict'],
          [15, 'oldName codeConflict'],
          [16, 'note noteUnknown'],
        ],
      )
      const table = conversionRowTable('vi')
      const [first] = rows
      const cell = (column: string) => table[column]?.cell(first as never)
      assert.deepEqual(['fileName', 'rowNumber', 'fault', 'given', 'expected'].map(cell), [
        'bang.csv',
        11,
        'Mã Xã mới',
        '9101',
        'Cần mã 5 chữ số.',
      ])
      assert.equal((await write(id)).answer.created, 11, 'the good rows are written')
      await undo(id)
    })

    await t.test('a register that says otherwise keeps the row out; what rests on a unit is not ended', async () => {
      const other: TableRow[] = [
        [
          'Phường Hương Trà',
          '19996',
          'Phường Tứ Hà',
          '19996',
          'Nhập toàn bộ',
          'Thị xã Hương Trà (480)',
          'Thành phố Huế (46)',
        ],
        [
          'Phường Hương Thử',
          '19996',
          'Phường Hương Vân',
          '20008',
          'Nhập toàn bộ',
          'Thị xã Hương Trà (480)',
          'Thành phố Huế (46)',
        ],
        ['Xã Thử', '92001', 'Phường Kim Trà', '20017', 'Nhập toàn bộ', 'Thị xã Hương Trà (480)', 'Thành phố Huế (46)'],
        [
          'Phường Kim Trà',
          '20017',
          'Phường Hương Vân',
          '20008',
          'Nhập toàn bộ',
          'Thị xã Hương Trà (480)',
          'Thành phố Huế (46)',
        ],
      ]
      const id = await opened(other)
      const { rows } = await office.ask('unitConversion.rows', { unitConversionId: id }, actor)
      const faults = rows.map(({ faults: of }: JudgedConversionRow) => of.map(({ code, field }) => `${field} ${code}`))
      assert.ok(faults.flat().includes('oldName nameDiffers'), String(faults))
      const later = await office.ask('unitConversion.rows', { unitConversionId: id, validFrom: '2026-07-01' }, actor)
      assert.ok(JSON.stringify(later.rows).includes('restsUpon'), JSON.stringify(later.rows))
    })

    await t.test('merged provinces ask for their own instrument; what is in use is not undone', async () => {
      const id = await opened(ofMerged)
      await refuses(write(id, { provinceCode: null }), 'unitConversion.provinceBasisMissing')
      const provinceLegalBasis = 'Nghị quyết 202/2025/QH15'
      const { answer } = await write(id, { provinceCode: null, provinceLegalBasis })
      assert.deepEqual(answer, { id, created: 9, ended: 0, successions: 6 })
      const agencyId = seedId('agency', 'conversion test')
      await sql`insert into units.agencies (agency_id, code, name, short_name, agency_kind, territory_id, valid_from, legal_basis)
        select ${agencyId}::uuid, 'T', 'T', 'T', 'school', territory_id, ${validFrom}::date, 'T' from units.territories
        where code = '91002' and valid_to is null`.execute(office.database.kysely)
      await refuses(undo(id), 'unitConversion.inUse')
      await sql`delete from units.agencies where agency_id = ${agencyId}::uuid`.execute(office.database.kysely)
      await undo(id)
    })

    await t.test('another table is refused; so is everybody but an administrator', async () => {
      await refuses(opened([], Buffer.from('a,b,c\n1,2,3\n4,5,6\n')), 'unitConversion.notTheTable')
      const other: Actor = await office.persona('communeOfficer')
      await refuses(
        office.give('unitConversion.open', { fileId: randomUUID() }, { actor: other }),
        'permission.refused',
      )
      await refuses(office.ask('unitConversion.list', {}, other), 'permission.refused')
    })
  })
