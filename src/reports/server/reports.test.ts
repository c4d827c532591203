// The yearly report on a whole office: who may, what is counted, what is kept, on both databases.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { recordSession, withdrawSession } from '../../outreach/contract.ts'
import { aSession } from '../../outreach/example.ts'
import type { Actor } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId, kimTraId } from '../../units/seed/territories.ts'
import { figuresOf } from '../annualReport.ts'
import {
  draftReport,
  importPriorYearFigure,
  readAnnualReport,
  readFigureRecords,
  readReportDocument,
  setDocumentHeading,
} from '../contract.ts'
import { headingByName } from '../seed/headings.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const plan = '120/KH-UBND'
const year = 2026
const choice = { plan, year }

type Report = OutputOf<typeof readAnnualReport>
const figureOf = (report: Report, id: string) => {
  const figure = figuresOf(report).find((each) => each.figureId === id)
  assert.ok(figure, id)
  return figure
}

interface Town {
  readonly office: TestOffice
  readonly head: Actor
  readonly officer: Actor
  readonly neighbour: Actor
}

async function town(office: TestOffice): Promise<Town> {
  office.at('2026-06-19T01:00:00Z')
  const [head, officer, neighbour] = await Promise.all(
    ['stationHead', 'communeOfficer', 'neighbour'].map((persona) => office.persona(persona)),
  )
  assert.ok(head && officer && neighbour)
  return { office, head, officer, neighbour }
}

const session = (code: string, territoryId: string, heldOn: string, people?: number) => {
  const { attendance: _, ...facts } = aSession({ agencyId: agencyId(code), territoryId, heldOn, audience: 'residents' })
  return people === undefined ? facts : { ...facts, attendance: { people } }
}

// One office for the whole story: each part leaves what the next may build on.
for (const [name, open] of Object.entries(offices))
  test(`${name}: the yearly report`, async (t) => {
    const there = await town(await open(t))
    await t.test('every office starts with unverified headings; a station sets its own from a day on', () =>
      headings(there),
    )
    await t.test('the document names its signer and its parts', () => signing(there))
    await t.test('a draft is kept version by version; who saw an older one is told', () => drafts(there))
    await t.test('an imported figure stands where nothing was counted, and says from which paper', () =>
      imported(there),
    )
    await t.test('figures open the records they were counted from; a silent unit has not reported', () =>
      counted(there),
    )
    await t.test('one unit and one agency have their parts', () => parts(there))
    await t.test('totals are for all who work under the plan, records only as far as one may list them', () =>
      reach(there),
    )
    await t.test('who has no part in the plan is refused', () => strangers(there))
  })

async function headings({ office, head, officer }: Town) {
  const found = await office.ask(readAnnualReport, head, choice)
  assert.deepEqual([found.heading.isVerified, found.agency.agencyId], [false, agencyId('HKL')])
  const old = await office.ask(readAnnualReport, head, { ...choice, year: 2025, asOf: '2025-06-01' })
  assert.equal(old.agency.agencyId, agencyId('HKL-TX'))
  const heading = { ...found.heading, symbol: 'BC-HKLKV', isVerified: true, source: 'Báo cáo 12/BC-HKLKV' }
  const input = { agencyId: agencyId('HKL'), validFrom: '2026-06-01', heading }
  await office.give(setDocumentHeading, head, input)
  const after = await office.ask(readReportDocument, head, choice)
  assert.equal(after.symbol, 'BC-HKLKV')
  const earlier = await office.ask(readReportDocument, head, { ...choice, asOf: '2026-05-31' })
  assert.equal(earlier.symbol, 'BC-HKL')
  const committee = headingByName('UBND xã Bình Điền')
  assert.ok(committee)
  for (const [actor, agency, code] of [
    [undefined, 'HKL', 'signIn.required'],
    [office.stranger, 'HKL', 'permission.refused'],
    [officer, 'UBND-BD', 'permission.refused'],
    [head, 'UBND-BD', 'permission.refused'],
  ] as const)
    await assert.rejects(
      office.give(setDocumentHeading, actor, { ...input, agencyId: agencyId(agency), heading: committee }),
      refused(code),
    )
  const administrator = await office.persona('administrator')
  await office.give(setDocumentHeading, administrator, { ...input, agencyId: agencyId('UBND-BD'), heading: committee })
}

async function signing({ office, head }: Town) {
  const document = await office.ask(readReportDocument, head, choice)
  assert.deepEqual(document.signing, { lines: ['HẠT TRƯỞNG'], name: head.name })
  assert.equal(document.number, undefined)
  assert.equal(document.fileName, 'bao-cao-nam-2026-120-kh-ubnd-minh-hoa')
  const part = await office.ask(readReportDocument, head, { ...choice, agency: 'UBND-BD' })
  assert.equal(part.signing.lines[0], 'TM. ỦY BAN NHÂN DÂN')
  assert.match(part.abstract.at(-1) ?? '', /phần do Ủy ban nhân dân xã Bình Điền thực hiện/)
}

