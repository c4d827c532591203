// A report from draft to signature on a whole office: what is frozen stays, what changes afterwards is told, on both databases.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { signatures, storedBytes } from '../../../test/support/reportSignatures.ts'
import { amendSession, recordSession, showSession, withdrawSession } from '../../outreach/contract.ts'
import { aSession } from '../../outreach/example.ts'
import type { SessionFacts } from '../../outreach/session.ts'
import { adjustFigure } from '../../plans/contract.ts'
import { changeIndicator, listIndicators } from '../../plans/indicatorContract.ts'
import type { Actor } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, kimTraId } from '../../units/seed/territories.ts'
import { listReportChanges, readReportChanges } from '../changesContract.ts'
import { draftReport, readAnnualReport, readReportDocument } from '../contract.ts'
import {
  listReports,
  readFrozenFigure,
  readReportLife,
  returnReport,
  reviewReport,
  showReport,
  signReport,
} from '../registerContract.ts'
import { makeDigitalSignature, registerDigitalSignature } from '../signatureContract.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const plan = '120/KH-UBND'
const march = { plan, year: 2026, reportKind: 'monthly', month: 3 } as const
const issue = { number: 7, issuedOn: '2026-03-20', legalBasis: 'Công văn 15/UBND-NN ngày 10/3/2026' }

interface Town {
  readonly office: TestOffice
  readonly head: Actor
  readonly officer: Actor
  readonly neighbour: Actor
  readonly sessions: string[]
  reportId: string
}

const facts = (code: string, territoryId: string, heldOn: string, people: number): SessionFacts => ({
  ...aSession({ agencyId: agencyId(code), territoryId, heldOn, audience: 'residents' }),
  attendance: { people },
})

for (const [name, open] of Object.entries(offices))
  test(`${name}: a report that stands`, async (t) => {
    const office = await open(t)
    office.at('2026-03-18T01:00:00Z')
    const [head, officer, neighbour] = await Promise.all(
      ['stationHead', 'communeOfficer', 'neighbour'].map((persona) => office.persona(persona)),
    )
    assert.ok(head && officer && neighbour)
    const there: Town = { office, head, officer, neighbour, sessions: [], reportId: '' }
    await t.test('a month and the year so far', () => monthly(there))
    await t.test('draft, returned, reviewed, changed, reviewed again, signed', () => life(there))
    await t.test('who may not is refused', () => strangers(there))
    await t.test('a signed report is frozen: figures, records, the same bytes of every file', () => frozen(there))
    await t.test('a late record, a correction, a withdrawal, an adjustment, another rule', () => changes(there))
    await t.test('the next report prints what changed', () => annex(there))
    await t.test('a digital signature is made here, or put back, or refused with its reason', () =>
      signatures(there.office, there.head, there.reportId),
    )
  })

async function monthly({ office, head, officer, neighbour, sessions }: Town) {
  for (const [who, code, unit, on, people] of [
    [officer, 'UBND-BD', binhDienId, '2026-01-20', 40],
    [officer, 'UBND-BD', binhDienId, '2026-02-20', 50],
    [officer, 'UBND-BD', binhDienId, '2026-03-10', 30],
    [neighbour, 'UBND-KT', kimTraId, '2026-03-14', 20],
    [neighbour, 'UBND-KT', kimTraId, '2026-03-15', 99],
  ] as const)
    sessions.push((await office.give(recordSession, who, facts(code, unit, on, people))).id)
  const report = await office.ask(readAnnualReport, head, march)
  assert.deepEqual(report.period.current, { from: '2026-02-15', to: '2026-03-14' })
  assert.deepEqual(report.period.cumulative?.current, { from: '2025-12-15', to: '2026-03-14' })
  const attendance = report.tasks.flatMap((task) => task.figures).find((each) => each.figureId === '1.2.attendance')
  assert.deepEqual(
    [attendance?.value, attendance?.cumulative],
    [
      { state: 'counted', value: 100 },
      { state: 'counted', value: 140 },
    ],
  )
  const document = await office.ask(readReportDocument, head, march)
  assert.match(document.abstract.join(' '), /tháng 3 năm 2026/)
  assert.match(JSON.stringify(document.body), /Lũy kế từ đầu năm đến hết ngày 14\/3\/2026: .*lượt người/)
  const own = { plan, year: 2026, reportKind: 'periodic', from: '2026-03-01', to: '2026-03-14' } as const
  const days = await office.ask(readAnnualReport, head, own)
  assert.deepEqual(days.period.current, { from: own.from, to: own.to })
  await assert.rejects(
    office.ask(readAnnualReport, head, { plan, year: 2026, reportKind: 'monthly' }),
    refused('report.periodUnclear'),
  )
}

const fingerprintOf = async ({ office, head }: Town) => (await office.ask(readAnnualReport, head, march)).fingerprint

