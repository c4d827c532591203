// Which passwords are taken.
import assert from 'node:assert/strict'
import test from 'node:test'
import { requireGoodPassword } from './password.ts'

const refused = (password: string, code: string, userName = 'hatruong') =>
  assert.throws(() => requireGoodPassword(password, userName), { code }, password)

test('a sentence is taken, with or without marks', () => {
  for (const good of ['bốn con chào mào', 'ruoc den ong sao thang tam', 'Xk7#pQ2!mZ9v', 'đèo Kim Quy mưa to'])
    assert.doesNotThrow(() => requireGoodPassword(good, 'hatruong'))
})

test('short is refused by letters, not by bytes', () => {
  refused('đườngđườn', 'password.tooShort')
  assert.doesNotThrow(() => requireGoodPassword('đườngđượngq', 'hatruong'))
})

test('what everybody tries first is refused, however it is dressed', () => {
  for (const common of [
    'password123',
    'Mật khẩu 123',
    'matkhau2026',
    'Kiểm lâm Hương Trà',
    'hatkiemlam1',
    '1234567890',
    '9876543210',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'qwertyuiop',
    'anh yêu em 1990',
  ])
    refused(common, 'password.tooCommon')
})

test('the user name is in it', () => {
  refused('toi la Ha Truong nhe', 'password.hasUserName')
  refused('xx-hatruong-yy-zz', 'password.hasUserName')
})
