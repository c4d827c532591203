// Somebody leaves, on each database: posts and open work go to a named person; what anybody did and saw is told to who may know.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../../test/support/office.ts'
import { listActivity } from '../../../platform/activity/contract.ts'
import { openBulkEntry } from '../../../platform/bulk/contract.ts'
import { createAccount, listAccounts } from '../../accountContract.ts'
import { recordHandOver, showOpenWork } from '../../handOver/contract.ts'
import { addPerson, listPeople } from '../../peopleContract.ts'

const content = Buffer.from(
  'Ngày,Đơn vị thực hiện,Đối tượng,Hình thức,Chủ đề chính,Địa bàn\n05/03/2026,UBND xã Bình Điền,Người dân,Hội nghị,Bảo vệ và phát triển rừng,xã Bình Điền',
).toString('base64')

for (const [kind, opened] of Object.entries(offices))
  test(`hand-over and activity on ${kind}`, async (t) => {
    const office = await opened(t)
    const { give, ask } = office
    const officer = await office.persona('communeOfficer')
    const administrator = await office.persona('administrator')
    const { accountId } = officer

    await t.test(
      'posts, responsibilities and open work go to a named person in one act; the history stays',
      async () => {
        const file = { bulkKind: 'session', fileName: 'buoi-do-dang.csv', content }
        await give(openBulkEntry, officer, file)
        const before = await ask(showOpenWork, officer, { accountId })
        assert.deepEqual(
          [before.posts.length, before.openWork.map(({ subject }) => subject)],
          [1, ['buoi-do-dang.csv']],
        )
        await assert.rejects(ask(showOpenWork, await office.persona('areaRanger'), { accountId }), {
          code: 'permission.refused',
        })

        const { id: heir } = await give(addPerson, administrator, { name: 'Người Nhận Việc' })
        const { id: heirAccount } = await give(createAccount, administrator, { personId: heir, userName: 'nhan.viec' })
        const input = {
          accountId,
          toPersonId: heir,
          handedOn: '2026-06-20',
          legalBasis: 'Quyết định 12/QĐ-UBND',
          postHoldingIds: before.posts.map(({ postHoldingId }) => postHoldingId),
          isActing: false,
          closesAccount: true,
        }
        await assert.rejects(give(recordHandOver, officer, input), { code: 'permission.refused' })
        await assert.rejects(give(recordHandOver, administrator, { ...input, toPersonId: officer.personId }), {
          code: 'handOver.toOneself',
        })
        await give(recordHandOver, administrator, input)
        office.at('2026-06-21T01:00:00Z')
        const after = await ask(showOpenWork, administrator, { accountId })
        assert.deepEqual([after.posts.length, after.openWork.length, after.isClosed], [0, 0, true])
        assert.deepEqual(
          after.history.map(({ toName, legalBasis, openWork }) => [toName, legalBasis, openWork]),
          [['Người Nhận Việc', 'Quyết định 12/QĐ-UBND', ['buoi-do-dang.csv']]],
        )
        const taken = await ask(showOpenWork, administrator, { accountId: heirAccount })
        assert.deepEqual(
          taken.openWork.map(({ subject, handedBy }) => [subject, handedBy]),
          [['buoi-do-dang.csv', officer.name]],
        )
        assert.equal(taken.posts[0]?.postTitle, before.posts[0]?.postTitle)
      },
    )

    await t.test('reads of personal data are written down, without the words searched for', async () => {
      await ask(listPeople, administrator, { search: 'Suối', page: 1 })
      const seen = await ask(listActivity, administrator, { activityKind: 'read', accountId: administrator.accountId })
      assert.deepEqual([seen.rows[0]?.name, seen.rows[0]?.given], ['person.list', 'page: 1; search: …'])
      const did = await ask(listActivity, administrator, { activityKind: 'command', search: 'bàn giao' })
      assert.deepEqual(
        did.rows.map(({ name, act }) => [name, act]),
        [['handOver.record', 'Ghi bàn giao công việc']],
      )
      const none = await ask(listActivity, administrator, { from: '2030-01-01' })
      assert.equal(none.total, 0)
    })

    await t.test('one sees one’s own; only who may list accounts sees others’', async () => {
      const ranger = await office.persona('areaRanger')
      await assert.rejects(ask(listActivity, ranger, { accountId }), { code: 'permission.refused' })
      const own = await ask(listActivity, ranger, {})
      assert.ok(own.rows.every(({ personName }) => personName === ranger.name))
      await assert.rejects(ask(listAccounts, ranger, {}), { code: 'permission.refused' })
      assert.equal((await ask(listActivity, ranger, { activityKind: 'read' })).total, 0, 'a refused read saw nothing')
    })
  })
