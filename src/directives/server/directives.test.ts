// The register and its briefings in a whole office, on each database.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import { showTask } from '../../plans/contract.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import {
  amendBriefing,
  briefingChoices,
  listBriefings,
  readCoverage,
  recordBriefing,
  showBriefing,
  withdrawBriefing,
} from '../briefingContract.ts'
import {
  amendDocument,
  documentChoices,
  listDocuments,
  registerDocument,
  showDocument,
  withdrawDocument,
} from '../contract.ts'
import { aBriefing, aDocument } from '../example.ts'
import { documentIdOf } from './foundation.ts'

const [commune, town] = [agencyId('UBND-BD'), documentIdOf('120/KH-UBND')]
const own = { issuerName: undefined, issuerAgencyId: commune }
const carriesOut = [{ officialDocumentId: town, clause: 'Căn cứ' }]
const briefing = { agencyId: commune, territoryId: binhDienId, documentIds: [town], briefedAgencyIds: [commune] }

for (const [database, open] of Object.entries(offices))
  test(`${database}: documents, who carries them out, who was briefed`, async (t) => {
    const office = await open(t)
    const [head, officer] = [await office.persona('stationHead'), await office.persona('communeOfficer')]
    await t.test('the register begins with what plan 120 says, and no more', () => begins(office, head))
    await t.test('a document is registered, amended, replaced', () => registers(office, head, officer))
    await t.test('a search finds with and without marks, in the tasks too', () => finds(office, head, officer))
    await t.test('a briefing counts for task 1.1 and covers its unit', () => briefs(office, head, officer))
    await t.test('strangers, neighbours and lower roles are refused', () => refuses(office, officer))
  })

async function begins({ ask }: TestOffice, head: Actor) {
  const { rows, total } = await ask(listDocuments, head, {})
  assert.equal(total, 8)
  const of = (code: string) => rows.find((row) => row.code === code)
  assert.deepEqual([of('58-CT/TU')?.issuedOn, of('58-CT/TU')?.signerName], ['2024-09-16', null])
  assert.equal(of('172/KH-UBND')?.issuerName, 'UBND tỉnh Thừa Thiên Huế')
  assert.ok(
    rows.every(({ isVerified }) => !isVerified),
    'nobody compared them',
  )
  const plan = await ask(showDocument, head, { officialDocumentId: town })
  assert.equal(plan.planCode, '120/KH-UBND')
  assert.deepEqual(
    plan.above.map(({ code, depth }) => `${depth} ${code}`),
    ['1 58-CT/TU', '1 413/KH-UBND', '1 164-KH/TU', '1 172/KH-UBND', '2 29/NQCP', '3 61-KL/TW', '4 13-CT/TW'],
  )
  const top = await ask(showDocument, head, { officialDocumentId: documentIdOf('13-CT/TW') })
  assert.deepEqual(
    top.below.map(({ code }) => code),
    ['61-KL/TW', '29/NQCP', '172/KH-UBND', '120/KH-UBND'],
  )
}

