// What units send as their final review reaches the report: who sent it in time, and what accepted ones say, with their source.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import { reassignTask } from '../../plans/contract.ts'
import { taskIdOf } from '../../plans/server/foundationSql.ts'
import { acceptReview, draftReview, setUnitPaperDeadline, submitReview } from '../../unitPlans/contract.ts'
import { aReview } from '../../unitPlans/example.ts'
import { readUnitPaperForm } from '../../unitPlans/questions.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { readAnnualReport, readReportDocument } from '../contract.ts'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: a final review makes its unit reported; accepted ones suggest words`, async (t) => {
    const office = await open(t)
    office.at('2026-12-10T03:00:00Z')
    const head = await office.persona('stationHead')
    const officer = await office.persona('communeOfficer')
    await office.give(reassignTask, head, {
      taskId: taskIdOf('1.2'),
      fromAgencyIds: [agencyId('UBND-20035-TRUOC')],
      toAgencyIds: [agencyId('UBND-BD'), agencyId('UBND-KT')],
      validFrom: '2025-07-01',
      legalBasis: 'Thông báo phân công lại',
    })
    const { plan } = await office.ask(readUnitPaperForm, officer, { unitPaperKind: 'final' })
    const place = { planId: plan.planId, year: 2026 }
    const due = { unitPaperKind: 'final', dueOn: '2026-12-18', legalBasis: 'Công văn 12/HKL' } as const
    await office.give(setUnitPaperDeadline, head, { ...place, ...due })
    const before = await office.ask(readAnnualReport, head, { year: 2026 })
    const rowOf = (report: typeof before, name: string) => report.units.find((unit) => unit.name === name)
    assert.deepEqual(
      [rowOf(before, 'xã Bình Điền')?.isReported, rowOf(before, 'xã Bình Điền')?.review?.submittedOn],
      [false, null],
    )

    office.at('2026-12-16T03:00:00Z')
    const facts = aReview({ difficulties: 'Địa bàn rộng.\nĐường xa.' })
    const written = { ...place, agencyId: agencyId('UBND-BD'), reviewKind: 'final', coversTo: '2026-12-14' } as const
    const { id } = await office.give(draftReview, officer, { ...written, version: 0, facts })
    await office.give(submitReview, officer, { unitPaperId: id, version: 1 })
    const sent = await office.ask(readAnnualReport, head, { year: 2026 })
    const row = rowOf(sent, 'xã Bình Điền')
    assert.deepEqual([row?.isReported, row?.review?.submittedOn, row?.review?.isOnTime], [true, '2026-12-16', true])
    assert.equal(rowOf(sent, 'phường Kim Trà')?.isReported, false)
    assert.equal(
      sent.suggestions.some(({ source }) => source),
      false,
      'nobody has accepted it yet',
    )

    await office.give(acceptReview, head, { unitPaperId: id, number: 1 })
    const accepted = await office.ask(readAnnualReport, head, { year: 2026 })
    const source = { name: 'UBND xã Bình Điền', path: `/so-ket/${id}` }
    assert.deepEqual(
      accepted.suggestions.filter((each) => each.source).map(({ section, text }) => [section, text]),
      [
        ['shortcomings', 'Địa bàn rộng.'],
        ['shortcomings', 'Đường xa.'],
        ['causes', 'Lực lượng mỏng.'],
        ['proposals', 'Thêm kiểm lâm địa bàn.'],
      ],
    )
    assert.deepEqual(accepted.suggestions.find((each) => each.source)?.source, source)
    // Whoever may not read the review is not told its words, in the figures or on paper.
    const neighbour = await office.persona('neighbour')
    const theirs = await office.ask(readAnnualReport, neighbour, { year: 2026 })
    assert.equal(
      theirs.suggestions.some((each) => each.source),
      false,
    )
    assert.ok(!JSON.stringify(await office.ask(readReportDocument, neighbour, { year: 2026 })).includes('Đường xa.'))
    assert.ok(JSON.stringify(await office.ask(readReportDocument, head, { year: 2026 })).includes('Đường xa.'))
  })
