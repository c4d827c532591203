// Units, people, roles on both databases: who reaches what, who is refused.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { type UnitsOffice, unitsOffices } from '../../../test/support/unitsOffice.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../seed/agencies.ts'
import { postId } from '../seed/posts.ts'
import { binhDienId, cityId, huongTraId, kimTraId, territoryId, townId } from '../seed/territories.ts'
import { units } from './feature.ts'

const reason = 'để thử trong bài kiểm tra'
const legalBasis = 'Quyết định thử'
const before = (code: string) => territoryId(code, code === '20035' ? '2020-01-01' : '2011-11-15')
const stranger: Actor = {
  accountId: '00000000-0000-8000-8000-00000000000f',
  personId: '00000000-0000-8000-8000-00000000000f',
  name: 'stranger',
  roles: [],
  agencyIds: [],
  territoryIds: [],
  overrides: {},
  language: 'vi',
}
type Row = { id: string; name: string; code: string; fullName: string; accountState: string; personName: string }

for (const [kind, open] of Object.entries(unitsOffices)) {
  const stories: [name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>][] = []
  const story = (name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>) =>
    stories.push([name, tell])
  test(`units on ${kind}`, async (t) => {
    const office = await open(t, true)
    for (const [name, tell] of stories) {
      office.at('2026-06-19T01:00:00Z')
      await t.test(name, (inner) => tell(office, inner))
    }
  })

  story('a re-used code is another unit on another day', async (office) => {
    const named = async (code: string, asOf: string) =>
      (await office.ask('territory.list', { code, asOf }, stranger)).rows.map(({ fullName }: Row) => fullName)
    assert.deepEqual(await named('19996', '2025-06-30'), ['phường Tứ Hạ'])
    assert.deepEqual(await named('19996', '2025-07-01'), ['phường Hương Trà'])
    assert.deepEqual(await named('20035', '2019-12-31'), ['xã Bình Điền'])
    assert.deepEqual(await named('20035', '2024-12-31'), ['xã Bình Tiến'])
    assert.deepEqual(await named('20008', '2026-01-01'), [])
    const versions = await office.ask('territory.list', { code: '19996', sort: 'validFrom' }, stranger)
    assert.deepEqual(
      versions.rows.map(({ fullName }: Row) => fullName),
      ['phường Tứ Hạ', 'phường Hương Trà'],
    )
  })

  story('search tells Hương Vân from Hương Văn, and finds both without marks', async (office) => {
    const found = async (search: string) =>
      (await office.ask('territory.list', { search, asOf: '2025-06-30' }, stranger)).rows.map(({ name }: Row) => name)
    assert.deepEqual(await found('Hương Vân'), ['Hương Vân'])
    assert.deepEqual(await found('Hương Văn'), ['Hương Văn'])
    assert.deepEqual((await found('huong van')).sort(), ['Hương Vân', 'Hương Văn'].sort())
  })

  story('a unit is shown with what it came from, its sketch and who answers', async (office) => {
    const shown = await office.ask('territory.show', { territoryId: binhDienId }, stranger)
    assert.deepEqual(
      shown.cameFrom.map(({ unit }: { unit: { name: string } }) => unit.name),
      ['thị xã Hương Trà', 'xã Hương Bình', 'xã Bình Tiến', 'xã Bình Thành'].sort(
        (a, b) =>
          shown.cameFrom.findIndex((row: { unit: Row }) => row.unit.name === a) -
          shown.cameFrom.findIndex((row: { unit: Row }) => row.unit.name === b),
      ),
    )
    assert.equal(shown.row.isSketch, true)
    assert.equal(shown.row.areaKm2, null, 'a sketch is not measured')
    assert.equal(shown.shape.type, 'MultiPolygon')
    const matters = new Map(
      shown.answering.map((row: { matter: string; personName: string }) => [row.matter, row.personName]),
    )
    assert.equal(matters.get('rangerArea'), 'Nguyễn Văn Lim')
    assert.equal(matters.get('forestProtection'), 'Lê Đại Thụ')
    assert.ok(matters.get('general'))
    const town = await office.ask('territory.show', { territoryId: townId }, stranger)
    assert.equal(town.became.length, 3)
    assert.ok(town.answering.length > 0, 'as on its last day')
    const at = await office.ask('territory.at', { lon: 107.45, lat: 16.32, on: '2026-06-19' }, stranger)
    assert.deepEqual(
      at.map(({ id }: Row) => id),
      [binhDienId],
    )
    const then = await office.ask('territory.at', { lon: 107.45, lat: 16.32, on: '2025-01-10' }, stranger)
    assert.deepEqual(
      then.map(({ id }: Row) => id),
      [townId],
    )
  })

  story('somebody answers for every place on every day of the plan', async (office) => {
    const head = async (territory: string, matter: string, on: string) =>
      office.ask('accountableHead.show', { territoryId: territory, matter, on }, stranger)
    const binhTien = before('20035')
    assert.equal((await head(binhTien, 'forestProtection', '2025-03-01')).personName, 'Lê Đại Thụ')
    const chairman = await head(binhTien, 'general', '2025-03-01')
    assert.equal(chairman.agencyName, 'UBND xã Bình Tiến')
    assert.equal((await head(binhTien, 'general', '2026-06-19')).agencyName, 'UBND xã Bình Điền')
    assert.equal((await head(binhDienId, 'rangerArea', '2026-06-19')).personName, 'Nguyễn Văn Lim')
    assert.equal((await head(cityId, 'wildlife', '2026-06-19')).agencyName, 'UBND thành phố Huế')
    assert.equal(await head(cityId, 'general', '2018-01-01'), null)
    await assert.rejects(head(agencyId('HKL'), 'general', '2026-06-19'), { code: 'record.notFound' })
  })

  story('people reach their agencies, the territories below, and what these succeeded', async (office) => {
    const officer = await office.persona('communeOfficer')
    assert.deepEqual(officer.roles, ['communeOfficer'])
    for (const code of ['UBND-BD', 'UBND-20035-TRUOC', 'UBND-20026-TRUOC'])
      assert.ok(officer.agencyIds.includes(agencyId(code)), code)
    for (const code of ['UBND-TX', 'UBND-KT', 'UBND-20005-TRUOC', 'HKL'])
      assert.ok(!officer.agencyIds.includes(agencyId(code)), `not ${code}`)
    for (const id of [binhDienId, before('20035'), before('20041'), territoryId('20038', '2011-11-15')])
      assert.ok(officer.territoryIds.includes(id))
    for (const id of [kimTraId, townId, before('20005'), cityId]) assert.ok(!officer.territoryIds.includes(id))

    const head = await office.persona('stationHead')
    assert.ok(head.agencyIds.includes(agencyId('HKL-TX')) && head.agencyIds.includes(agencyId('HKL')))
    for (const id of [binhDienId, kimTraId, huongTraId, before('19996')]) assert.ok(head.territoryIds.includes(id))

    const leader = await office.persona('leader')
    for (const id of [cityId, townId, kimTraId, before('20005')]) assert.ok(leader.territoryIds.includes(id))
    assert.ok(leader.agencyIds.includes(agencyId('UBND-TX')))

    office.at('2025-03-10T01:00:00Z')
    const then = await office.persona('communeOfficer')
    assert.deepEqual(then.agencyIds, [agencyId('UBND-20035-TRUOC')])
    assert.ok(!then.territoryIds.includes(binhDienId) && then.territoryIds.includes(before('20035')))
  })

  story('what the office changed of a role holds at once, and can be undone', async (office) => {
    const administrator = await office.persona('administrator')
    const officer = async () => office.persona('communeOfficer')
    const change = (reach: string, permission = 'person.list', role = 'communeOfficer') =>
      office.give('role.change', { role, permission, reach, reason }, { actor: administrator })
    await assert.rejects(office.ask('person.list', {}, await officer()), { code: 'permission.refused' })
    await change('all')
    assert.ok((await office.ask('person.list', {}, await officer())).total > 10)
    await change('none')
    await assert.rejects(office.ask('person.list', {}, await officer()), { code: 'permission.refused' })
    await change('shipped')
    assert.deepEqual((await officer()).overrides, {})
    await change('none', 'person.list', 'stationHead')
    await assert.rejects(office.ask('person.list', {}, await office.persona('stationHead')), {
      code: 'permission.refused',
    })
    await change('shipped', 'person.list', 'stationHead')
    await assert.rejects(change('none', 'role.change', 'administrator'), { code: 'role.mustKeep' })
    await assert.rejects(change('own', 'nothing.here'), { code: 'role.noSuchPermission' })
    await assert.rejects(change('own', 'territory.list'), { code: 'role.openToAll' })
    const { permissions, changes } = await office.ask('role.list', {}, administrator)
    assert.equal(permissions.length, units.commands.length + units.reads.length)
    assert.equal(changes[0].changedBy, 'Bùi Thị Ngân Hạnh')
  })

  story('a head post has one holder; whoever acts comes beside', async (office) => {
    const actor = await office.persona('administrator')
    const person = await office.give('person.add', { name: 'Người Giữ Chức', telephone: '0912 345 678' }, { actor })
    const assign = (change: object) =>
      office.give(
        'post.assign',
        { postId: postId('UBND-BD', 'head'), personId: person.id, validFrom: '2026-06-01', isActing: false, ...change },
        { actor },
      )
    await assert.rejects(assign({}), { code: 'post.isHeld' })
    await assert.rejects(assign({ validTo: '2026-05-01', isActing: true }), { code: 'unit.endsBeforeItBegins' })
    await assert.rejects(assign({ postId: postId('UBND-TX', 'head') }), { code: 'post.outsideAgency' })
    const acting = await assign({ isActing: true })
    await assert.rejects(assign({ isActing: true }), { code: 'record.overlaps' })
    const { posts, row } = await office.ask('agency.show', { agencyId: agencyId('UBND-BD') }, stranger)
    assert.equal(row.headName, 'Người Giữ Chức', 'who stands in comes first')
    const holder = posts[0].holders.find(({ isActing }: { isActing: boolean }) => !isActing)
    await office.give(
      'postHolding.end',
      { postHoldingId: holder.postHoldingId, validTo: '2026-06-18', legalBasis },
      { actor },
    )
    await office.give('postHolding.end', { postHoldingId: acting.id, validTo: '2026-06-19' }, { actor })
    await assign({ validFrom: '2026-06-19' })
  })

  story('the station head assigns what posts of the station answer for, not those of others', async (office) => {
    const actor = await office.persona('stationHead')
    const { posts } = await office.ask('agency.show', { agencyId: actor.agencyIds[0] }, stranger)
    const assign = (post: string) =>
      office.give(
        'responsibility.assign',
        { postId: post, territoryId: cityId, matter: 'firePrevention', validFrom: '2026-06-19', legalBasis },
        { actor },
      )
    const { id } = await assign(posts[0].id)
    await assert.rejects(assign(posts[0].id), { code: 'record.overlaps' })
    await assert.rejects(assign(postId('UBND-KT', 'head')), { code: 'permission.refused' })
    const end = { responsibilityId: id, validTo: '2026-12-31', legalBasis }
    await assert.rejects(office.give('responsibility.end', end, { actor: await office.persona('communeOfficer') }), {
      code: 'permission.refused',
    })
    await office.give('responsibility.end', end, { actor })
  })

  story('the last administrator stays one', async (office) => {
    const actor = await office.persona('administrator')
    await assert.rejects(office.give('account.close', { accountId: actor.accountId, reason }, { actor }), {
      code: 'account.lastAdministrator',
    })
    const { rows } = await office.ask('person.list', { search: actor.name }, actor)
    const [{ postHoldingId }] = rows[0].posts
    await assert.rejects(office.give('postHolding.end', { postHoldingId, validTo: '2026-06-19' }, { actor }), {
      code: 'account.lastAdministrator',
    })
  })

  story('a second start changes nothing', async (office) => {
    const count = async () => (await office.ask('territory.list', {}, stranger)).total
    const total = await count()
    await office.found()
    assert.equal(await count(), total)
  })

  story('a stranger, a neighbour and a visitor are refused every command that needs a role', async (office) => {
    const neighbour = await office.persona('neighbour')
    for (const { contract } of units.commands) {
      if ('visitor' in contract.permits || 'everyone' in contract.permits) continue
      // A neighbour may do at home what is refused here: those have their own tests of refusal.
      const isForNeighbour = neighbour.roles.some((role: string) => role in contract.permits)
      for (const actor of isForNeighbour ? [stranger] : [stranger, neighbour])
        await assert.rejects(office.give(contract.name, {}, { actor }), { code: 'permission.refused' }, contract.name)
      await assert.rejects(office.give(contract.name, {}), { code: 'signIn.required' }, contract.name)
    }
    for (const { contract } of units.reads)
      if (!('visitor' in contract.permits))
        await assert.rejects(office.ask(contract.name, {}), { code: 'signIn.required' }, contract.name)
  })

  story('an administrator sees accounts and sign-ins; others only their own', async (office) => {
    const administrator = await office.persona('administrator')
    const { rows } = await office.ask('account.list', {}, administrator)
    assert.ok(rows.length >= 11 && rows.every(({ accountState }: Row) => accountState === 'open'))
    const { token } = await office.give('signIn.openPersona', { persona: 'police' })
    await office.give('signIn.openPersona', { persona: 'finance' })
    const own = await office.ask('signIn.list', { everybody: true }, token)
    assert.deepEqual(
      own.rows.map(({ personName }: Row) => personName),
      ['Đặng Văn Trắc'],
    )
    const all = await office.ask('signIn.list', { everybody: true }, administrator)
    assert.ok(all.total >= 2)
    const others = all.rows.find(({ personName }: Row) => personName === 'Võ Thị Sen')
    await assert.rejects(office.give('signIn.revoke', { signInId: others.id }, { token }), { code: 'record.notFound' })
    await office.give('signIn.revoke', { signInId: others.id }, { actor: administrator })
  })
}
