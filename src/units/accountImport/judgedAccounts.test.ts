import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountFaults } from './judgedAccounts.ts'

const register = {
  posts: [
    { postId: 'p1', agencyId: 'a', title: 'Chủ tịch', isHead: true, role: 'communeOfficer', holders: ['Trần A'] },
    { postId: 'p2', agencyId: 'b', title: 'Chủ tịch', isHead: true, role: 'communeOfficer', holders: [] },
    {
      postId: 'p3',
      agencyId: 'a',
      title: 'Công chức địa chính',
      isHead: false,
      role: 'communeOfficer',
      holders: ['Lê B'],
    },
  ],
  userNames: new Set(['an', 'an2']),
}
const codes = (...rows: Record<string, string>[]) =>
  [
    ...accountFaults(
      rows.map((values, index) => ({ rowNumber: index + 1, values })),
      register,
    ),
  ].flatMap(([row, faults]) =>
    faults.map(({ code, suggestion, params }) => [
      row,
      code.split('.')[1],
      suggestion ?? params?.row ?? params?.holder,
    ]),
  )

test('a login is taken in the register, or twice in the file', () => {
  const row = { agencyId: 'a', postTitle: 'Công chức địa chính' }
  assert.deepEqual(codes({ ...row, userName: 'an' }, { ...row, userName: 'binh' }, { ...row, userName: 'binh' }), [
    [1, 'userNameTaken', 'an3'],
    [3, 'userNameTwice', 2],
  ])
})

test('a head’s post has one holder; others may act; other posts have many', () => {
  assert.deepEqual(
    codes(
      { agencyId: 'a', postTitle: 'CHỦ TỊCH' },
      { agencyId: 'a', postTitle: 'Chủ tịch', isActing: 'yes' },
      { agencyId: 'b', postTitle: 'Chủ tịch' },
      { agencyId: 'b', postTitle: 'Chủ tịch' },
      { agencyId: 'a', postTitle: 'Công chức địa chính' },
    ),
    [
      [1, 'postTaken', 'Trần A'],
      [4, 'postTwice', 3],
    ],
  )
})

test('a post that is not there is new when its role is given, else asked about', () => {
  assert.deepEqual(codes({ agencyId: 'a', postTitle: 'Văn thư', role: 'communeOfficer' }), [])
  assert.deepEqual(codes({ agencyId: 'a', postTitle: 'Công chức địa chinh' }), [
    [1, 'postUnknown', 'Công chức địa chính'],
  ])
  assert.deepEqual(codes({ agencyId: 'a', postTitle: 'Công chức địa chính', role: 'finance' }), [
    [1, 'roleDiffers', undefined],
  ])
})
