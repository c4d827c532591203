// A warning sign from the day it is put up: checks, states, lateness, withdrawal, and what counts of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, townId } from '../../units/seed/territories.ts'
import {
  checkWarningSign,
  listWarningSigns,
  placeWarningSign,
  showWarningSign,
  withdrawWarningSign,
} from '../contract.ts'
import { aWarningSign } from '../example.ts'
import type { PlaceWarningSign } from '../warningSign.ts'

const at = { lon: 107.48, lat: 16.33 }
const sign = (changes: Partial<PlaceWarningSign> = {}) => {
  const { territoryId: _, ...unplaced } = aWarningSign({ agencyId: agencyId('UBND-BD'), place: at })
  return { ...unplaced, ...changes }
}

async function evidenceOf({ office: { database } }: TestOffice) {
  const { rows } = await sql<Record<string, unknown>>`
    select evidence_kind as kind, occurred_on as on, title, agency_id as "agencyId", territory_id as "territoryId",
      photo_count as photos, attributes, quantities, command
    from published.outreach_evidence order by occurred_on`.execute(database.kysely)
  return rows
}

const refusal = (code: string) => (error: unknown) => {
  assert.equal((error as { code: string }).code, code)
  return true
}

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: a sign is placed, checked, late, taken away; another is withdrawn`, async (t) => {
    const office = await open(t)
    office.at('2026-02-10T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const stationHead = await office.persona('stationHead')
    const photo = await uploaded(office, officer)

    await assert.rejects(
      office.give(placeWarningSign, officer, sign({ installedOn: '2026-02-11' })),
      refusal('warningSign.dateInFuture'),
    )
    const { id, alike } = await office.give(placeWarningSign, officer, sign({ photoIds: [photo] }))
    assert.deepEqual(alike, [])
    // Half a street on: told. Beyond: not.
    const near = await office.give(placeWarningSign, officer, sign({ place: { lon: 107.4803, lat: 16.33 } }))
    assert.deepEqual(
      near.alike.map((other) => other.id),
      [id],
    )
    const far = await office.give(placeWarningSign, officer, sign({ place: { lon: 107.482, lat: 16.33 } }))
    assert.deepEqual(far.alike, [])
    for (const warningSignId of [near.id, far.id])
      await office.give(withdrawWarningSign, officer, { warningSignId, reason: 'Ghi trùng.' })
    const withdrawn = await office.ask(showWarningSign, officer, { warningSignId: near.id })
    assert.equal(withdrawn.row.isWithdrawn, true)
    assert.deepEqual(withdrawn.withdrawal, { at: '2026-02-10T03:00:00.000Z', by: officer.name, reason: 'Ghi trùng.' })
    assert.deepEqual([withdrawn.mayCheck, withdrawn.mayWithdraw], [false, false])
    await assert.rejects(
      office.give(withdrawWarningSign, officer, { warningSignId: near.id, reason: 'Lần nữa.' }),
      refusal('warningSign.alreadyWithdrawn'),
    )
    const shown = await office.ask(showWarningSign, officer, { warningSignId: id })
    assert.equal(shown.row.territoryId, binhDienId)
    assert.deepEqual([shown.row.daysLate, shown.row.lastCheckedOn, shown.row.nextCheckDueOn], [0, null, '2026-08-10'])
    assert.deepEqual(
      shown.photos.map(({ fileId }) => fileId),
      [photo],
    )
    assert.deepEqual([shown.mayCheck, shown.mayWithdraw], [true, true])

    office.at('2026-08-13T03:00:00Z')
    const late = await office.ask(listWarningSigns, officer, { late: true })
    assert.deepEqual(
      late.rows.map((row) => [row.id, row.daysLate]),
      [[id, 3]],
    )
    const seen = await uploaded(office, stationHead)
    await office.give(checkWarningSign, stationHead, {
      warningSignId: id,
      checkedOn: '2026-08-12',
      signState: 'damaged',
      nextCheckDueOn: '2026-10-01',
      photoIds: [seen],
      remark: 'Cột nghiêng.',
    })
    // Entered late, of an earlier day: kept, but not the state now.
    await office.give(checkWarningSign, officer, { warningSignId: id, checkedOn: '2026-05-01', signState: 'good' })
    const checked = await office.ask(showWarningSign, officer, { warningSignId: id })
    assert.deepEqual(
      [checked.row.signState, checked.row.lastCheckedOn, checked.row.nextCheckDueOn, checked.row.daysLate],
      ['damaged', '2026-08-12', '2026-10-01', 0],
    )
    assert.equal(checked.row.thumbnailFileId, seen)
    assert.deepEqual(
      checked.checks.map(({ checkedOn, agencyName, recordedBy, remark }) => [
        checkedOn,
        agencyName,
        recordedBy,
        remark,
      ]),
      [
        ['2026-08-12', 'Hạt Kiểm lâm Hương Trà', stationHead.name, 'Cột nghiêng.'],
        ['2026-05-01', 'UBND xã Bình Điền', officer.name, null],
      ],
    )
    assert.deepEqual(await evidenceOf(office), [
      {
        kind: 'warningSign',
        on: '2026-02-10',
        title: 'CẤM LỬA. Khu vực rừng dễ cháy, Đầu đường lâm nghiệp vào tiểu khu 128',
        agencyId: agencyId('UBND-BD'),
        territoryId: binhDienId,
        photos: 1,
        attributes: { signState: 'damaged' },
        quantities: { signs: 1 },
        command: 'warningSign.place',
      },
      ...[
        { on: '2026-05-01', agency: 'UBND-BD', photos: 0, signState: 'good' },
        { on: '2026-08-12', agency: 'HKL', photos: 1, signState: 'damaged' },
      ].map(({ on, agency, photos, signState }) => ({
        kind: 'signCheck',
        on,
        title: 'CẤM LỬA. Khu vực rừng dễ cháy, Đầu đường lâm nghiệp vào tiểu khu 128',
        agencyId: agencyId(agency),
        territoryId: binhDienId,
        photos,
        attributes: { signState, warningSignId: id },
        quantities: { checks: 1 },
        command: 'warningSign.check',
      })),
    ])

    await office.give(checkWarningSign, officer, { warningSignId: id, checkedOn: '2026-08-13', signState: 'removed' })
    const removed = await office.ask(showWarningSign, officer, { warningSignId: id })
    assert.deepEqual([removed.row.signState, removed.row.daysLate, removed.mayCheck], ['removed', null, false])
    await assert.rejects(
      office.give(checkWarningSign, officer, { warningSignId: id, checkedOn: '2026-08-13', signState: 'good' }),
      refusal('warningSign.alreadyRemoved'),
    )
    const byState = await office.ask(listWarningSigns, officer, { signState: 'removed' })
    assert.deepEqual(
      byState.rows.map((row) => row.id),
      [id],
    )
    assert.equal((await office.ask(listWarningSigns, officer, { search: 'cam lua' })).total, 1)
    assert.equal((await office.ask(listWarningSigns, officer, { search: 'cầm lửa' })).total, 0)

    // A sign of the time of the town, checked after it: the sign keeps its unit, the check has that of its own day.
    const old = await office.give(
      placeWarningSign,
      stationHead,
      sign({
        agencyId: agencyId('HKL-TX'),
        installedOn: '2025-03-01',
        nextCheckDueOn: '2025-09-01',
        signText: 'Biển cũ',
      }),
    )
    await office.give(checkWarningSign, stationHead, {
      warningSignId: old.id,
      checkedOn: '2025-09-03',
      signState: 'good',
    })
    const units = (await evidenceOf(office)).filter(({ title }) => String(title).startsWith('Biển cũ'))
    assert.deepEqual(
      units.map(({ kind: what, territoryId, agencyId: by }) => [what, territoryId, by]),
      [
        ['warningSign', townId, agencyId('HKL-TX')],
        ['signCheck', binhDienId, agencyId('HKL')],
      ],
    )
    assert.equal((await office.ask(showWarningSign, stationHead, { warningSignId: old.id })).row.daysLate, null)

    // As the signs were known on a day, and by the units of today.
    const known = async (asOf: string, unitsOf: 'now' | 'then') =>
      (await office.ask(listWarningSigns, stationHead, { asOf, unitsOf })).rows.map((row) => [
        row.signText,
        row.signState,
        row.lastCheckedOn,
        row.daysLate,
        row.territoryName,
      ])
    assert.deepEqual(await known('2025-09-02', 'then'), [['Biển cũ', 'good', null, 1, 'thị xã Hương Trà']])
    assert.deepEqual(await known('2025-09-02', 'now'), [['Biển cũ', 'good', null, 1, 'xã Bình Điền']])
    assert.deepEqual(
      (await known('2026-08-12', 'now')).map(([text, state]) => [text, state]),
      [
        ['CẤM LỬA. Khu vực rừng dễ cháy.', 'damaged'],
        ['Biển cũ', 'good'],
      ],
    )
  })
