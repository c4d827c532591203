// One person's data, on each database: a copy for themself or by an administrator; erased, they are found nowhere.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../../test/support/office.ts'
import { openBulkEntry } from '../../../platform/bulk/contract.ts'
import {
  erasePersonalData,
  exportPersonalData,
  findDataSubjects,
  listHeldData,
} from '../../../platform/personalData/contract.ts'
import { closeAccount, listAccounts, setPassword } from '../../accountContract.ts'
import { approveAccounts, proposeAccounts } from '../../accountImport/contract.ts'
import { recordHandOver, showOpenWork } from '../../handOver/contract.ts'
import { amendPerson, listPeople } from '../../peopleContract.ts'

/** Every place of the database in which the text stands, whatever the column's type. */
async function placesOf({ office: { database } }: TestOffice, text: string): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as "table", column_name as "column"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'tiger', 'topology')
      and (data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY'))`.execute(database.kysely)
  const places: string[] = []
  for (const { schema, table, column } of columns) {
    const { rows } = await sql`
      select from ${sql.table(`${schema}.${table}`)} where strpos(${sql.ref(column)}::text, ${text}) > 0 limit 1`.execute(
      database.kysely,
    )
    if (rows.length > 0) places.push(`${schema}.${table}.${column}`)
  }
  return places
}

const former = 'Hồ Thị Tên Cũ Xyz'
const name = 'Hồ Thị Tên Mới Xyz'
const userName = 'xyz.ten.moi'
const telephone = '0987654321'

for (const [kind, opened] of Object.entries(offices))
  test(`personal data on ${kind}`, async (t) => {
    const office = await opened(t)
    const { give, ask } = office
    const administrator = await office.persona('administrator')
    const officer = await office.persona('communeOfficer')

    const file = `Họ và tên,Cơ quan,Chức vụ,Vai trò,Tên đăng nhập,Điện thoại\n${former},UBND xã Bình Điền,Văn thư,"Cán bộ xã, phường",${userName},${telephone}`
    const content = Buffer.from(file).toString('base64')
    const { id: bulkEntryId } = await give(openBulkEntry, administrator, {
      bulkKind: 'account',
      fileName: 'a.csv',
      content,
    })
    await give(proposeAccounts, administrator, { bulkEntryId })
    const { opened: made } = await give(approveAccounts, administrator, { bulkEntryId })
    await give(setPassword, undefined, { link: made[0]?.link ?? '', password: 'suối trong dưới rừng già' })
    const [person] = (await ask(listPeople, administrator, { search: former })).rows
    const subjectId = person?.id ?? ''
    const accountId = person?.accountId ?? ''
    await give(amendPerson, administrator, {
      personId: subjectId,
      name,
      reason: `Đổi tên ${former} theo giấy khai sinh`,
    })
    const subject = { subjectKind: 'person', subjectId }

    await t.test('what is held, why and how long is said to everybody', async () => {
      const { rows } = await ask(listHeldData, office.stranger, {})
      assert.ok(rows.length >= 6)
      assert.ok(rows.every(({ purpose, basis, retention }) => purpose && basis && retention))
      assert.ok(rows.some(({ kept }) => kept?.includes('Lưu trữ')))
    })

    await t.test('a copy: by an administrator or of oneself, by nobody else', async () => {
      const found = await ask(findDataSubjects, administrator, { search: userName })
      assert.deepEqual(
        found.map(({ name: called }) => called),
        [name],
      )
      const copy = await give(exportPersonalData, administrator, subject)
      const text = JSON.stringify(copy.parts)
      for (const word of [name, telephone, userName, 'Văn thư']) assert.ok(text.includes(word), word)
      await assert.rejects(give(exportPersonalData, officer, subject), { code: 'permission.refused' })
      const own = await give(exportPersonalData, officer, { subjectKind: 'person', subjectId: officer.personId })
      assert.equal(own.name, officer.name)
      await assert.rejects(ask(findDataSubjects, officer, { search: userName }), { code: 'permission.refused' })
      await assert.rejects(
        give(exportPersonalData, administrator, { subjectKind: 'person', subjectId: randomUUID() }),
        {
          code: 'personalData.noSubject',
        },
      )
      const { rows } =
        await sql`select from platform.audit_entries where name = 'personalData.export' and answer is not null`.execute(
          office.office.database.kysely,
        )
      assert.equal(rows.length, 0, 'the copy is kept nowhere')
    })

    await t.test(
      'erased only after the work was handed over, by an administrator, without the name in the reason',
      async () => {
        const erase = (reason: string, as = administrator) => give(erasePersonalData, as, { ...subject, reason })
        await assert.rejects(erase('Người đó yêu cầu'), { code: 'personalData.stillInOffice' })
        const { posts } = await ask(showOpenWork, administrator, { accountId })
        await give(recordHandOver, administrator, {
          accountId,
          toPersonId: officer.personId,
          handedOn: '2026-06-20',
          legalBasis: `Quyết định cho ${name} nghỉ việc`,
          postHoldingIds: posts.map(({ postHoldingId }) => postHoldingId),
          isActing: false,
          closesAccount: false,
        })
        office.at('2026-06-21T01:00:00Z')
        await give(closeAccount, administrator, { accountId, reason: `${name} đã nghỉ việc` })
        await assert.rejects(erase(`${name} yêu cầu`), { code: 'personalData.reasonNames' })
        await assert.rejects(erase('Người đó yêu cầu', officer), { code: 'permission.refused' })
        assert.ok((await placesOf(office, name)).length > 3)

        const { changed, kept } = await erase('Người đó yêu cầu')
        assert.ok(changed > 5)
        assert.ok(kept.length >= 2)
        for (const text of [name, former, telephone, userName]) assert.deepEqual(await placesOf(office, text), [], text)
        const { rows } = await ask(listAccounts, administrator, { search: 'da-xoa' })
        assert.deepEqual(
          rows.map(({ id, personName }) => [id, personName]),
          [[accountId, `Đã xóa dữ liệu ${subjectId.slice(0, 8)}`]],
        )
      },
    )
  })
