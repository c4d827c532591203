import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingLines } from '../platform/documents/officialDocument.ts'
import { headingByName } from './seed/headings.ts'

test('a station heads under the sub-department and its head signs; a committee is signed for', () => {
  const station = headingByName('Hạt Kiểm lâm Hương Trà')
  assert.deepEqual(station?.agency, ['HẠT KIỂM LÂM HƯƠNG TRÀ'])
  assert.equal(station?.isVerified, false)
  const committee = headingByName('UBND phường Kim Trà', 'UBND thành phố Huế')
  assert.deepEqual(committee?.agency, ['ỦY BAN NHÂN DÂN', 'PHƯỜNG KIM TRÀ'])
  assert.equal(committee?.placeName, 'Kim Trà')
  assert.equal(committee?.agencyName, 'Ủy ban nhân dân phường Kim Trà')
  assert.deepEqual(committee?.addressees, ['Ủy ban nhân dân thành phố Huế'])
  assert.equal(committee?.recipients[0], 'Như trên')
  assert.equal(headingByName('Công an thị xã Hương Trà'), undefined)
})

test('the line of authority before the post', () => {
  const posts = { head: 'HẠT TRƯỞNG', post: 'PHÓ HẠT TRƯỞNG' }
  assert.deepEqual(signingLines('asHead', posts), ['HẠT TRƯỞNG'])
  assert.deepEqual(signingLines('forHead', posts), ['KT. HẠT TRƯỞNG', 'PHÓ HẠT TRƯỞNG'])
  assert.deepEqual(signingLines('acting', posts), ['Q. HẠT TRƯỞNG'])
  const committee = { head: 'CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' }
  assert.deepEqual(signingLines('onBehalf', { ...committee, post: 'CHỦ TỊCH' }), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  assert.deepEqual(signingLines('onBehalf', { ...committee, post: 'PHÓ CHỦ TỊCH' }), [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  assert.deepEqual(signingLines('byOrder', { head: 'CHỦ TỊCH', post: 'CHÁNH VĂN PHÒNG' })[0], 'TL. CHỦ TỊCH')
  assert.deepEqual(signingLines('byAuthorization', { head: 'CHỦ TỊCH', post: 'TRƯỞNG PHÒNG' })[0], 'TUQ. CHỦ TỊCH')
})
