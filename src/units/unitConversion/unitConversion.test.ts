import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conversionPlan } from './conversionPlan.ts'
import { judgedConversions } from './judgedConversion.ts'
import { readConversions } from './readTable.ts'
import type { KnownUnit } from './registerUnits.ts'
import { sameName } from './spelling.ts'
import { conversionTable } from './tableRows.ts'
import type { ConversionField } from './unitConversion.ts'

const head = ['Tỉnh, thành phố', 'Tên Xã mới', 'Mã Xã mới', 'Tên Xã cũ', 'Mã Xã cũ', 'Ghi chú', 'Quận/huyện', 'Tỉnh cũ']
const sheet = (...rows: string[][]) => [
  { name: '', rows: rows.map((cells, index) => ({ rowNumber: index + 1, cells: cells.map((text) => ({ text })) })) },
]
const row = (cells: Partial<Record<ConversionField, string>>, rowNumber = 1) => ({
  rowNumber,
  cells: {
    newProvince: 'Tỉnh Thử (97)',
    newName: 'Xã Mới',
    newCode: '91001',
    oldName: 'Xã Cũ',
    oldCode: '91002',
    note: 'Nhập toàn bộ',
    oldDistrict: 'Huyện Thử (911)',
    oldProvince: 'Tỉnh Thử (97)',
    ...cells,
  },
})
const days = { on: '2025-07-01', knownFrom: '2025-01-01' }
const judged = (rows: ReturnType<typeof row>[], units: KnownUnit[] = []) =>
  judgedConversions(readConversions(rows), { provinceCode: null, days, register: { units, heirs: [] } })
const unit = (code: string, fullName: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  id: `${code} ${fullName}`,
  code,
  fullName,
  validFrom: '2011-01-01',
  validTo: null,
  restsUpon: false,
  ...more,
})

test('names are one however they are typed, and two where a letter differs', () => {
  assert.ok(sameName('Xã Điềm Thụy', 'xã  Điềm Thuỵ'))
  assert.ok(sameName('Xã Chân Mây - Lăng Cô', 'Xã Chân Mây-Lăng Cô'))
  assert.ok(!sameName('Phường Hương Vân', 'Phường Hương Văn'))
})

test('the table is found by its second row of heads; the day stands in the first; headings between are no rows', () => {
  const upper = ['Đơn vị hành chính từ ngày 01/7/2025', '', '', 'Đơn vị hành chính trước ngày 01/7/2025']
  const body = [
    'Tỉnh Thử (97)',
    '\nXã  Mới\n',
    '91001',
    'Xã Cũ',
    '91002',
    'Nhập toàn bộ',
    'Huyện Thử (911)',
    'Tỉnh Thử (97)',
  ]
  const table = conversionTable(sheet(upper, head, ['TỈNH THỬ '], body))
  assert.ok('rows' in table)
  assert.equal(table.effectiveOn, '2025-07-01')
  assert.deepEqual(
    table.rows.map(({ rowNumber, cells }) => [rowNumber, cells.newName]),
    [[4, 'Xã Mới']],
  )
  assert.deepEqual(conversionTable(sheet(head.slice(0, 7))), { missing: ['oldProvince'] })
})

test('a cell that cannot be read names its field', () => {
  const fields = (cells: Parameters<typeof row>[0]) =>
    judged([row(cells)]).flatMap(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`))
  assert.deepEqual(fields({ newCode: '9100' }), ['newCode codeMalformed'])
  assert.deepEqual(fields({ oldName: 'Cũ' }), ['oldName nameMalformed'])
  assert.deepEqual(fields({ oldProvince: 'Thử (97)' }), ['oldProvince nameMalformed'])
  assert.deepEqual(fields({ note: 'Giữ nguyên' }), ['note unchangedDiffers'])
  assert.deepEqual(fields({ oldCode: '' }), ['oldCode cellMissing'])
  assert.deepEqual(fields({}), [])
})

test('an old unit in force ends; one on which something rests, or of another name, keeps the row out', () => {
  const [free] = judged([row({})], [unit('91002', 'xã Cũ')])
  assert.equal(free?.conversionState, 'missing')
  const code = (known: KnownUnit) => judged([row({})], [known])[0]?.faults[0]?.code
  assert.equal(code(unit('91002', 'xã Cũ', { restsUpon: true })), 'restsUpon')
  assert.equal(code(unit('91002', 'xã Củ')), 'nameDiffers')
  assert.equal(code(unit('91002', 'xã Khác', { validTo: '2025-03-01' })), 'codeTaken')
  assert.equal(code(unit('91001', 'xã Mới')), 'codeTaken', 'the code of the new unit is not free')
})

test('a code goes over from a unit that ends to the new one; if that row stays out, so does the new one', () => {
  const taking = row({ newCode: '91002', newName: 'Xã Cũ' })
  const known = unit('91002', 'xã Cũ')
  assert.equal(judged([taking], [known])[0]?.conversionState, 'missing')
  const other = [row({ newCode: '91002', oldCode: '91003' }, 1), row({ oldDistrict: 'Thử' }, 2)]
  assert.deepEqual(
    judged(other, [known]).map(({ conversionState }) => conversionState),
    ['differs', 'wrong'],
  )
})

test('what went to one unit went wholly; of what was split no share is known', () => {
  const rows = [
    row({}, 1),
    row({ oldCode: '91003', oldName: 'Xã Chia', note: 'Nhập một phần' }, 2),
    row({ oldCode: '91003', oldName: 'Xã Chia', note: 'Nhập một phần', newCode: '91004', newName: 'Xã Kia' }, 3),
  ]
  const { made, successions } = conversionPlan(readConversions(rows), judged(rows), [])
  assert.deepEqual(
    made.map(({ key }) => key),
    ['kept 1 97', 'old 2 911', 'new 3 91001', 'old 3 91002', 'old 3 91003', 'new 3 91004'],
  )
  assert.deepEqual(
    successions.map(({ fromKey, toKey, areaShare }) => [fromKey, toKey, areaShare]),
    [
      ['old 3 91002', 'new 3 91001', 1],
      ['old 2 911', 'new 3 91001', null],
      ['old 3 91003', 'new 3 91001', null],
      ['old 3 91003', 'new 3 91004', null],
      ['old 2 911', 'new 3 91004', null],
    ],
  )
})
