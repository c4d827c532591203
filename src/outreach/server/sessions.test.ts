// A session from its first word to its withdrawal, on each database, and what counts of it after each step.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { amendSession, listSessions, recordSession, restoreSession, showSession, withdrawSession } from '../contract.ts'
import { evidenceKinds } from '../evidenceWords.ts'
import { aSession } from '../example.ts'
import type { SessionFacts } from '../session.ts'

const committee = agencyId('UBND-BD')
/** In the middle of xã Bình Điền. */
const inBinhDien = { lon: 107.48, lat: 16.33 }
const facts = (changes: Partial<SessionFacts> = {}) =>
  aSession({ agencyId: committee, territoryId: binhDienId, place: inBinhDien, ...changes })

interface Evidence {
  readonly quantities: Record<string, number>
  readonly attributes: Record<string, unknown>
  readonly photoCount: number
  readonly title: string
}
async function evidenceOf({ office: { database } }: TestOffice, id: string): Promise<Evidence | undefined> {
  const { rows } = await sql<Evidence>`
    select quantities, attributes, photo_count as "photoCount", title
    from published.outreach_evidence where evidence_id = ${id}::uuid`.execute(database.kysely)
  return rows[0]
}

const refusal = (code: string, path?: string) => (error: unknown) => {
  const { code: given, fields } = error as { code: string; fields: { path: string }[] }
  assert.equal(given, code)
  if (path) assert.equal(fields[0]?.path, path)
  return true
}