async function drafts({ office, head, officer }: Town) {
  const draft = { plan, year, version: 0, texts: { overview: 'Một\nHai' } }
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => office.give(draftReport, head, draft)))
  assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1, 'of those who save at once')
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') assert.ok(refused('report.changedMeanwhile')(outcome.reason))
  const second = await office.give(draftReport, head, { ...draft, version: 1, texts: { lessons: 'Ba' } })
  assert.equal(second.version, 2)
  const { draft: saved } = await office.ask(readAnnualReport, officer, choice)
  assert.deepEqual([saved?.version, saved?.texts, saved?.savedBy], [2, { lessons: 'Ba' }, head.name])
  const text = JSON.stringify(await office.ask(readReportDocument, head, choice))
  assert.ok(text.includes('"Ba"') && !text.includes('"Một"'))

  const ranger = await office.persona('areaRanger')
  await office.give(draftReport, ranger, { ...draft, version: 2 })
  for (const [actor, code] of [
    [undefined, 'signIn.required'],
    [office.stranger, 'permission.refused'],
    [officer, 'permission.refused'],
  ] as const)
    await assert.rejects(office.give(draftReport, actor, { ...draft, version: 3 }), refused(code))
  await assert.rejects(
    office.give(draftReport, ranger, { ...draft, version: 0, agency: 'UBND-BD' }),
    refused('permission.refused'),
  )
}

async function imported({ office, head, officer }: Town) {
  const paper = { plan, year: 2025, figure: '1.2.sessions', amount: 31, source: 'Báo cáo số 90/BC-HKL năm 2025' }
  await office.give(importPriorYearFigure, head, { ...paper, amount: 30 })
  office.at('2026-06-19T01:01:00Z')
  await office.give(importPriorYearFigure, head, paper)
  const before = figureOf(await office.ask(readAnnualReport, head, choice), '1.2.sessions')
  assert.deepEqual(before.prior, { state: 'counted', value: 31 }, 'the last paper is meant')
  const prior = await office.ask(readFigureRecords, head, { ...choice, figure: '1.2.sessions@prior' })
  assert.deepEqual(
    [prior.text, prior.importedFrom?.source, prior.importedFrom?.recordedBy, prior.isPrior],
    ['31 cuộc', paper.source, head.name, true],
  )
  const part = await office.ask(readAnnualReport, head, { ...choice, unit: binhDienId })
  assert.deepEqual(figureOf(part, '1.2.sessions').prior, { state: 'notReported' })

  const wholeYear = { ...choice, asOf: '2026-12-31' }
  await office.give(recordSession, head, session('HKL', binhDienId, '2025-08-05', 10))
  const counted = figureOf(await office.ask(readAnnualReport, head, wholeYear), '1.2.sessions')
  assert.deepEqual(counted.prior, { state: 'counted', value: 1 }, 'what was counted goes before the paper')
  const records = await office.ask(readFigureRecords, head, { ...wholeYear, figure: '1.2.sessions@prior' })
  assert.deepEqual([records.importedFrom, records.records.length, records.isSumEqual], [null, 1, true])

  await assert.rejects(
    office.give(importPriorYearFigure, head, { ...paper, figure: '1.2.nothing' }),
    refused('priorYearFigure.unknownFigure'),
  )
  for (const [actor, code] of [
    [undefined, 'signIn.required'],
    [office.stranger, 'permission.refused'],
    [officer, 'permission.refused'],
  ] as const)
    await assert.rejects(office.give(importPriorYearFigure, actor, paper), refused(code))
}

async function counted({ office, head, officer, neighbour }: Town) {
  await office.give(recordSession, officer, session('UBND-BD', binhDienId, '2026-03-05', 54))
  await office.give(recordSession, officer, session('UBND-BD', binhDienId, '2026-04-05'))
  const mistaken = await office.give(recordSession, neighbour, session('UBND-KT', kimTraId, '2026-04-06', 20))
  await office.give(recordSession, neighbour, session('UBND-KT', kimTraId, '2026-04-07', 30))
  await office.give(withdrawSession, neighbour, { sessionId: mistaken.id, reason: 'Ghi nhầm ngày' })

  const report = await office.ask(readAnnualReport, head, choice)
  assert.deepEqual(report.period.current, { from: '2025-12-15', to: '2026-06-19' })
  assert.equal(report.tasks.length, 20)
  const sessions = figureOf(report, '1.2.sessions')
  assert.deepEqual([sessions.value, sessions.records], [{ state: 'counted', value: 3 }, 3])
  const attendance = figureOf(report, '1.2.attendance')
  assert.deepEqual([attendance.value, attendance.recordsWithout], [{ state: 'counted', value: 84 }, 1])
  const silent = sessions.byUnit.find((unit) => unit.territoryId === huongTraId)
  assert.deepEqual(silent?.value, { state: 'notReported' })
  const reported = new Map(report.units.map((unit) => [unit.territoryId, unit.isReported]))
  assert.deepEqual(
    [binhDienId, kimTraId, huongTraId].map((id) => reported.get(id)),
    [true, true, false],
  )
  assert.equal(figureOf(report, '2.3.patrols').text, 'chưa báo cáo')

  const records = await office.ask(readFigureRecords, head, { ...choice, figure: '1.2.attendance' })
  assert.deepEqual([records.sum, records.isSumEqual, records.records.length], [84, true, 2])
  const part = await office.ask(readFigureRecords, head, { ...choice, figure: `1.2.attendance@${kimTraId}` })
  assert.deepEqual([part.text, part.sum, part.unitName], ['30 lượt người', 30, 'phường Kim Trà'])
}