async function life(there: Town) {
  const { office, head } = there
  const seen = await fingerprintOf(there)
  assert.equal((await office.ask(readAnnualReport, there.officer, march)).fingerprint, seen, 'the same for everybody')
  await assert.rejects(
    office.give(signReport, head, { choice: march, fingerprint: seen, ...issue }),
    refused('report.notReviewed'),
  )
  await office.give(draftReport, head, { ...march, version: 0, texts: { lessons: 'Ghi ngay tại chỗ' } })
  await assert.rejects(
    office.give(reviewReport, head, { choice: march, fingerprint: seen }),
    refused('report.notAsSeen'),
  )
  await office.give(returnReport, head, { choice: march, remarks: 'Bổ sung kiến nghị' })
  const first = await fingerprintOf(there)
  await office.give(reviewReport, head, { choice: march, fingerprint: first })
  await office.give(draftReport, head, { ...march, version: 1, texts: { lessons: 'Ghi ngay', proposals: 'Thêm biển' } })
  const second = await fingerprintOf(there)
  await assert.rejects(
    office.give(signReport, head, { choice: march, fingerprint: second, ...issue }),
    refused('report.changedSinceReview'),
  )
  await office.give(reviewReport, head, { choice: march, fingerprint: second, remarks: 'Đủ' })
  office.at('2026-03-20T01:00:00Z')
  for (const [issuedOn, code] of [
    ['2026-03-21', 'report.issuedInFuture'],
    ['2026-03-13', 'report.issuedBeforeEnd'],
  ] as const)
    await assert.rejects(
      office.give(signReport, head, { choice: march, fingerprint: second, ...issue, issuedOn }),
      refused(code),
    )
  const { reportId, steps, nextNumber } = await office.ask(readReportLife, head, march)
  assert.deepEqual([steps.map((step) => step.reportStep), nextNumber], [['returned', 'reviewed', 'reviewed'], 1])
  there.reportId = (await office.give(signReport, head, { choice: march, fingerprint: second, ...issue })).id
  assert.equal(there.reportId, reportId)
  const next = await office.ask(readReportLife, head, march)
  assert.deepEqual([next.reportId, next.signed.map((each) => each.code), next.nextNumber], [null, ['07/BC-HKL'], 8])
  const april = { ...march, month: 4 }
  const fresh = (await office.ask(readAnnualReport, head, april)).fingerprint
  await office.give(reviewReport, head, { choice: april, fingerprint: fresh })
  await assert.rejects(
    office.give(signReport, head, { choice: april, fingerprint: fresh, ...issue }),
    refused('report.numberTaken'),
  )
  const { rows, total } = await office.ask(listReports, there.officer, { search: '07/bc', reportStatus: 'signed' })
  assert.deepEqual([total, rows[0]?.reportStatus, rows[0]?.month, rows[0]?.signedBy], [1, 'signed', 3, head.name])
}

async function strangers({ office, head, officer, reportId }: Town) {
  const input = { choice: march, fingerprint: '0'.repeat(64) }
  for (const [actor, code] of [
    [undefined, 'signIn.required'],
    [office.stranger, 'permission.refused'],
    [officer, 'permission.refused'],
  ] as const) {
    await assert.rejects(office.give(reviewReport, actor, input), refused(code))
    await assert.rejects(office.give(returnReport, actor, { choice: march, remarks: 'Sửa lại' }), refused(code))
    await assert.rejects(office.give(signReport, actor, { ...input, ...issue }), refused(code))
    await assert.rejects(office.give(registerDigitalSignature, actor, { reportId, fileId: reportId }), refused(code))
    await assert.rejects(
      office.give(makeDigitalSignature, actor, { reportId, certificateFile: 'A'.repeat(100), password: '' }),
      refused(code),
    )
  }
  // The head signs for the own agency, not for a committee.
  const committee = { ...march, agency: 'UBND-BD' }
  await assert.rejects(
    office.give(signReport, head, { ...input, ...issue, choice: committee }),
    refused('permission.refused'),
  )
  await assert.rejects(office.ask(showReport, office.stranger, { reportId }), refused('permission.refused'))
  await assert.rejects(office.ask(readReportChanges, office.stranger, { reportId }), refused('permission.refused'))
  await assert.rejects(office.ask(showReport, head, { reportId: randomUUID() }), refused('record.notFound'))
}

