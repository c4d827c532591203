// Accounts from a file, on each database: proposed, returned, approved by another, used by a link, undone as a whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { amendBulkRow, openBulkEntry, showBulkEntry, writeBulkEntry } from '../../../platform/bulk/contract.ts'
import { listAccounts, setPassword } from '../../accountContract.ts'
import { approveAccounts, proposeAccounts, returnAccounts, undoAccounts } from '../../accountImport/contract.ts'
import { listPeople } from '../../peopleContract.ts'

const open = ({ give }: TestOffice, as: Actor, ...rows: string[]) =>
  give(openBulkEntry, as, {
    bulkKind: 'account',
    fileName: 'can-bo.csv',
    content: Buffer.from(['Họ và tên,Cơ quan,Chức vụ,Vai trò,Tên đăng nhập,Điện thoại', ...rows].join('\n')).toString(
      'base64',
    ),
  })
const own = 'UBND xã Bình Điền'

for (const [kind, opened] of Object.entries(offices))
  test(`accounts from a file on ${kind}`, async (t) => {
    const office = await opened(t)
    const { give, ask } = office
    const officer = await office.persona('communeOfficer')
    const administrator = await office.persona('administrator')
    const shown = (bulkEntryId: string, as = officer) => ask(showBulkEntry, as, { bulkEntryId })
    const accounts = async () => (await ask(listAccounts, administrator, { pageSize: 1000 })).rows

    await t.test('an officer proposes for the own agency; the wrong rows stay behind; another approves', async () => {
      const { id } = await open(
        office,
        officer,
        `Hồ Thị Một,${own},Văn thư,"Cán bộ xã, phường",mot.ht,0912345678`,
        `Hồ Thị Hai,${own},Văn thư,"Cán bộ xã, phường",hai.ht,0912345679`,
        'Hồ Thị Ba,UBND xã Không Có,Văn thư,"Cán bộ xã, phường",ba.ht,',
        `Hồ Thị Bốn,${own},Văn thư,"Cán bộ xã, phường",mot.ht,`,
        'Hồ Thị Năm,UBND phường Hương Trà,Văn thư,"Cán bộ xã, phường",nam.ht,',
        `Hồ Thị Sáu,${own},Văn thư,Quản trị,sau.ht,`,
        `Hồ Thị Bảy,${own},Văn thư,,Bay@hue.gov.vn,12`,
      )
      const { rows, row } = await shown(id)
      assert.equal(row.entryPath, `/tai-khoan/nhap/${id}`)
      assert.deepEqual(
        rows.map(({ rowState, faults }) => [rowState, faults.map(({ column }) => column).join(' ')]),
        [
          ['ready', ''],
          ['ready', ''],
          ['wrong', 'agencyId'],
          ['wrong', 'userName'],
          ['wrong', 'agencyId'],
          ['wrong', 'role postTitle'],
          ['wrong', 'userName telephone postTitle'],
        ],
      )
      await assert.rejects(give(writeBulkEntry, officer, { bulkEntryId: id }), { code: 'bulkEntry.needsApproval' })
      const before = (await accounts()).length
      await give(proposeAccounts, officer, { bulkEntryId: id })
      assert.equal((await accounts()).length, before)
      await assert.rejects(give(approveAccounts, officer, { bulkEntryId: id }), { code: 'permission.refused' })
      await assert.rejects(
        give(amendBulkRow, officer, { bulkEntryId: id, rowNumber: 2, texts: { userName: 'khac' } }),
        { code: 'bulkEntry.proposed' },
      )
      await give(returnAccounts, administrator, { bulkEntryId: id, reason: 'Sửa tên đăng nhập' })
      assert.equal((await shown(id)).row.returnedReason, 'Sửa tên đăng nhập')
      await give(amendBulkRow, officer, { bulkEntryId: id, rowNumber: 2, texts: { userName: 'mot.hothi' } })
      await give(proposeAccounts, officer, { bulkEntryId: id })

      const { opened: made } = await give(approveAccounts, administrator, { bulkEntryId: id })
      assert.deepEqual(
        made.map(({ userName, postTitle, agencyName }) => [userName, postTitle, agencyName]),
        [
          ['mot.hothi', 'Văn thư', own],
          ['hai.ht', 'Văn thư', own],
        ],
      )
      await assert.rejects(give(approveAccounts, administrator, { bulkEntryId: id }), {
        code: 'accountFile.notProposed',
      })
      const people = (await ask(listPeople, administrator, { search: 'Hồ Thị' })).rows.filter(
        ({ telephone }) => telephone,
      )
      assert.deepEqual(
        people.map(({ name, telephone, posts }) => [name, telephone, posts[0]?.title]),
        [
          ['Hồ Thị Hai', '0912345679', 'Văn thư'],
          ['Hồ Thị Một', '0912345678', 'Văn thư'],
        ],
      )
      await give(setPassword, undefined, { link: made[0]?.link ?? '', password: 'suối trong dưới rừng già' })

      const undone = await give(undoAccounts, administrator, { bulkEntryId: id, reason: 'Trình nhầm danh sách' })
      assert.deepEqual([undone.closed, undone.kept], [1, 1])
      const states = (await accounts()).filter(({ userName }) => ['mot.hothi', 'hai.ht'].includes(userName))
      assert.deepEqual(states.map(({ userName, accountState }) => [userName, accountState]).toSorted(), [
        ['hai.ht', 'closed'],
        ['mot.hothi', 'open'],
      ])
      assert.deepEqual((await shown(id)).rows.map(({ rowState }) => rowState).slice(0, 2), ['written', 'withdrawn'])
    })

    await t.test(
      'a head’s post that is held is told with its holder; a login that went meanwhile keeps its row back',
      async () => {
        const first = await open(
          office,
          administrator,
          `Lê Một,${own},Văn thư,,le.mot,`,
          `Lê Hai,${own},Văn thư,,le.hai,`,
        )
        await give(proposeAccounts, administrator, { bulkEntryId: first.id })
        const second = await open(office, administrator, `Lê Khác,${own},Văn thư,,le.hai,`)
        await give(proposeAccounts, administrator, { bulkEntryId: second.id })
        assert.equal((await give(approveAccounts, administrator, { bulkEntryId: second.id })).opened.length, 1)
        const outcome = await give(approveAccounts, administrator, { bulkEntryId: first.id })
        assert.deepEqual([outcome.opened.map(({ userName }) => userName), outcome.refused], [['le.mot'], 1])
        const leader = await office.persona('leader')
        await assert.rejects(shown(first.id, leader), { code: 'record.notFound' })
        await assert.rejects(open(office, office.stranger, `A B,${own},Văn thư,,a.b,`), { code: 'permission.refused' })
      },
    )
  })
