// A report counted from records put together is the one counted from single records: every kind, part and list of units.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import { recordSession, withdrawSession } from '../../outreach/contract.ts'
import { audiences } from '../../outreach/session.ts'
import { adjustFigure } from '../../plans/contract.ts'
import { exactSum } from '../../plans/count.ts'
import { indicatorIdOf } from '../../plans/server/foundationSql.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId, townId } from '../../units/seed/territories.ts'
import { annualReport, countedReport, figuresOf } from '../annualReport.ts'
import type { ReportChoice } from '../contract.ts'
import { figureRecords } from './figureRecords.ts'
import { collectFigures, collectSource } from './reportSource.ts'

const choices: readonly ReportChoice[] = [
  { year: 2026 },
  { year: 2026, asOf: '2026-04-10' },
  { year: 2025, unitsOf: 'then' },
  { year: 2026, reportKind: 'monthly', month: 4 },
  { year: 2026, reportKind: 'adHoc', from: '2026-03-10', to: '2026-03-20' },
  { year: 2026, unit: binhDienId },
  { year: 2026, agency: agencyId('HKL') },
]

for (const [database, open] of Object.entries(offices)) {
  test(`${database}: put together or one by one, the report is the same`, async (t) => {
    const { office, persona, give } = await open(t)
    const head = await persona('stationHead')
    const dayOf = (day: number) => new Date(Date.UTC(2025, 9, 1) + day * 86_400_000).toISOString().slice(0, 10)
    const days = Array.from({ length: 60 }, (_, index) => dayOf((index * 37) % 250))
    const ids: string[] = []
    for (const [index, heldOn] of days.entries()) {
      const { id } = await give(recordSession, head, {
        agencyId: agencyId('HKL'),
        audience: audiences[index % audiences.length] ?? 'residents',
        topic: 'firePrevention',
        sessionForm: 'villageMeeting',
        heldOn,
        territoryId: [binhDienId, huongTraId][index % 2] ?? townId,
        ...(index % 5 ? { attendance: { people: 3 + index } } : {}),
      })
      ids.push(id)
    }
    for (const sessionId of ids.slice(0, 4)) await give(withdrawSession, head, { sessionId, reason: 'Ghi trùng' })
    const correction = { occurredOn: '2026-03-12', agencyId: agencyId('HKL'), reason: 'Đếm lại theo danh sách' }
    await give(adjustFigure, head, { ...correction, indicatorId: indicatorIdOf('1.2', 'attendance'), delta: 7 })
    for (const choice of choices)
      await office.moment(async (moment) => {
        const asking = { ...moment, actor: head, scope: { all: true } as const, token: undefined }
        const together = await collectFigures(asking, choice)
        const single = await collectSource(asking, choice)
        assert.ok(together.source.evidence.length < single.source.evidence.length)
        const counted = countedReport(single.source)
        assert.deepEqual(annualReport(together.source), counted.report, JSON.stringify(choice))
        for (const { figureId, records } of figuresOf(counted.report)) {
          if (records === 0) continue
          const all = counted.recordsOf(figureId)
          for (const most of [4, 1000]) {
            const page = await figureRecords(asking, { ...choice, figure: figureId }, most)
            const [listed, left] = [all.slice(0, most), all.slice(most)]
            assert.deepEqual(
              page.records.map(({ recordId }) => recordId),
              listed.map(({ evidenceId }) => evidenceId),
              `${figureId} ${JSON.stringify(choice)}`,
            )
            assert.deepEqual(page.left, {
              records: left.length,
              amount: exactSum(left.map(({ amount }) => amount)),
            })
            assert.equal(page.isSumEqual, true)
          }
        }
      })
  })
}
