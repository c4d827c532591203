import assert from 'node:assert/strict'
import test from 'node:test'
import { amountOf, judgedPriorTable } from './priorTable.ts'

test('a number that can be read in one way is read; one that can be read in two is asked about', () => {
  for (const [given, amount] of [
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['84,06', 84.06],
    ['0.5', 0.5],
    ['31', 31],
    [20.898, 20.898],
  ] as const)
    assert.deepEqual(amountOf(given), { amount }, String(given))
  for (const given of ['20.898', '84,061']) assert.deepEqual(amountOf(given), { fault: 'amountAmbiguous' }, given)
  assert.deepEqual(amountOf('20.898', 'comma'), { amount: 20898 })
  assert.deepEqual(amountOf('20.898', 'point'), { amount: 20.898 })
  assert.deepEqual(amountOf('84,061', 'comma'), { amount: 84.061 })
  for (const given of ['hơn 620', '1.23.4', '12,', true]) assert.deepEqual(amountOf(given), { fault: 'amountNoNumber' })
  assert.deepEqual(amountOf('-3'), { fault: 'amountNegative' })
  assert.deepEqual(amountOf(null), { fault: 'amountMissing' })
})

test('figures by id or by a name that only one task has; a row twice, a formula and a stranger are told', () => {
  const known = [
    { figureId: '1.2.sessions', name: 'Cuộc tuyên truyền' },
    { figureId: '1.3.pupils', name: 'Lượt học sinh' },
    { figureId: '2.3.patrols', name: 'Đợt' },
    { figureId: '4.5.sweeps', name: 'Đợt' },
  ]
  const row = (rowNumber: number, figure: string, value: string | number, flaw?: 'formula') => ({
    rowNumber,
    cells: [{ value: figure }, { value, ...(flaw ? { flaw } : {}) }],
  })
  const judged = judgedPriorTable(
    [
      row(1, 'Số liệu năm 2024', ''),
      row(2, 'Chỉ tiêu', 'Thực hiện'),
      row(3, 'cuoc tuyen truyen', 31),
      row(4, '1.2.sessions', 32),
      row(5, '1.3.pupils', 7, 'formula'),
      row(6, 'Đợt', 3),
      row(7, '2.3.patrols', '12'),
    ],
    known,
  )
  assert.deepEqual(
    judged?.map(({ rowNumber, figureId, amount, fault }) => [rowNumber, figureId, amount, fault]),
    [
      [3, '1.2.sessions', 31, null],
      [4, '1.2.sessions', null, 'figureTwice'],
      [5, '1.3.pupils', null, 'cellFlawed'],
      [6, null, null, 'figureUnknown'],
      [7, '2.3.patrols', 12, null],
    ],
  )
  assert.equal(judgedPriorTable([row(1, 'a', 'b')], known), undefined)
})
