import assert from 'node:assert/strict'
import test from 'node:test'
import { type Guide, guidePageFor, guidePartFor, guideSearch } from './guide.ts'

const line = (text: string) => [{ text }]
const guide: Guide = {
  title: 'Hướng dẫn',
  opening: [],
  parts: [
    { title: 'Lãnh đạo', slugs: ['lanh-dao'] },
    { title: 'Cán bộ xã, phường', slugs: ['can-bo-xa', 'hop-gui'] },
  ],
  pages: [
    {
      slug: 'hop-gui',
      title: 'Ghi khi mất mạng, hộp gửi',
      blocks: [
        { block: 'paragraph', line: line('Bản ghi nằm trong máy cho đến khi cơ quan nhận.') },
        { block: 'heading', level: 2, id: 'các-bước', line: line('Các bước') },
        { block: 'list', isOrdered: true, entries: [[{ block: 'paragraph', line: line('Ghi như thường.') }]] },
        { block: 'heading', level: 2, id: 'khi-bị-từ-chối', line: line('Khi bị từ chối') },
        { block: 'paragraph', line: line('Máy báo hết chỗ lưu thì gửi bớt ảnh.') },
      ],
    },
    { slug: 'can-bo-xa', title: 'Ngày đầu tiên', blocks: [{ block: 'paragraph', line: line('Đọc hộp gửi sau.') }] },
  ],
  screens: {
    '/': { leader: 'lanh-dao', communeOfficer: 'can-bo-xa', '*': 'man-hinh' },
    '/hop-gui': 'hop-gui',
  },
}

test('a screen has one page, or one by role', () => {
  assert.equal(guidePageFor(guide.screens, '/hop-gui', ['leader']), 'hop-gui')
  assert.equal(guidePageFor(guide.screens, '/', ['leader']), 'lanh-dao')
  assert.equal(guidePageFor(guide.screens, '/', []), 'man-hinh')
  assert.equal(guidePageFor(guide.screens, '/hop-gui/$entry/sua', ['leader']), 'hop-gui')
  assert.equal(guidePageFor(guide.screens, '/khac', ['leader']), undefined)
  assert.equal(guidePartFor(guide, ['communeOfficer'])?.title, 'Cán bộ xã, phường')
  assert.equal(guidePartFor(guide, []), undefined)
})

test('search finds with and without marks, names first', () => {
  const found = guideSearch(guide.pages, 'hop gui')
  assert.deepEqual(
    found.map(({ slug, heading }) => [slug, heading]),
    [
      ['hop-gui', undefined],
      ['can-bo-xa', undefined],
    ],
  )
  assert.deepEqual(
    found[1]?.pieces.filter(({ isFound }) => isFound).map(({ text }) => text),
    ['hộp', 'gửi'],
  )
  const [full] = guideSearch(guide.pages, 'hết chỗ')
  assert.equal(full?.id, 'khi-bị-từ-chối')
  assert.deepEqual(guideSearch(guide.pages, 'hệt chỗ'), [])
  assert.deepEqual(guideSearch(guide.pages, '  '), [])
})
