// The second factor on each database: enrolled by a code, asked for at each sign-in, worth one time, reset by another.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { sql } from 'kysely'
import { type UnitsOffice, unitsOffices } from '../../../../test/support/unitsOffice.ts'
import { stepAt, totpCode } from './totp.ts'

const good = 'bốn con chào mào'
const begin = '2026-06-19T01:00:00Z'
const codeAt = (secret: string, instant: string, beside = 0) => totpCode(secret, stepAt(new Date(instant)) + beside)

async function administrator(office: UnitsOffice): Promise<string> {
  const link = await office.firstLink()
  const { token } = link
    ? await office.give('password.set', { link, password: good })
    : await office.give('signIn.open', { userName: 'quantri', password: good })
  assert.ok(token)
  return token
}

async function somebody(office: UnitsOffice, userName: string) {
  const token = await administrator(office)
  const { id: personId } = await office.give('person.add', { name: 'Người Mới' }, { token })
  const { answer, id: accountId } = await office.give('account.create', { personId, userName }, { token })
  const set = await office.give('password.set', { link: answer.link, password: good })
  assert.ok(set.token)
  return { accountId, token: set.token, administratorToken: token }
}

async function enrolled(office: UnitsOffice, token: string, at = begin) {
  const { secret, address, qrRows } = (await office.give('secondFactor.begin', {}, { token })).answer
  assert.match(address, /^otpauth:\/\/totp\//)
  assert.equal(qrRows.length, qrRows[0].length)
  const { recoveryCodes } = (await office.give('secondFactor.confirm', { code: codeAt(secret, at) }, { token })).answer
  assert.equal(recoveryCodes.length, 10)
  return { secret, recoveryCodes }
}

for (const [kind, open] of Object.entries(unitsOffices)) {
  const stories: [name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>][] = []
  const story = (name: string, tell: (office: UnitsOffice, t: TestContext) => Promise<void>) =>
    stories.push([name, tell])
  test(`second factor on ${kind}`, async (t) => {
    const office = await open(t)
    for (const [name, tell] of stories) {
      office.at(begin)
      await t.test(name, (inner) => tell(office, inner))
    }
  })

  story('it is asked for once confirmed; a code is worth one time; a recovery code too', async (office) => {
    const { token } = await somebody(office, 'hai.lop')
    const signIn = (code?: string) =>
      office.give('signIn.open', { userName: 'hai.lop', password: good, ...(code ? { code } : {}) })
    const { secret } = (await office.give('secondFactor.begin', {}, { token })).answer
    assert.ok((await signIn()).token, 'begun is not confirmed')
    await assert.rejects(office.give('secondFactor.confirm', { code: '000000' }, { token }), {
      code: 'signIn.codeWrong',
    })
    const first = codeAt(secret, begin)
    const { recoveryCodes } = (await office.give('secondFactor.confirm', { code: first }, { token })).answer

    await assert.rejects(signIn(), { code: 'signIn.codeNeeded' })
    await assert.rejects(signIn(first), { code: 'signIn.codeWrong' }, 'used to confirm')
    office.at('2026-06-19T01:01:00Z')
    const next = codeAt(secret, '2026-06-19T01:01:00Z')
    assert.ok((await signIn(next)).token)
    await assert.rejects(signIn(next), { code: 'signIn.codeWrong' }, 'replayed')
    assert.ok((await signIn(recoveryCodes[0].toLowerCase())).token)
    await assert.rejects(signIn(recoveryCodes[0]), { code: 'signIn.codeWrong' })
    assert.equal((await office.ask('secondFactor.show', {}, token)).recoveryCodesLeft, 9)
  })

  story('a wrong password says nothing of it; wrong codes rest as wrong passwords do', async (office) => {
    const { token } = await somebody(office, 'doan.ma')
    await enrolled(office, token)
    await assert.rejects(
      office.give('signIn.open', { userName: 'doan.ma', password: 'sai rồi nhé bạn', code: '123456' }),
      {
        code: 'signIn.refused',
      },
    )
    const guess = () =>
      assert.rejects(
        office.give('signIn.open', { userName: 'doan.ma', password: good, code: '123456' }, { address: '203.0.113.9' }),
        {
          code: 'signIn.codeWrong',
        },
      )
    for (let count = 0; count < 5; count++) await guess()
    await assert.rejects(
      office.give('signIn.open', { userName: 'doan.ma', password: good, code: '123456' }, { address: '203.0.113.9' }),
      { code: 'signIn.resting' },
    )
  })

  story('a one-time link does not go around it', async (office) => {
    const { token, accountId, administratorToken } = await somebody(office, 'vong.qua')
    await enrolled(office, token)
    const { link } = (await office.give('account.renewLink', { accountId }, { token: administratorToken })).answer
    const set = await office.give('password.set', { link, password: 'năm con chào mào' })
    assert.deepEqual([set.token, set.answer.mustSignIn], [undefined, true])
    await assert.rejects(office.give('signIn.open', { userName: 'vong.qua', password: 'năm con chào mào' }), {
      code: 'signIn.codeNeeded',
    })
  })

  story('another administrator resets it, with the reason; nobody their own; sign-ins end', async (office) => {
    const { token, accountId, administratorToken } = await somebody(office, 'mat.may')
    await enrolled(office, token)
    const reset = (by: string) =>
      office.give('secondFactor.reset', { accountId, reason: 'Mất điện thoại' }, { token: by })
    await assert.rejects(reset(token), { code: 'permission.refused' })
    await reset(administratorToken)
    assert.equal(await office.actor(token), undefined)
    assert.ok((await office.give('signIn.open', { userName: 'mat.may', password: good })).token)
    await assert.rejects(reset(administratorToken), { code: 'secondFactor.isOff' })
    const { accountId: own } = (await office.actor(administratorToken)) ?? {}
    await assert.rejects(
      office.give('secondFactor.reset', { accountId: own, reason: 'Mất điện thoại' }, { token: administratorToken }),
      { code: 'secondFactor.resetOwn' },
    )
  })

  story('secrets and codes are in no audit entry and no read', async (office) => {
    const { token } = await somebody(office, 'bi.mat')
    const { secret, recoveryCodes } = await enrolled(office, token)
    const { rows } = await sql<{ text: string }>`
      select input::text || coalesce(answer::text, '') as text from platform.audit_entries`.execute(
      office.database.kysely,
    )
    const all = `${rows.map(({ text }) => text).join('\n')}${JSON.stringify(await office.ask('secondFactor.show', {}, token))}`
    for (const word of [secret, ...recoveryCodes]) assert.ok(!all.includes(word))
    const codes = await sql<{ code: string }>`select code_hash as code from units.recovery_codes`.execute(
      office.database.kysely,
    )
    assert.ok(codes.rows.every(({ code }) => code.length > 30))
  })

  story('all other sign-ins of oneself end at once', async (office) => {
    const { token } = await somebody(office, 'nhieu.noi')
    for (let count = 0; count < 3; count++) await office.give('signIn.open', { userName: 'nhieu.noi', password: good })
    assert.equal((await office.give('signIn.revokeOthers', {}, { token })).answer.revoked, 3)
    const { rows } = await office.ask('signIn.list', {}, token)
    assert.deepEqual(
      rows.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent),
      [true],
    )
  })

  story('required of administrators, they may do nothing before they have one', async (office) => {
    const token = await administrator(office)
    await assert.rejects(office.give('secondFactor.require', { isRequired: true }, { token }), {
      code: 'secondFactor.haveOneFirst',
    })
    const { secret } = await enrolled(office, token)
    await office.give('secondFactor.require', { isRequired: true }, { token })
    office.at('2026-06-19T01:02:00Z')
    await assert.rejects(office.give('secondFactor.end', { code: codeAt(secret, '2026-06-19T01:02:00Z') }, { token }), {
      code: 'secondFactor.isRequired',
    })
    // A second administrator without one.
    const { id: personId } = await office.give('person.add', { name: 'Quản trị Hai' }, { token })
    const post = await sql<{
      id: string
    }>`select post_id as id from units.posts where role = 'administrator' and not is_head limit 1`.execute(
      office.database.kysely,
    )
    await office.give(
      'post.assign',
      { postId: post.rows[0]?.id, personId, validFrom: '2026-01-01', isActing: true },
      { token },
    )
    const { answer } = await office.give('account.create', { personId, userName: 'quantri2' }, { token })
    const { token: second } = await office.give('password.set', { link: answer.link, password: good })
    assert.ok(second)
    await assert.rejects(office.ask('account.list', {}, second), { code: 'secondFactor.mustEnrol' })
    assert.equal((await office.ask('secondFactor.show', {}, second)).isRequired, true)
    await enrolled(office, second, '2026-06-19T01:02:00Z')
    assert.ok((await office.ask('account.list', {}, second)).total > 0)
    await office.give('secondFactor.require', { isRequired: false }, { token })
  })
}
