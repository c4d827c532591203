import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentFound, type SearchedText } from './documentSearch.ts'

const document = (code: string, title: string, ...others: SearchedText[]): SearchedText[] => [
  { field: 'code', text: code },
  { field: 'title', text: title },
  ...others,
]
const register = {
  van: document('4/KH-UBND', 'Bảo vệ rừng phường Hương Vân'),
  vawn: document('5/KH-UBND', 'Bảo vệ rừng phường Hương Văn'),
  plan: document('120/KH-UBND', 'Triển khai Chỉ thị số 58-CT/TU', {
    field: 'task',
    text: 'Ký cam kết bảo vệ ĐVHD với các nhà hàng, quán ăn, trại nuôi ĐVHD; vận động giao nộp ĐVHD.',
    taskCode: '4.1',
  }),
  directive: document('58-CT/TU', 'Về tiếp tục đẩy mạnh công tác quản lý, bảo vệ rừng', {
    field: 'issuer',
    text: 'Ban Thường vụ Tỉnh ủy',
  }),
}
const found = (search: string) =>
  Object.entries(register)
    .flatMap(([name, texts]) => {
      const hit = documentFound(search, texts)
      return hit ? [{ name, ...hit }] : []
    })
    .sort((a, b) => b.rank - a.rank)
const names = (search: string) => found(search).map(({ name }) => name)

test('with marks Hương Vân is not Hương Văn; without marks both are found', () => {
  assert.deepEqual(names('Hương Vân'), ['van'])
  assert.deepEqual(names('hương văn'), ['vawn'])
  assert.deepEqual(names('huong van').sort(), ['van', 'vawn'])
  assert.deepEqual(names('huong vân'), ['van'])
  assert.deepEqual(names('Hương Vinh'), [])
})

test('a number comes before the title that only mentions it', () => {
  assert.deepEqual(names('58-ct/tu'), ['directive', 'plan'])
})

test('the tasks of a plan are searched, and it says which one', () => {
  const [hit] = found('nha hang quan an')
  assert.equal(hit?.name, 'plan')
  assert.deepEqual([hit?.field, hit?.taskCode], ['task', '4.1'])
  assert.ok(hit?.pieces.some(({ text, isFound }) => isFound && text === 'nhà'))
})

test('words may stand in different fields, but each must be there', () => {
  assert.deepEqual(names('thuong vu 58'), ['directive'])
  assert.deepEqual(names('thuong vu 413'), [])
})

test('of a long text what was found is shown with what stands around it', () => {
  const long = `${'Các đơn vị chủ rừng tổ chức tuần tra. '.repeat(20)}Giao nộp súng săn. ${'Báo cáo hằng năm. '.repeat(20)}`
  const hit = documentFound('súng săn', [{ field: 'summary', text: long }])
  const shown = hit?.pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('') ?? ''
  assert.match(shown, /^… .*\[súng\] \[săn\]/)
  assert.ok(shown.length < 200 && shown.endsWith(' …'), shown)
})
