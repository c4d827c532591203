// The list of sessions: what each filter leaves, Vietnamese order, search with and without marks, pages, scope.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import type { InputOf } from '../../platform/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId, territoryId } from '../../units/seed/territories.ts'
import { listSessions, recordSession } from '../contract.ts'
import { aSession } from '../example.ts'
import type { SessionFacts } from '../session.ts'

const binhTien = territoryId('20035', '2020-01-01')
const names: readonly (Partial<SessionFacts> & { placeName: string })[] = [
  { placeName: 'Đình làng', heldOn: '2026-01-10', attendance: { people: 20 } },
  { placeName: 'Ấp trên', heldOn: '2026-02-10', audience: 'pupils', sessionForm: 'atSchool' },
  { placeName: 'Dốc chè', heldOn: '2026-02-11', topic: 'firePrevention', otherTopics: ['wildBirds'] },
  {
    placeName: 'Nhà văn hóa Hương Vân',
    heldOn: '2026-03-01',
    agencyId: agencyId('UBND-HT'),
    territoryId: huongTraId,
  },
  {
    placeName: 'Nhà văn hóa Hương Văn',
    heldOn: '2025-05-02',
    agencyId: agencyId('UBND-20035-TRUOC'),
    territoryId: binhTien,
  },
]

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: sessions are filtered, ordered, searched and paged`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const stationHead = await office.persona('stationHead')
    for (const changes of names) {
      const {
        attendance: _,
        place: __,
        materials: ___,
        ...session
      } = aSession({
        agencyId: agencyId('UBND-BD'),
        territoryId: binhDienId,
        ...changes,
      })
      const { attendance } = changes
      await office.give(recordSession, stationHead, { ...session, ...(attendance ? { attendance } : {}) })
    }
    const places = async (input: InputOf<typeof listSessions>, as = stationHead) =>
      (await office.ask(listSessions, as, input)).rows.map(({ placeName }) => placeName)

    assert.deepEqual(await places({}), [
      'Nhà văn hóa Hương Vân',
      'Dốc chè',
      'Ấp trên',
      'Đình làng',
      'Nhà văn hóa Hương Văn',
    ])
    assert.deepEqual(await places({ sort: 'placeName' }), [
      'Ấp trên',
      'Dốc chè',
      'Đình làng',
      'Nhà văn hóa Hương Văn',
      'Nhà văn hóa Hương Vân',
    ])
    // What nobody counted comes last, whichever the direction.
    assert.equal((await places({ sort: 'attendance' }))[0], 'Đình làng')
    assert.equal((await places({ sort: 'attendance', direction: 'desc' }))[0], 'Đình làng')
    assert.deepEqual(await places({ search: 'hương vân' }), ['Nhà văn hóa Hương Vân'])
    assert.equal((await places({ search: 'huong van' })).length, 2)
    assert.deepEqual(await places({ search: 'học sinh' }), ['Ấp trên'])
    assert.deepEqual(await places({ from: '2026-02-10', to: '2026-02-11' }), ['Dốc chè', 'Ấp trên'])
    assert.deepEqual(await places({ audience: 'pupils' }), ['Ấp trên'])
    assert.deepEqual(await places({ sessionForm: 'atSchool' }), ['Ấp trên'])
    assert.deepEqual(await places({ topic: 'wildBirds' }), ['Dốc chè'])
    assert.deepEqual(await places({ territoryId: huongTraId }), ['Nhà văn hóa Hương Vân'])
    // A unit of today stands also for the units that became it; a former one for itself.
    assert.equal((await places({ territoryId: binhDienId })).length, 4)
    assert.deepEqual(await places({ territoryId: binhTien }), ['Nhà văn hóa Hương Văn'])
    assert.equal((await places({ agencyId: agencyId('UBND-BD') })).length, 4)
    const page = await office.ask(listSessions, stationHead, { page: 2, pageSize: 2 })
    assert.deepEqual([page.rows.length, page.total, page.sums], [2, 5, { attendance: 20, uncounted: 4 }])
    assert.equal(page.rows[0]?.placeName, 'Ấp trên')

    // As of a day: what had happened by then, by the unit each record keeps or by the units of today.
    const unitsOf = async (input: InputOf<typeof listSessions>) =>
      (await office.ask(listSessions, stationHead, input)).rows.map(({ territoryName }) => territoryName)
    assert.deepEqual(await places({ asOf: '2026-02-10' }), ['Ấp trên', 'Đình làng', 'Nhà văn hóa Hương Văn'])
    assert.deepEqual(await unitsOf({ asOf: '2025-06-30', unitsOf: 'then' }), ['xã Bình Tiến'])
    assert.deepEqual(await unitsOf({ asOf: '2025-06-30', unitsOf: 'now' }), ['xã Bình Điền'])

    assert.equal((await places({}, await office.persona('communeOfficer'))).length, 4)
    assert.deepEqual(await places({}, await office.persona('neighbour')), [])
    assert.equal((await places({}, await office.persona('leader'))).length, 5)
  })
