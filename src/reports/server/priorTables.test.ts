// A table of figures of an earlier year in a whole office: looked at, imported, undone as a whole; who may not is refused.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import { Problem } from '../../platform/problem.ts'
import { keptFile } from '../../platform/server/files/keptFile.ts'
import { readAnnualReport } from '../contract.ts'
import { importPriorTable, listPriorImports, previewPriorTable, undoPriorTable } from '../priorContract.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const about = { plan: '120/KH-UBND', year: 2024 }
const source = 'Báo cáo 90/BC-HKL ngày 20/12/2024'

async function sent({ office }: TestOffice, { accountId }: Actor, text: string): Promise<string> {
  const fileId = randomUUID()
  const keeping = { stores: office.stores, transaction: office.database.transaction }
  const content = Buffer.from(text)
  const more = { accountId, now: new Date(), isDemonstration: true }
  await keptFile(keeping, { fileId, purpose: 'table', name: 'nam-2024.csv', content, ...more })
  return fileId
}

for (const [name, open] of Object.entries(offices))
  test(`${name}: a table of an earlier year`, async (t) => {
    const office = await open(t)
    const [head, officer] = await Promise.all([office.persona('stationHead'), office.persona('communeOfficer')])
    const text = 'Chỉ tiêu;Số liệu\nCuộc tuyên truyền;31\n1.2.attendance;20.898\n1.2.leaflets;1.500,0\nKhông có;4\n'
    const fileId = await sent(office, head, text)
    const priorOf = async (figureId: string) => {
      const report = await office.ask(readAnnualReport, head, { plan: about.plan, year: 2025 })
      return report.tasks.flatMap((task) => task.figures).find((figure) => figure.figureId === figureId)?.prior
    }
    const looked = await office.ask(previewPriorTable, head, { ...about, fileId })
    assert.deepEqual(
      looked.rows.map((row) => row.fault ?? row.amount),
      [31, 'amountAmbiguous', 1500, 'figureUnknown'],
    )
    for (const [actor, code] of [
      [undefined, 'signIn.required'],
      [office.stranger, 'permission.refused'],
      [officer, 'permission.refused'],
    ] as const) {
      await assert.rejects(office.ask(previewPriorTable, actor, { ...about, fileId }), refused(code))
      await assert.rejects(office.give(importPriorTable, actor, { ...about, fileId, source }), refused(code))
      await assert.rejects(office.give(undoPriorTable, actor, { importId: fileId }), refused(code))
    }
    const { id, written } = await office.give(importPriorTable, head, {
      ...about,
      fileId,
      decimalSign: 'comma',
      source,
    })
    assert.equal(written, 3)
    assert.deepEqual(await priorOf('1.2.attendance'), { state: 'counted', value: 20_898 })
    await office.give(undoPriorTable, head, { importId: id })
    assert.deepEqual(await priorOf('1.2.attendance'), { state: 'notReported' })
    const { rows } = await office.ask(listPriorImports, head, about)
    assert.deepEqual(
      rows.map((row) => [row.figures, row.isUndone]),
      [[3, true]],
    )
    await assert.rejects(office.give(undoPriorTable, head, { importId: id }), refused('record.notFound'))
    const other = await sent(office, head, 'a;b\n1;2\n')
    await assert.rejects(
      office.ask(previewPriorTable, head, { ...about, fileId: other }),
      refused('priorTable.noColumns'),
    )
  })