async function frozen(there: Town) {
  const { office, head, officer, reportId } = there
  const shown = await office.ask(showReport, head, { reportId })
  assert.deepEqual([shown.signing?.document.number, shown.signing?.document.isDraft], [7, false])
  assert.equal(shown.signing?.document.signing.name, head.name)
  assert.deepEqual(
    shown.files.map((file) => file.fileKind),
    ['docx', 'pdf', 'xlsx'],
  )
  for (const { fileId, name, sizeBytes } of shown.files) {
    const once = await storedBytes(there.office, head, fileId)
    const again = await storedBytes(there.office, head, fileId)
    assert.ok(Buffer.from(once.bytes).equals(Buffer.from(again.bytes)))
    assert.deepEqual([once.name, once.bytes.byteLength], [name, sizeBytes])
  }
  const workbook = shown.files.find((file) => file.fileKind === 'xlsx')?.fileId ?? ''
  await assert.rejects(storedBytes(there.office, officer, workbook), refused('report.recordsNotYours'))
  const seen = await office.ask(showReport, officer, { reportId })
  assert.ok(seen.signing?.document.proofs.every((proof) => proof.records.length === 0))
  assert.deepEqual(
    seen.files.map((file) => file.isOpen),
    [true, true, false],
  )

  const figure = await office.ask(readFrozenFigure, head, { reportId, figureId: '1.2.attendance' })
  assert.deepEqual([figure.sum, figure.isSumEqual, figure.records.length], [100, true, 3])
  const part = await office.ask(readFrozenFigure, officer, { reportId, figureId: '1.2.attendance' })
  assert.deepEqual([part.records.length, part.hidden], [2, { records: 1, amount: 20 }])
  assert.deepEqual((await office.ask(readReportChanges, head, { reportId })).changed, [])
}

type Changes = OutputOf<typeof readReportChanges>
const told = ({ changed }: Changes, figureId: string) => {
  const figure = changed.find((each) => each.figureId === figureId)
  const numberOf = (value: { value?: number } | null | undefined) => value?.value ?? null
  return figure
    ? [
        numberOf(figure.valueThen as { value?: number }),
        numberOf(figure.valueNow as { value?: number }),
        figure.difference,
        figure.lines.map((line) => line.differenceReason).sort(),
      ]
    : undefined
}

async function changes({ office, head, officer, neighbour, sessions, reportId }: Town) {
  office.at('2026-04-02T01:00:00Z')
  await office.give(recordSession, officer, facts('UBND-BD', binhDienId, '2026-03-12', 15))
  const [, , corrected = '', withdrawn = ''] = sessions
  const { version } = await office.ask(showSession, officer, { sessionId: corrected })
  await office.give(amendSession, officer, {
    sessionId: corrected,
    version,
    reason: 'Đếm lại danh sách ký',
    session: facts('UBND-BD', binhDienId, '2026-03-10', 28),
  })
  await office.give(withdrawSession, neighbour, { sessionId: withdrawn, reason: 'Ghi nhầm thôn' })
  const { rows } = await office.ask(listIndicators, head, { pageSize: 500 })
  const indicator = rows.find((row) => row.taskCode === '1.2' && row.indicator === 'sessions')
  assert.ok(indicator)
  await office.give(adjustFigure, head, {
    indicatorId: indicator.indicatorId,
    agencyId: agencyId('HKL'),
    delta: -1,
    occurredOn: '2026-03-11',
    reason: 'Hai buổi là một',
  })
  const now = await office.ask(readReportChanges, head, { reportId })
  assert.deepEqual(told(now, '1.2.attendance'), [100, 93, -7, ['corrected', 'late', 'withdrawn']])
  assert.deepEqual(told(now, '1.2.sessions'), [3, 2, -1, ['adjusted', 'late', 'withdrawn']])
  const kimTra = now.changed[0]?.byUnit.find((unit) => unit.name === 'phường Kim Trà')
  assert.equal(kimTra?.difference, -1)

  // Who may not open a neighbour's record is told how many there are and how much they make.
  const seen = await office.ask(readReportChanges, officer, { reportId })
  const attendance = seen.changed.find((each) => each.figureId === '1.2.attendance')
  assert.deepEqual([attendance?.lines.length, attendance?.hidden], [2, { records: 1, amount: -20 }])

  const { indicatorId, name, unitOfMeasure, evidenceKinds, quantity, isRestricted } = indicator
  await office.give(changeIndicator, head, {
    indicatorId,
    name,
    unitOfMeasure,
    evidenceKinds,
    quantity,
    isRestricted,
    filter: { ...indicator.filter, audience: ['pupils'] },
    validFrom: '2026-01-01',
    legalBasis: 'Thử cách tính khác',
  })
  const other = await office.ask(readReportChanges, head, { reportId })
  assert.deepEqual(told(other, '1.2.sessions')?.slice(0, 3), [3, -1, -4])
  const lines = await office.ask(listReportChanges, head, { reportId, search: 'tuyen truyen', pageSize: 200 })
  assert.ok(lines.rows.some((row) => row.differenceReason === 'ruleChanged'))
  const shown = await office.ask(showReport, head, { reportId })
  assert.match(JSON.stringify(shown.signing?.document.body), /100/, 'the signed document is what it was')
}

async function annex({ office, head, reportId }: Town) {
  const april = await office.ask(readReportDocument, head, { ...march, month: 4 })
  const table = april.annexes.find((each) => each.title.startsWith('Điều chỉnh số liệu đã báo cáo'))
  assert.match(table?.title ?? '', /07\/BC-HKL ngày 20\/3\/2026/)
  assert.match(JSON.stringify(table), /01 hồ sơ ghi muộn/)
  assert.ok(reportId)
}