for (const [kind, open] of Object.entries(offices))
  test(`sessions on ${kind}`, async (t) => {
    const office = await open(t)
    const officer = await office.persona('communeOfficer')
    const stationHead = await office.persona('stationHead')
    t.beforeEach(() => office.at('2026-03-06T03:00:00Z'))

    await t.test('a session is recorded, shown, amended, withdrawn and restored', async () => {
      const onDay = { from: '2026-03-05', to: '2026-03-05' }
      const photoIds = [await uploaded(office, officer), await uploaded(office, officer)]
      const list = await uploaded(office, officer, 'scan')
      const input = facts({
        photoIds,
        attendanceListIds: [list],
        organizerIds: [agencyId('HKL')],
        otherTopics: ['wildBirds'],
        attendance: {
          people: 54,
          women: 30,
          men: 24,
          groups: [
            { group: 'pupils', people: 14 },
            { group: 'unknown', people: 40 },
          ],
        },
        remark: 'Họp xong lúc 21 giờ.',
      })

      const { id, alike } = await office.give(recordSession, officer, input)
      assert.deepEqual(alike, [])
      const shown = await office.ask(showSession, officer, { sessionId: id })
      assert.deepEqual(shown.session, input)
      assert.equal(shown.version, 1)
      assert.equal(shown.row.title, 'Bảo vệ và phát triển rừng, Nhà văn hóa thôn Bình Lộc')
      assert.equal(shown.row.territoryName, 'xã Bình Điền')
      assert.deepEqual(
        shown.photos.map(({ fileId }) => fileId),
        photoIds,
      )
      assert.equal(shown.row.thumbnailFileId, photoIds[0])
      assert.deepEqual(
        shown.organizers.map(({ name }) => name),
        ['Hạt Kiểm lâm Hương Trà'],
      )
      assert.deepEqual(shown.otherTopicNames, ['Bảo vệ chim trời, chim di cư'])
      assert.equal(shown.mayAmend, true)
      assert.equal(shown.mayWithdraw, true)
      const listed = await office.ask(listSessions, officer, onDay)
      assert.deepEqual(listed.rows, [shown.row])
      assert.deepEqual(listed.sums, { attendance: 54, uncounted: 0 })
      assert.deepEqual(await evidenceOf(office, id), {
        quantities: { sessions: 1, attendance: 54, women: 30, men: 24, pupils: 14, leaflets: 60, materials: 60 },
        attributes: {
          audience: 'forestHouseholds',
          sessionForm: 'villageMeeting',
          topic: 'forestProtection',
          organizerIds: [agencyId('HKL')],
        },
        photoCount: 2,
        title: shown.row.title,
      })

      office.at('2026-03-08T03:00:00Z')
      const { groups: _, ...attendance } = { ...input.attendance, people: 57, women: 33, groups: [] }
      const after = { ...input, attendance: { ...attendance, people: 57 } }
      const reason = 'Đếm lại theo danh sách ký tên.'
      await office.give(amendSession, officer, { sessionId: id, version: 1, reason, session: after })
      const amended = await office.ask(showSession, officer, { sessionId: id })
      assert.deepEqual(amended.session, after)
      assert.equal(amended.version, 2)
      assert.equal(amended.row.isAmended, true)
      assert.equal((await evidenceOf(office, id))?.quantities.attendance, 57)
      assert.equal((await evidenceOf(office, id))?.quantities.pupils, undefined)
      assert.deepEqual(amended.history, [
        {
          at: '2026-03-08T03:00:00.000Z',
          by: officer.name,
          act: 'amended',
          reason,
          changes: [{ field: 'attendance', before: input.attendance, after: after.attendance }],
        },
        { at: '2026-03-06T03:00:00.000Z', by: officer.name, act: 'recorded', reason: null, changes: [] },
      ])

      office.at('2026-03-09T03:00:00Z')
      await office.give(withdrawSession, officer, { sessionId: id, reason: 'Ghi trùng buổi khác.' })
      assert.equal(await evidenceOf(office, id), undefined)
      assert.equal((await office.ask(listSessions, officer, onDay)).total, 0)
      assert.equal((await office.ask(listSessions, officer, { ...onDay, withdrawn: true })).total, 1)
      const withdrawn = await office.ask(showSession, officer, { sessionId: id })
      assert.equal(withdrawn.row.isWithdrawn, true)
      assert.equal(withdrawn.mayAmend, false)
      await assert.rejects(
        office.give(amendSession, officer, { sessionId: id, version: 2, reason, session: input }),
        refusal('session.alreadyWithdrawn'),
      )
      await assert.rejects(
        office.give(withdrawSession, officer, { sessionId: id, reason }),
        refusal('session.alreadyWithdrawn'),
      )

      office.at('2026-03-10T03:00:00Z')
      await office.give(restoreSession, officer, { sessionId: id })
      assert.equal((await evidenceOf(office, id))?.quantities.attendance, 57)
      await assert.rejects(office.give(restoreSession, officer, { sessionId: id }), refusal('session.notWithdrawn'))
      const { history } = await office.ask(showSession, officer, { sessionId: id })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['restored', 'withdrawn', 'amended', 'recorded'],
      )
    })

    await t.test('what is unknown stays unknown, and the same id is one session', async () => {
      const onDay = { from: '2026-02-02', to: '2026-02-02' }
      const input: SessionFacts = {
        agencyId: committee,
        audience: 'residents',
        topic: 'firePrevention',
        sessionForm: 'loudspeaker',
        heldOn: '2026-02-02',
        place: inBinhDien,
        broadcasts: 12,
      }
      const id = randomUUID()
      const first = await office.give(recordSession, officer, input, id)
      assert.deepEqual(await office.give(recordSession, officer, input, id), first)
      assert.equal(first.id, id)
      const { rows, total, sums } = await office.ask(listSessions, officer, onDay)
      assert.equal(total, 1)
      assert.deepEqual(sums, { attendance: 0, uncounted: 1 })
      const [row] = rows
      assert.deepEqual(
        [row?.attendance, row?.women, row?.men, row?.startTime, row?.placeName],
        [null, null, null, null, null],
      )
      assert.equal(row?.title, 'Phòng cháy, chữa cháy rừng, xã Bình Điền')
      const evidence = await evidenceOf(office, id)
      assert.deepEqual(evidence?.quantities, { sessions: 1, broadcasts: 12 })
      const { session } = await office.ask(showSession, officer, { sessionId: id })
      assert.deepEqual(session, { ...input, territoryId: binhDienId })
    })

    await t.test("proof is one's own, and a signed list is described only to those who may open it", async () => {
      const photo = await uploaded(office, officer)
      const foreign = await uploaded(office, stationHead)
      const scan = await uploaded(office, officer, 'scan')
      const record = (changes: Partial<SessionFacts>) => office.give(recordSession, officer, facts(changes))
      await assert.rejects(record({ photoIds: [photo, foreign] }), refusal('file.notYours', '/photoIds/1'))
      await assert.rejects(record({ photoIds: [randomUUID()] }), refusal('file.notUploaded', '/photoIds/0'))
      await assert.rejects(record({ photoIds: [scan] }), refusal('file.wrongPurpose', '/photoIds/0'))
      await assert.rejects(record({ attendanceListIds: [photo] }), refusal('file.wrongPurpose', '/attendanceListIds/0'))

      const { id } = await record({ photoIds: [photo], attendanceListIds: [scan] })
      const seen = await office.ask(showSession, officer, { sessionId: id })
      assert.deepEqual([seen.attendanceListCount, seen.attendanceLists], [1, []])
      const opened = await office.ask(showSession, stationHead, { sessionId: id })
      assert.deepEqual(
        opened.attendanceLists.map(({ fileId }) => fileId),
        [scan],
      )

      // A colleague may amend what another recorded, with their photos as they are, and add own ones, not take others'.
      const amend = (photoIds: string[], version = 1) =>
        office.give(amendSession, stationHead, {
          sessionId: id,
          version,
          reason: 'Thêm ảnh của hạt.',
          session: facts({ photoIds, attendanceListIds: [scan] }),
        })
      const third = await uploaded(office, officer)
      await assert.rejects(amend([photo, third]), refusal('file.notYours', '/session/photoIds/1'))
      await amend([photo, foreign])
      await assert.rejects(amend([foreign], 1), refusal('record.changedMeanwhile'))
      await assert.rejects(amend([photo, foreign], 2), refusal('session.nothingChanged'))
      assert.equal((await office.ask(showSession, officer, { sessionId: id })).photos.length, 2)
    })

    await t.test('a twin is told, not refused, and only to those who see it', async () => {
      const heldOn = '2026-02-03'
      const first = await office.give(recordSession, stationHead, facts({ heldOn, agencyId: agencyId('HKL') }))
      const second = await office.give(recordSession, officer, facts({ heldOn }))
      assert.deepEqual(
        second.alike.map(({ id, on }) => [id, on]),
        [[first.id, heldOn]],
      )
      await office.give(withdrawSession, stationHead, { sessionId: first.id, reason: 'Ghi trùng.' })
      assert.deepEqual((await office.give(recordSession, officer, facts({ heldOn }))).alike.length, 1)
      assert.deepEqual((await office.give(recordSession, officer, facts({ heldOn, audience: 'officials' }))).alike, [])
    })

    await t.test('evidence speaks only the words that were published', async () => {
      const full = facts({
        audience: 'pupils',
        sessionForm: 'conference',
        organizerIds: [agencyId('HKL')],
        schools: 2,
        schoolClasses: 5,
        broadcasts: 3,
        broadcastMinutes: 20,
        materials: [
          { materialKind: 'leaflet', quantity: 1 },
          { materialKind: 'poster', quantity: 2 },
          { materialKind: 'banner', quantity: 3 },
          { materialKind: 'handbook', quantity: 4 },
          { materialKind: 'film', quantity: 5 },
        ],
      })
      const { id } = await office.give(recordSession, officer, full)
      const evidence = await evidenceOf(office, id)
      const { attributes, quantities } = evidenceKinds.session
      assert.deepEqual(Object.keys(evidence?.attributes ?? {}).sort(), Object.keys(attributes).sort())
      assert.deepEqual(Object.keys(evidence?.quantities ?? {}).sort(), Object.keys(quantities).sort())
      assert.equal(evidence?.quantities.pupils, 54)
      assert.equal(evidence?.quantities.materials, 15)
    })
  })
