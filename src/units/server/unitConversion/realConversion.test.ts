// The statistics office's own table, where it is at hand beside the repository: one province, then the whole country.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import { unitsOffices } from '../../../../test/support/unitsOffice.ts'
import type { JudgedConversionRow } from '../../unitConversionContract.ts'

const file = 'BangChuyendoiDVHC_moi_cu_2025-07_GSO.csv'
const path = resolve(process.env.SHARED_DATA ?? '../shared/data', 'admin', file)
const skip = existsSync(path) ? false : `no file ${file}`

for (const [kind, open] of Object.entries(unitsOffices))
  test(`${kind}: ${file}`, { skip }, async (t) => {
    const office = await open(t, true)
    const actor = await office.persona('administrator')
    const fileId = await office.table(readFileSync(path), file, actor)
    const opened = async () => (await office.give('unitConversion.open', { fileId }, { actor })).id
    const show = (unitConversionId: string, provinceCode?: string) =>
      office.ask('unitConversion.show', { unitConversionId, ...(provinceCode ? { provinceCode } : {}) }, actor)
    const write = (unitConversionId: string, provinceCode: string | null) =>
      office.give(
        'unitConversion.write',
        {
          unitConversionId,
          provinceCode,
          validFrom: '2025-07-01',
          legalBasis: 'Các nghị quyết sắp xếp đơn vị cấp xã năm 2025',
          provinceLegalBasis: 'Nghị quyết 202/2025/QH15',
          knownFrom: '2025-01-04',
          knownBasis: 'Danh mục đơn vị hành chính ngày 04/01/2025',
        },
        { actor },
      )

    await t.test('Huế: 133 units become 40, the nine of Hương Trà as the register has them', async () => {
      const id = await opened()
      const shown = await show(id, '46')
      assert.equal(shown.row.effectiveOn, '2025-07-01')
      assert.equal(shown.provinces.length, 34)
      assert.deepEqual(shown.outcomes, { newUnits: 40, merged: 39, unchanged: 1, renamed: 0, oldUnits: 133, split: 0 })
      assert.deepEqual(shown.states, { missing: 124, agrees: 9, differs: 0, wrong: 0 })
      const { answer } = await write(id, '46')
      assert.deepEqual(answer, { id, created: 36 + 123 + 1 + 8, ended: 0, successions: 165 })
      assert.deepEqual((await show(id, '46')).states, { missing: 0, agrees: 133, differs: 0, wrong: 0 })
      await office.give('unitConversion.undo', { unitConversionId: id }, { actor })
    })

    await t.test('the whole country: 34 provinces, the rows that the table itself has wrong named', async () => {
      const id = await opened()
      const { rows } = await office.ask('unitConversion.rows', { unitConversionId: id, isRejected: true }, actor)
      assert.deepEqual(
        rows.map(({ rowNumber }: JudgedConversionRow) => rowNumber),
        [98, 423, 426, 429, 909, 912, 1253, 1260, 4748, 6211, 7559, 7560, 7742, 7743, 10460],
      )
      const started = performance.now()
      const { answer } = await write(id, null)
      t.diagnostic(`written in ${Math.round(performance.now() - started)} ms: ${JSON.stringify(answer)}`)
      assert.equal(answer.created, 3191 + 23 + 9898 + 695 + 63 + 127 - (3 + 9 + 1 + 1))
      const shown = await show(id)
      assert.deepEqual(shown.states, { missing: 0, agrees: 10_556, differs: 0, wrong: 15 })
      const asked = performance.now()
      assert.ok((await office.persona('stationHead')).territoryIds.length > 0)
      t.diagnostic(`an actor is known in ${Math.round(performance.now() - asked)} ms`)
      const undone = performance.now()
      await office.give('unitConversion.undo', { unitConversionId: id }, { actor })
      t.diagnostic(`undone in ${Math.round(performance.now() - undone)} ms`)
    })
  })
