import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundPieces, listed, matches } from './listing.ts'

const listing = {
  words: (row: { name: string; people: number | null }) => [row.name],
  sorts: { name: (row: { name: string }) => row.name, people: (row: { people: number | null }) => row.people },
  first: { sort: 'name', direction: 'asc' as const },
}
const rows = ['Hương Xuân', 'Hương Vân', 'Đông Hòa', 'Hương Văn', 'Bình Điền'].map((name, index) => ({
  name,
  people: index === 1 ? null : index,
}))
const names = (query: object) => listed(rows, query, listing).rows.map((row) => row.name)

test('a search with marks finds only those marks; without marks it finds both', () => {
  assert.deepEqual(names({ search: 'hương vân' }), ['Hương Vân'])
  assert.deepEqual(names({ search: 'huong van' }), ['Hương Văn', 'Hương Vân'])
  assert.ok(matches('dien', ['xã Bình Điền']))
  assert.ok(matches('điền'.normalize('NFD'), ['xã Bình Điền']))
})

test('Vietnamese order: Đ after D, and unknown last in both directions', () => {
  assert.deepEqual(names({}), ['Bình Điền', 'Đông Hòa', 'Hương Văn', 'Hương Vân', 'Hương Xuân'])
  assert.equal(names({ sort: 'people' }).at(-1), 'Hương Vân')
  assert.equal(names({ sort: 'people', direction: 'desc' }).at(-1), 'Hương Vân')
})

test('pages, with the number of all that match; an unknown column orders as at first', () => {
  assert.deepEqual(
    listed(rows, { page: 2, pageSize: 2 }, listing).rows.map((row) => row.name),
    ['Hương Văn', 'Hương Vân'],
  )
  assert.equal(listed(rows, { page: 9, pageSize: 2 }, listing).total, 5)
  assert.deepEqual(names({ sort: 'toString' }), names({}))
})

test('what is found is marked in its place, with marks only where the search has them', () => {
  const marked = (text: string, search: string) =>
    foundPieces(text, search)
      .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
      .join('')
  assert.equal(
    marked('Phường Hương Vân và phường Hương Văn', 'huong van'),
    'Phường [Hương] [Vân] và phường [Hương] [Văn]',
  )
  assert.equal(
    marked('Phường Hương Vân và phường Hương Văn', 'hương vân'),
    'Phường [Hương] [Vân] và phường [Hương] Văn',
  )
  assert.equal(marked('Điều tra ĐVHD'.normalize('NFD'), 'đvhd dieu'), '[Điều] tra [ĐVHD]')
  assert.equal(marked('120/KH-UBND', '120/kh'), '[120/KH]-UBND')
  assert.deepEqual(foundPieces('', 'x'), [{ text: '', isFound: false }])
})