async function registers(office: TestOffice, head: Actor, officer: Actor) {
  const { give, ask } = office
  const fileId = await uploaded(office, officer, 'document')
  const document = aDocument({ ...own, carriesOut, fileIds: [fileId] })
  const { id } = await give(registerDocument, officer, document)
  await assert.rejects(give(registerDocument, officer, document), { code: 'officialDocument.known' })
  const shown = await ask(showDocument, head, { officialDocumentId: id })
  assert.deepEqual(shown.document, document)
  assert.equal(shown.files[0]?.fileId, fileId)
  assert.deepEqual(shown.row.carriesOut, ['120/KH-UBND'])
  await assert.rejects(
    give(amendDocument, head, {
      officialDocumentId: town,
      version: 1,
      reason: 'Thử vòng tròn.',
      document: { ...aDocument({ code: '120/KH-UBND' }), carriesOut: [{ officialDocumentId: id }] },
    }),
    { code: 'officialDocument.inCircle' },
  )
  const change = { officialDocumentId: id, version: 1, reason: 'Ghi thêm người ký.' }
  await give(amendDocument, officer, { ...change, document: { ...document, signerName: 'Người Ký' } })
  await assert.rejects(give(amendDocument, officer, { ...change, document }), { code: 'record.changedMeanwhile' })
  const [amended] = (await ask(showDocument, head, { officialDocumentId: id })).history
  assert.deepEqual(
    [amended?.act, amended?.changes],
    ['amended', [{ field: 'signerName', before: null, after: 'Người Ký' }]],
  )
  const newer = await give(
    registerDocument,
    officer,
    aDocument({ ...own, code: '3/KH-UBND', issuedOn: '2026-05-04', replaces: [id] }),
  )
  const after = await ask(showDocument, head, { officialDocumentId: id })
  assert.equal(after.row.officialDocumentStatus, 'replaced')
  assert.deepEqual(
    after.replacedBy.map((other) => other.id),
    [newer.id],
  )
  await assert.rejects(give(registerDocument, head, aDocument({ code: '9/TB', planId: id })), {
    code: 'officialDocument.planUnknown',
  })
  await give(withdrawDocument, head, { officialDocumentId: newer.id, reason: 'Vào sổ nhầm.' })
  assert.equal((await ask(showDocument, head, { officialDocumentId: id })).row.officialDocumentStatus, 'inForce')
  await give(withdrawDocument, head, { officialDocumentId: id, reason: 'Vào sổ để thử.' })
}

async function finds({ give, ask }: TestOffice, head: Actor, officer: Actor) {
  const title = (place: string) => `Bảo vệ rừng tại thôn ${place}`
  const van = await give(registerDocument, officer, aDocument({ ...own, code: '21/TB', title: title('Hương Vân') }))
  const vawn = await give(registerDocument, officer, aDocument({ ...own, code: '22/TB', title: title('Hương Văn') }))
  const found = async (search: string) => (await ask(listDocuments, head, { search })).rows
  const codes = async (search: string) => (await found(search)).map(({ code }) => code)
  assert.deepEqual(await codes('thôn Hương Vân'), ['21/TB'])
  assert.deepEqual((await codes('thon huong van')).slice(0, 2).sort(), ['21/TB', '22/TB'])
  assert.equal((await codes('58-ct/tu'))[0], '58-CT/TU')
  const [plan] = await found('sung san, sung tu che')
  assert.deepEqual([plan?.code, plan?.found?.field, plan?.found?.taskCode], ['120/KH-UBND', 'task', '4.4'])
  for (const { id } of [van, vawn])
    await give(withdrawDocument, head, { officialDocumentId: id, reason: 'Vào sổ để thử.' })
}

