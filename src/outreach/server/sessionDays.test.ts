// Unit, agency and topic of a session are those of its day; the form offers no others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, territoryId, townId } from '../../units/seed/territories.ts'
import { recordSession, sessionChoices, showSession } from '../contract.ts'
import { aSession } from '../example.ts'
import type { SessionFacts } from '../session.ts'

const committee = agencyId('UBND-BD')
const facts = (changes: Partial<SessionFacts> = {}) =>
  aSession({ agencyId: committee, territoryId: binhDienId, place: { lon: 107.48, lat: 16.33 }, ...changes })

const refusal = (code: string, path: string) => (error: unknown) => {
  const { code: given, fields } = error as { code: string; fields: { path: string }[] }
  assert.deepEqual([given, fields[0]?.path], [code, path])
  return true
}

for (const [kind, open] of Object.entries(offices))
  test(`days of sessions on ${kind}`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const stationHead = await office.persona('stationHead')
    await t.test('unit and agency are those of the day', async () => {
      const record = (changes: Partial<SessionFacts>) =>
        office.give(recordSession, stationHead, { ...facts(), agencyId: agencyId('HKL'), ...changes })
      const unitOf = async ({ id }: { id: string }) =>
        (await office.ask(showSession, stationHead, { sessionId: id })).row.territoryId
      const { territoryId: _, ...unplaced } = facts({ agencyId: agencyId('HKL') })

      assert.equal(
        await unitOf(await office.give(recordSession, stationHead, { ...unplaced, heldOn: '2025-07-01' })),
        binhDienId,
      )
      // Of the nine units before there is no outline: the place tells the town.
      const before = { ...unplaced, heldOn: '2025-06-30', agencyId: agencyId('HKL-TX') }
      assert.equal(await unitOf(await office.give(recordSession, stationHead, before)), townId)
      const binhTien = territoryId('20035', '2020-01-01')
      assert.equal(
        await unitOf(await office.give(recordSession, stationHead, { ...before, territoryId: binhTien })),
        binhTien,
      )

      await assert.rejects(
        record({ heldOn: '2025-06-30', agencyId: agencyId('HKL-TX') }),
        refusal('unit.notInForce', '/territoryId'),
      )
      await assert.rejects(record({ territoryId: binhTien }), refusal('unit.notInForce', '/territoryId'))
      await assert.rejects(record({ agencyId: agencyId('HKL-TX') }), refusal('agency.notInForce', '/agencyId'))
      await assert.rejects(
        record({ organizerIds: [agencyId('TNMT-TX')] }),
        refusal('agency.notInForce', '/organizerIds'),
      )
      await assert.rejects(
        office.give(recordSession, stationHead, { ...unplaced, place: { lon: 105.8, lat: 21 } }),
        refusal('unit.placeOutside', '/place'),
      )
      await assert.rejects(record({ heldOn: '2026-03-07' }), refusal('session.dateInFuture', '/heldOn'))
      await assert.rejects(record({ topic: 'weather' }), refusal('session.topicUnknown', '/topic'))
    })

    await t.test('the form offers what the day and the person have', async () => {
      const now = await office.ask(sessionChoices, officer, { on: '2026-03-05' })
      assert.deepEqual(
        now.agencies.map(({ id, territoryId, isOwn }) => [id, territoryId, isOwn]),
        [[committee, binhDienId, true]],
      )
      assert.equal(now.topics.length, 8)
      assert.ok(now.territories.every(({ id }) => id !== townId))
      const before = await office.ask(sessionChoices, officer, { on: '2025-06-30' })
      assert.ok(before.agencies.some(({ name }) => name.endsWith('xã Bình Tiến')))
      assert.ok(before.territories.some(({ id }) => id === townId))
      assert.equal((await office.ask(sessionChoices, officer, { on: '2025-01-09' })).topics.length, 0)
      const head = await office.ask(sessionChoices, stationHead, { on: '2026-03-05' })
      assert.equal(head.agencies[0]?.id, agencyId('HKL'))
      assert.ok(head.agencies.length > 20)
    })
  })
