import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleHeading } from './example.ts'
import { signingOf } from './signing.ts'

const person = (postTitle: string, change: object = {}) => ({
  personName: 'Nguyễn Văn An',
  postTitle,
  isHead: false,
  isActing: false,
  ...change,
})
const committee = { ...exampleHeading, headPost: 'CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' }

test('the head signs for the agency itself; nobody known leaves the place empty', () => {
  const head = person('Hạt trưởng', { isHead: true })
  assert.deepEqual(signingOf(exampleHeading, [person('Kiểm lâm viên'), head]), {
    lines: ['HẠT TRƯỞNG'],
    name: 'Nguyễn Văn An',
  })
  assert.deepEqual(signingOf(exampleHeading, [person('Kiểm lâm viên')]), { lines: ['HẠT TRƯỞNG'] })
})

test('an acting head signs as Q., a deputy without a head as KT., a head goes before both', () => {
  const acting = person('Quyền Hạt trưởng', { isHead: true, isActing: true })
  const deputy = person('Phó Hạt trưởng', { personName: 'Trần Thị Bình' })
  assert.deepEqual(signingOf(exampleHeading, [acting, deputy]).lines, ['Q. HẠT TRƯỞNG'])
  assert.deepEqual(signingOf(exampleHeading, [deputy]), {
    lines: ['KT. HẠT TRƯỞNG', 'PHÓ HẠT TRƯỞNG'],
    name: 'Trần Thị Bình',
  })
  assert.deepEqual(signingOf(exampleHeading, [deputy, person('Hạt trưởng', { isHead: true })]).lines, ['HẠT TRƯỞNG'])
})

test('for a body that decides together TM. stands above', () => {
  assert.deepEqual(signingOf(committee, []).lines, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  assert.deepEqual(signingOf(committee, [person('Phó Chủ tịch')]).lines, [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
  assert.deepEqual(signingOf(committee, [person('Chủ tịch', { isHead: true, isActing: true })]).lines, [
    'TM. ỦY BAN NHÂN DÂN',
    'Q. CHỦ TỊCH',
  ])
})
