// Signing in, on both databases: who may, who rests, what ends a sign-in, and that nothing secret is left behind.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { sql } from 'kysely'
import { type UnitsOffice, unitsOffices } from '../../../test/support/unitsOffice.ts'

const address = '203.0.113.7'
const good = 'bốn con chào mào'

/** The token of the first administrator, whose password is set by the first link. */
async function administrator(office: UnitsOffice, userName = 'quantri'): Promise<string> {
  const link = await office.firstLink()
  const { token } = link
    ? await office.give('password.set', { link, password: good })
    : await office.give('signIn.open', { userName, password: good })
  assert.ok(token)
  return token
}

/** A new account with the password `good`; answers its user name and token. */
async function somebody(office: UnitsOffice, userName: string): Promise<{ userName: string; token: string }> {
  const token = await administrator(office)
  const { id: personId } = await office.give('person.add', { name: 'Người Mới' }, { token })
  const { answer } = await office.give('account.create', { personId, userName }, { token })
  const set = await office.give('password.set', { link: answer.link, password: good })
  assert.ok(set.token)
  return { userName, token: set.token }
}

const wrong = (office: UnitsOffice, userName: string, from = address) =>
  office.give('signIn.open', { userName, password: 'không phải mật khẩu' }, { address: from })

for (const [kind, open] of Object.entries(unitsOffices)) {
  const stories: [name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>][] = []
  const story = (name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>) =>
    stories.push([name, tell])
  test(`signing in on ${kind}`, async (t) => {
    const office = await open(t)
    for (const [name, tell] of stories) {
      office.at('2026-06-19T01:00:00Z')
      await t.test(name, (inner) => tell(office, inner))
    }
  })

  story('a link ends, and a weak password does not use it up', async (office) => {
    office.at('2026-06-19T01:00:00Z')
    const link = await office.firstLink()
    await assert.rejects(office.give('password.set', { link, password: 'quantri quantri' }), {
      code: 'password.hasUserName',
    })
    await assert.rejects(office.give('password.set', { link, password: 'ngắn' }), { code: 'password.tooShort' })
    await assert.rejects(office.give('password.set', { link, password: 'Mật khẩu 123' }), {
      code: 'password.tooCommon',
    })
    office.at('2026-06-27T01:00:00Z')
    await assert.rejects(office.give('password.set', { link, password: good }), { code: 'password.linkUsed' })
  })

  story('the first link makes an administrator, once; there is no default password', async (office) => {
    await assert.rejects(wrong(office, 'quantri'), { code: 'signIn.refused' })
    const older = await office.firstLink()
    const link = await office.firstLink()
    assert.ok(older && link && older !== link)
    await assert.rejects(office.give('password.set', { link: older, password: good }), { code: 'password.linkUsed' })
    const { answer, token } = await office.give('password.set', { link, password: good })
    assert.deepEqual(answer, { mustChangePassword: false })
    assert.deepEqual((await office.actor(token))?.roles, ['administrator'])
    await assert.rejects(office.give('password.set', { link, password: good }), { code: 'password.linkUsed' })
    assert.equal(await office.firstLink(), undefined)
  })

  story('right opens; wrong, unknown, closed and never set answer the same', async (office) => {
    const token = await administrator(office)
    const { answer } = await office.give('signIn.open', { userName: ' QuanTri ', password: good })
    assert.deepEqual(answer, { mustChangePassword: false })
    // The same password typed with letters and marks apart.
    await office.give('signIn.open', { userName: 'quantri', password: good.normalize('NFD') })
    const person = await office.give('person.add', { name: 'Người Chờ' }, { token })
    const closed = await office.give('person.add', { name: 'Người Nghỉ' }, { token })
    await office.give('account.create', { personId: person.id, userName: 'nguoicho' }, { token })
    const { id } = await office.give(
      'account.create',
      { personId: closed.id, userName: 'nguoinghi', firstPassword: good },
      { token },
    )
    await office.give('signIn.open', { userName: 'nguoinghi', password: good })
    await office.give('account.close', { accountId: id, reason: 'Nghỉ hưu' }, { token })
    await assert.rejects(office.give('signIn.open', { userName: 'nguoinghi', password: good }), {
      code: 'signIn.refused',
    })
    for (const userName of ['quantri', 'khongco', 'nguoicho', 'nguoinghi', 'operator'])
      await assert.rejects(wrong(office, userName), (problem: { code: string; status: number; params: object }) => {
        assert.deepEqual([problem.code, problem.status, problem.params], ['signIn.refused', 401, {}])
        return true
      })
  })

  story('a password takes as long for a name that does not exist', async (office) => {
    await somebody(office, 'nguoicham')
    const time = async (userName: string, from: string) => {
      const before = process.cpuUsage()
      await wrong(office, userName, from).catch(() => undefined)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 9; i++) {
      known.push(await time('nguoicham', `192.0.2.${i}`))
      unknown.push(await time(`khongco${i}`, `192.0.2.${i}`))
    }
    // Work of the processor, the least of each: a busy machine does not decide.
    const ratio = Math.min(...unknown) / Math.min(...known)
    assert.ok(ratio > 0.5 && ratio < 2, String(ratio))
  })

  story('five wrong passwords rest the name, known or not; the right one must wait too', async (office) => {
    await somebody(office, 'nguoinham')
    for (const userName of ['nguoinham', 'chuatunglam']) {
      for (let i = 0; i < 5; i++) await assert.rejects(wrong(office, userName), { code: 'signIn.refused' })
      await assert.rejects(wrong(office, userName), { code: 'signIn.resting', status: 429 })
    }
    const right = { userName: 'nguoinham', password: good }
    await assert.rejects(office.give('signIn.open', right, { address }), { code: 'signIn.resting' })
    // Another address is not kept out by this one.
    await office.give('signIn.open', right, { address: '198.51.100.1' })
    office.at('2026-06-19T01:01:01Z')
    await office.give('signIn.open', right, { address })
    await assert.rejects(wrong(office, 'nguoinham'), { code: 'signIn.refused' })
    await office.give('signIn.open', right, { address })
  })

  story('twenty wrong passwords at once are five, the others rest', async (office) => {
    const tries = Array.from({ length: 20 }, () => wrong(office, 'doannhieu').catch(({ code }) => code))
    const codes = await Promise.all(tries)
    assert.equal(codes.filter((code) => code === 'signIn.refused').length, 5)
    assert.equal(codes.filter((code) => code === 'signIn.resting').length, 15)
  })

  story('guessing from everywhere rests strangers, not the office', async (office) => {
    await administrator(office)
    office.at('2026-06-19T01:00:00Z')
    const right = { userName: 'quantri', password: good }
    await office.give('signIn.open', right, { address: '10.0.0.5' })
    for (let i = 0; i < 20; i++)
      await assert.rejects(wrong(office, 'quantri', `192.0.2.${i}`), { code: 'signIn.refused' })
    await assert.rejects(office.give('signIn.open', right, { address: '192.0.2.99' }), { code: 'signIn.resting' })
    await office.give('signIn.open', right, { address: '10.0.0.5' })
  })

  story('a sign-in ends: signed out, revoked, unused for 30 days, 90 days in all, account closed', async (office) => {
    office.at('2026-06-01T01:00:00Z')
    const { token, userName } = await somebody(office, 'nguoidixa')
    const right = { userName, password: good }
    const another = async () => (await office.give('signIn.open', right)).token as string

    const out = await another()
    await office.give('signIn.close', {}, { token: out })
    assert.equal(await office.actor(out), undefined)

    office.at('2026-06-01T01:05:00Z')
    const lost = await another()
    const { rows } = await office.ask('signIn.list', {}, token)
    assert.equal(rows.length, 2)
    const theirs = rows.find((row: { isMine: boolean; isCurrent: boolean }) => row.isMine && !row.isCurrent)
    await office.give('signIn.revoke', { signInId: theirs.id }, { token })
    assert.equal(await office.actor(lost), undefined)
    await assert.rejects(office.give('signIn.revoke', { signInId: theirs.id }, { token }), { code: 'record.notFound' })

    const unused = await another()
    for (const day of ['2026-06-25', '2026-07-20', '2026-08-15']) {
      office.at(`${day}T01:00:00Z`)
      assert.ok(await office.actor(token), day)
    }
    assert.equal(await office.actor(unused), undefined, 'unused')
    office.at('2026-08-31T01:00:00Z')
    assert.equal(await office.actor(token), undefined, 'ninety days')
    const closing = await another()
    const accountId = (await office.actor(closing))?.accountId
    const by = { token: await administrator(office) }
    await office.give('account.close', { accountId, reason: 'Chuyển công tác' }, by)
    assert.equal(await office.actor(closing), undefined, 'closed')
    await office.give('account.reopen', { accountId, reason: 'Trở lại' }, by)
    assert.equal(await office.actor(closing), undefined, 'still closed')
    assert.ok(await another())
    assert.equal(await office.actor('made up'), undefined)
  })

  story('a first password given by an administrator must be changed first', async (office) => {
    const token = await administrator(office)
    const person = await office.give('person.add', { name: 'Người Mới' }, { token })
    const first = 'mật khẩu của ngày đầu'
    const account = await office.give(
      'account.create',
      { personId: person.id, userName: 'nguoimoi', firstPassword: first },
      { token },
    )
    assert.equal(account.answer.link, null)
    const { answer, token: theirs } = await office.give('signIn.open', { userName: 'nguoimoi', password: first })
    assert.deepEqual(answer, { mustChangePassword: true })
    await assert.rejects(office.ask('territory.list', {}, theirs), { code: 'password.mustChange' })
    await assert.rejects(office.give('password.change', { oldPassword: 'sai', password: good }, { token: theirs }), {
      code: 'password.wrong',
    })
    const changed = await office.give('password.change', { oldPassword: first, password: good }, { token: theirs })
    assert.equal(await office.actor(theirs), undefined, 'the old sign-in ends')
    assert.ok((await office.ask('territory.list', {}, changed.token)).total > 0)
  })

  story('no password, token or link is found anywhere in the database', async (office) => {
    const token = await administrator(office)
    await assert.rejects(wrong(office, 'bí mật gõ nhầm ô'), { code: 'signIn.refused' })
    const person = await office.give('person.add', { name: 'Người Mới' }, { token })
    const given = await office.give('account.create', { personId: person.id, userName: 'nguoikin' }, { token })
    const renewed = await office.give('account.renewLink', { accountId: given.id }, { token })
    const set = await office.give('password.set', { link: renewed.answer.link, password: good })
    const changed = await office.give(
      'password.change',
      { oldPassword: good, password: `${good} hai` },
      { token: set.token },
    )
    const secrets = [good, token, set.token, changed.token, given.answer.link, renewed.answer.link, 'bí mật gõ nhầm ô']
    const { rows } = await sql<{ everything: string }>`
      select (select coalesce(string_agg(e::text, ''), '') from platform.audit_entries e)
        || (select coalesce(string_agg(e::text, ''), '') from units.accounts e)
        || (select coalesce(string_agg(e::text, ''), '') from units.sign_ins e)
        || (select coalesce(string_agg(e::text, ''), '') from units.sign_in_failures e)
        || (select coalesce(string_agg(e::text, ''), '') from units.one_time_links e) as everything`.execute(
      office.database.kysely,
    )
    const everything = rows[0]?.everything ?? ''
    assert.ok(everything.includes('argon2id') && everything.includes('account.create'))
    for (const secret of secrets) assert.ok(secret && !everything.includes(secret), secret)
  })

  story('invented people sign in by one click, only where the data are invented', async (office, t) => {
    await assert.rejects(office.give('signIn.openPersona', { persona: 'stationHead' }), { code: 'signIn.noPersona' })
    assert.deepEqual(await office.ask('persona.list', {}), [])
    const invented = await open(t, true)
    const offered: { persona: string; personName: string; postTitle: string; agencyName: string }[] =
      await invented.ask('persona.list', {})
    assert.deepEqual(
      offered.slice(0, 3).map(({ persona }) => persona),
      ['stationHead', 'areaRanger', 'communeOfficer'],
    )
    for (const { persona, personName, postTitle, agencyName } of offered) {
      assert.ok(personName && postTitle && agencyName, persona)
      const { token } = await invented.give('signIn.openPersona', { persona })
      assert.deepEqual((await invented.actor(token))?.roles, [persona])
    }
    await assert.rejects(wrong(invented, 'stationHead'), { code: 'signIn.refused' })
    await assert.rejects(invented.give('signIn.openPersona', { persona: 'head-CA-TP' }), { code: 'signIn.noPersona' })
    assert.equal(await invented.firstLink(), undefined)
  })
}
