import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePathIn } from './codePath.ts'

const whole = { compartmentCode: '67', subcompartmentCode: '3', plotCode: '12' }

test('the forms that people type', () => {
  for (const typed of [
    'TK 67 K 3 lô 12',
    '67/3/12',
    'tk67 khoảnh 3 lo 12',
    'Tiểu khu 67, khoảnh 3, lô 12',
    'tiểu khu 67 k3 LÔ12',
    'lô 12 khoảnh 3 TK.67',
    'lô 12 khoảnh 3 TK:67'.normalize('NFD'),
  ])
    assert.deepEqual(codePathIn(typed), { path: whole, rest: '' }, typed)
  assert.deepEqual(codePathIn('tk67 khoanh 3').path, { compartmentCode: '67', subcompartmentCode: '3' })
  assert.deepEqual(codePathIn('67/3').path, { compartmentCode: '67', subcompartmentCode: '3' })
  assert.deepEqual(codePathIn('tk 67b lô 12A').path, { compartmentCode: '67b', plotCode: '12a' })
})

test('other words stay words', () => {
  assert.deepEqual(codePathIn('Khe Dài tk 67 Nguyễn Văn Kiền'), {
    path: { compartmentCode: '67' },
    rest: 'Khe Dài Nguyễn Văn Kiền',
  })
  for (const typed of ['67', 'Lò gạch', 'khe 3', 'Lộc 12', 'k', 'tổ bảo vệ rừng 4', ''])
    assert.deepEqual(codePathIn(typed), { path: {}, rest: typed }, typed)
})
