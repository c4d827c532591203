// Units that succeed each other, on both databases: the right to them and who answers go on.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { type UnitsOffice, unitsOffices } from '../../../test/support/unitsOffice.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../seed/agencies.ts'
import { binhDienId, cityId, huongTraId, kimTraId, territoryId } from '../seed/territories.ts'

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
  test(`successions on ${kind}`, async (t) => {
    const office = await open(t, true)
    for (const [name, tell] of stories) {
      office.at('2026-06-19T01:00:00Z')
      await t.test(name, (inner) => tell(office, inner))
    }
  })

  story('an agency is renamed: the code, the posts, the areas and the right to them go on', async (office) => {
    const actor = await office.persona('administrator')
    const { answer } = await office.give(
      'agency.succeed',
      {
        fromIds: [agencyId('HKL')],
        succeededOn: '2026-06-01',
        legalBasis,
        heirs: [
          {
            code: 'HKL',
            name: 'Hạt Kiểm lâm khu vực thử',
            shortName: 'Hạt Kiểm lâm',
            agencyKind: 'rangerStation',
            parentId: agencyId('CCKL'),
            territoryId: null,
          },
        ],
        movesPosts: true,
      },
      { actor },
    )
    const [heirId] = answer.heirIds
    const head = await office.persona('stationHead')
    assert.ok(head.agencyIds.includes(heirId) && head.agencyIds.includes(agencyId('HKL-TX')))
    assert.ok(head.territoryIds.includes(binhDienId))
    const shown = await office.ask('agency.show', { agencyId: heirId }, stranger)
    assert.equal(shown.row.headName, 'Lê Đại Thụ')
    assert.equal(shown.areas.length, 3)
    assert.ok(shown.answering.length >= 6)
    const old = await office.ask('agency.show', { agencyId: agencyId('HKL') }, stranger)
    assert.equal(old.row.validTo, '2026-06-01')
    assert.ok(
      old.posts.every(({ holders }: { holders: { validTo: string | null }[] }) => holders.every((h) => h.validTo)),
    )
    const again = { fromIds: [agencyId('HKL')], succeededOn: '2026-06-10', legalBasis, heirs: [{ agencyId: heirId }] }
    await assert.rejects(office.give('agency.succeed', { ...again, movesPosts: false }, { actor }), {
      code: 'unit.alreadySucceeded',
    })
    assert.deepEqual((await office.persona('administrator')).roles, ['administrator'])
  })

  story('two wards become one: the station works on there, the officers of both see both', async (office) => {
    const actor = await office.persona('administrator')
    const merger = (code: string) => ({
      succeededOn: '2026-06-10',
      legalBasis,
      heirs: [{ code, name: 'Thử Nhập', fullName: 'phường Thử Nhập', territoryKind: 'ward', parentId: cityId }],
      parts: [huongTraId, kimTraId].map((fromId) => ({ fromId, heir: 0, areaShare: 1 })),
    })
    await assert.rejects(office.give('territory.succeed', merger('20035'), { actor }), { code: 'unit.codeTaken' })
    const { answer } = await office.give('territory.succeed', merger('20017'), { actor })
    const [heirId] = answer.heirIds
    const head = await office.persona('stationHead')
    for (const id of [heirId, huongTraId, kimTraId, before('20005')]) assert.ok(head.territoryIds.includes(id))
    const named = await office.ask('territory.list', { code: '20017', asOf: '2026-06-10' }, stranger)
    assert.deepEqual(
      named.rows.map(({ id }: Row) => id),
      [heirId],
    )
    await assert.rejects(office.give('territory.succeed', merger('20018'), { actor }), {
      code: 'succession.sharesExceedWhole',
    })
  })

  story('a unit is renamed: who answers goes on', async (office) => {
    const actor = await office.persona('administrator')
    const { answer } = await office.give(
      'territory.succeed',
      {
        succeededOn: '2026-06-15',
        legalBasis,
        heirs: [{ code: '20035', name: 'Thử Đổi', fullName: 'xã Thử Đổi', territoryKind: 'commune', parentId: cityId }],
        parts: [{ fromId: binhDienId, heir: 0, areaShare: 1 }],
      },
      { actor },
    )
    const [territory] = answer.heirIds
    const officer = await office.persona('communeOfficer')
    assert.ok(officer.territoryIds.includes(territory) && officer.territoryIds.includes(binhDienId))
    const { rows } = await office.ask('responsibility.list', { territoryId: territory }, stranger)
    assert.ok(rows.some(({ personName }: Row) => personName === 'Nguyễn Văn Lim'))
  })

  story(
    'an agency that ends without its posts leaves nobody in them; the same id again changes nothing',
    async (office) => {
      const actor = await office.persona('administrator')
      const input = {
        fromIds: [agencyId('CA-BD')],
        succeededOn: '2026-06-16',
        legalBasis,
        heirs: [{ agencyId: agencyId('CA-TP') }],
        movesPosts: false,
      }
      const first = await office.give('agency.succeed', input, { actor })
      const again = await office.give('agency.succeed', input, { actor, id: first.id })
      assert.deepEqual(again.answer, first.answer)
      const police = await office.persona('police')
      assert.deepEqual(police.roles, [])
      assert.deepEqual(police.agencyIds, [])
      const { row, became } = await office.ask('agency.show', { agencyId: agencyId('CA-BD') }, stranger)
      assert.equal(row.validTo, '2026-06-16')
      assert.equal(became.length, 1)
      await assert.rejects(
        office.give('agency.succeed', { ...input, heirs: [{ agencyId: agencyId('CA-BD') }] }, { actor }),
        { code: 'unit.succeedsItself' },
      )
    },
  )

  story('a new agency has its own code, a living parent and a living territory', async (office) => {
    const actor = await office.persona('administrator')
    const create = (change: object) =>
      office.give(
        'agency.create',
        {
          code: 'TKL-THU',
          name: 'Trạm Kiểm lâm thử',
          shortName: 'Trạm thử',
          agencyKind: 'rangerPost',
          parentId: agencyId('CCKL'),
          territoryId: null,
          validFrom: '2026-06-01',
          legalBasis,
          ...change,
        },
        { actor },
      )
    await assert.rejects(create({ code: 'CCKL' }), { code: 'unit.codeTaken' })
    await assert.rejects(create({ territoryId: before('19996') }), { code: 'unit.hasEnded' })
    await assert.rejects(create({ parentId: huongTraId }), { code: 'record.notFound' })
    const { id } = await create({})
    const area = await office.give(
      'agencyArea.assign',
      { agencyId: id, territoryId: cityId, validFrom: '2026-06-01', legalBasis },
      { actor },
    )
    await office.give('agencyArea.end', { agencyAreaId: area.id, validTo: '2026-06-19', legalBasis }, { actor })
    await office.give('agency.amend', { agencyId: id, name: 'Trạm Kiểm lâm thử hai', reason: 'gõ nhầm' }, { actor })
    const { row, areas } = await office.ask('agency.show', { agencyId: id }, stranger)
    assert.equal(row.name, 'Trạm Kiểm lâm thử hai')
    assert.equal(areas[0].validTo, '2026-06-19')
  })
}