async function parts({ office, head }: Town) {
  const document = await office.ask(readReportDocument, head, choice)
  const paper = await office.ask(readReportDocument, head, { ...choice, withoutRecords: true })
  const named = document.proofs.flatMap(({ records }) => records)
  assert.ok(named.length > 0, 'the document names its records')
  const nothing = document.proofs.map((proof) => ({ ...proof, records: [], hiddenRecords: 0 }))
  const namesNone = { ...paper, proofs: paper.proofs.map((proof) => ({ ...proof, hiddenRecords: 0 })) }
  assert.deepEqual(namesNone, { ...document, proofs: nothing }, 'and without them it says the same')
  const byId = await office.ask(readAnnualReport, head, { ...choice, unit: kimTraId })
  assert.deepEqual(figureOf(byId, '1.2.attendance').value, { state: 'counted', value: 30 })
  assert.equal(byId.part.unit, 'phường Kim Trà')
  const byCode = await office.ask(readAnnualReport, head, { ...choice, unit: '20017' })
  assert.deepEqual(byCode.part, byId.part)
  const byAgency = await office.ask(readAnnualReport, head, { ...choice, agency: 'UBND-BD' })
  assert.deepEqual(figureOf(byAgency, '1.2.sessions').value, { state: 'counted', value: 2 })
  assert.equal(byAgency.heading.collective, 'ỦY BAN NHÂN DÂN')
  assert.deepEqual(
    byAgency.units.map((unit) => unit.territoryId),
    [binhDienId],
    'an agency answers for where it worked',
  )
  for (const wrong of [{ plan: '121/KH-UBND' }, { unit: office.stranger.personId }, { agency: 'XYZ' }])
    await assert.rejects(office.ask(readAnnualReport, head, { ...choice, ...wrong }), refused('record.notFound'))
  for (const figure of ['9.9.nothing', '1.2.sessions@nowhere'])
    await assert.rejects(office.ask(readFigureRecords, head, { ...choice, figure }), refused('record.notFound'))
}

async function reach({ office, head, officer }: Town) {
  const records = await office.ask(readFigureRecords, officer, { ...choice, figure: '1.2.attendance' })
  assert.deepEqual([records.figure.value, records.sum], [{ state: 'counted', value: 84 }, 84])
  assert.equal(records.records.length, 1)
  assert.deepEqual(records.hidden, { records: 1, amount: 30 })
  const document = await office.ask(readReportDocument, officer, choice)
  const proof = document.proofs.find((each) => each.figureId === '1.2.attendance')
  assert.deepEqual([proof?.records.length, proof?.hiddenRecords], [1, 1])

  const hidden = figuresOf(await office.ask(readAnnualReport, officer, choice)).filter((each) => each.isRestricted)
  assert.ok(hidden.length > 0)
  for (const figure of hidden) assert.equal(figure.value.state, 'restricted')
  const known = figuresOf(await office.ask(readAnnualReport, head, choice)).filter((each) => each.isRestricted)
  for (const figure of known) assert.equal(figure.value.state, 'notReported')
}

async function strangers({ office }: Town) {
  const owner = await office.persona('ownerRepresentative')
  for (const contract of [readAnnualReport, readReportDocument]) {
    await assert.rejects(office.ask(contract, undefined, choice), refused('signIn.required'))
    await assert.rejects(office.ask(contract, office.stranger, choice), refused('permission.refused'))
    await assert.rejects(office.ask(contract, owner, choice), refused('permission.refused'))
  }
  const figure = { ...choice, figure: '1.2.sessions' }
  await assert.rejects(office.ask(readFigureRecords, undefined, figure), refused('signIn.required'))
  await assert.rejects(office.ask(readFigureRecords, office.stranger, figure), refused('permission.refused'))
}
