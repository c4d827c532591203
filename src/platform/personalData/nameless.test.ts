import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAbout, namedTexts, nameless } from './nameless.ts'

const erasing = { ids: ['p1', 'a1'], texts: ['Hồ Thị Lan', 'lan', '0912345678'], alias: '#1' }

test('texts of the person become the mark; a short user name only where it stands alone', () => {
  assert.deepEqual(
    nameless(
      { reason: 'Cô Hồ Thị Lan xin nghỉ', by: 'lan', plan: 'kế hoạch làn sóng lan', tel: ['0912345678'], count: 2 },
      erasing,
      false,
    ),
    { reason: 'Cô #1 xin nghỉ', by: '#1', plan: 'kế hoạch làn sóng lan', tel: ['#1'], count: 2 },
  )
})

test('of an entry about the person the naming keys go, a former name too', () => {
  assert.deepEqual(nameless({ personId: 'p1', name: 'Hồ Thị Cũ', reason: 'Sửa' }, erasing, true), {
    personId: 'p1',
    name: '#1',
    reason: 'Sửa',
  })
  assert.deepEqual(nameless({ name: 'Tên buổi' }, erasing, false), { name: 'Tên buổi' })
  assert.deepEqual(namedTexts({ name: 'A B', x: [{ userName: 'ab', reason: 'c' }] }), ['A B', 'ab'])
  assert.ok(isAbout('p1', {}, erasing))
  assert.ok(isAbout('x', { accountId: 'a1' }, erasing))
  assert.ok(!isAbout('x', { accountId: 'a2' }, erasing))
})