async function briefs(office: TestOffice, head: Actor, officer: Actor) {
  const { give, ask } = office
  const figures = async () => {
    const { figures: all } = await ask(showTask, head, { task: '1.1', plan: '120/KH-UBND', year: 2026 })
    const value = (indicator: string) => {
      const figure = all.find((each) => each.indicator === indicator)?.value
      return figure?.state === 'counted' ? figure.value : null
    }
    return ['briefings', 'agenciesBriefed', 'peopleBriefed', 'villagesBriefed', 'documents'].map(value)
  }
  assert.deepEqual(await figures(), [null, null, null, null, null], 'what every office starts with is no work')
  const before = await ask(readCoverage, head, { officialDocumentId: town, pageSize: 200 })
  assert.deepEqual([before.briefed, before.plans], [0, ['120/KH-UBND']])
  assert.ok(before.rows.some(({ agencyId: id }) => id === commune))
  const scanId = await uploaded(office, officer, 'scan')
  const facts = aBriefing({ ...briefing, villagesBriefed: 9, presenters: ['Trần Thị Suối'], scanIds: [scanId] })
  const { id } = await give(recordBriefing, officer, facts)
  assert.deepEqual((await ask(showBriefing, officer, { briefingId: id })).briefing, facts)
  assert.deepEqual(await figures(), [1, 1, 42, 9, null])
  const after = await ask(readCoverage, head, { officialDocumentId: town, state: 'briefed' })
  assert.deepEqual([after.briefed, after.rows.length, after.rows[0]?.lastBriefingId], [1, 1, id])
  const above = await ask(readCoverage, head, { officialDocumentId: documentIdOf('58-CT/TU') })
  assert.deepEqual([above.briefed, above.plans], [0, ['120/KH-UBND']], 'of this document itself')
  await assert.rejects(give(recordBriefing, officer, { ...facts, heldOn: '2025-01-09' }), {
    code: 'briefing.beforeDocument',
  })
  const change = { briefingId: id, version: 1, reason: 'Đếm lại theo danh sách.' }
  await give(amendBriefing, officer, { ...change, briefing: { ...facts, people: 40 } })
  assert.equal((await figures())[2], 40)
  const registered = await give(registerDocument, officer, aDocument({ ...own, carriesOut }))
  assert.equal((await figures())[4], 1)
  assert.deepEqual(
    (await ask(listBriefings, head, { search: 'suoi' })).rows.map((row) => row.id),
    [id],
  )
  await give(withdrawDocument, head, { officialDocumentId: registered.id, reason: 'Vào sổ để thử.' })
  await give(withdrawBriefing, officer, { briefingId: id, reason: 'Ghi nhầm xã.' })
  assert.deepEqual(await figures(), [null, null, null, null, null])
  assert.equal((await ask(listBriefings, head, {})).total, 0)
  assert.equal((await ask(listBriefings, head, { withdrawn: true })).total, 1)
}

async function refuses({ give, ask, persona, stranger }: TestOffice, officer: Actor) {
  const refused = { code: 'permission.refused' }
  const neighbour = await persona('neighbour')
  const { id: briefingId } = await give(recordBriefing, officer, aBriefing(briefing))
  const reason = 'Không được làm.'
  for (const who of [stranger, neighbour, await persona('leader'), await persona('finance')])
    await assert.rejects(give(recordBriefing, who, aBriefing(briefing)), refused)
  for (const who of [stranger, neighbour, await persona('areaRanger'), await persona('leader')])
    await assert.rejects(give(registerDocument, who, aDocument(own)), refused)
  await assert.rejects(give(registerDocument, officer, aDocument()), refused, 'an issuer who is none of the house')
  await assert.rejects(give(withdrawDocument, officer, { officialDocumentId: town, reason }), refused)
  await assert.rejects(give(withdrawBriefing, neighbour, { briefingId, reason }), { code: 'record.notFound' })
  const amended = { briefingId, version: 1, reason, briefing: aBriefing({ ...briefing, people: 3 }) }
  await assert.rejects(give(amendBriefing, neighbour, amended), { code: 'record.notFound' })
  await assert.rejects(
    give(amendBriefing, officer, { ...amended, briefing: aBriefing({ ...briefing, agencyId: agencyId('UBND-KT') }) }),
    refused,
    'nobody moves a record to another agency',
  )
  await assert.rejects(ask(showBriefing, neighbour, { briefingId }), { code: 'record.notFound' })
  assert.equal((await ask(listBriefings, neighbour, {})).total, 0)
  for (const contract of [listDocuments, listBriefings, documentChoices] as const)
    await assert.rejects(ask(contract, stranger, {} as never), refused)
  const choices = await ask(briefingChoices, officer, { on: '2026-06-19' })
  assert.deepEqual(
    choices.agencies.map(({ id }) => id),
    [commune],
  )
  assert.deepEqual((await ask(documentChoices, officer, {})).mayRegisterAll, false)
}
