import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { counted, type FigureValue, notReported, sumOfValues } from '../plans/figureValue.ts'
import { officialPercent, roundedHalfUp } from '../platform/documents/officialForms.ts'
import { type ComparisonInput, compared, comparisonCells, comparisonSentence } from './comparison.ts'

const cases = (current: FigureValue | number, prior: FigureValue | number, more: Partial<ComparisonInput> = {}) =>
  comparisonSentence({
    current: typeof current === 'number' ? counted(current) : current,
    prior: typeof prior === 'number' ? counted(prior) : prior,
    priorYear: 2024,
    unitOfMeasure: 'case',
    unitText: 'vụ',
    ...more,
  })

test('published figures come out as they were published', () => {
  // BQLRPH Lâm Hà 2020: 72 vụ, giảm 45 vụ (38,5%). Sở NN&PTNT Lâm Đồng 12/2022: 14 vụ, giảm 16 vụ (53%).
  assert.equal(cases(72, 117), 'giảm 45 vụ (38,5%) so với cùng kỳ năm 2024')
  assert.equal(cases(14, 30), 'giảm 16 vụ (53,3%) so với cùng kỳ năm 2024')
})

const table: readonly [string, FigureValue | number, FigureValue | number, Partial<ComparisonInput>, string][] = [
  ['more', 30, 20, {}, 'tăng 10 vụ (50%) so với cùng kỳ năm 2024'],
  ['equal', 7, 7, {}, 'bằng cùng kỳ năm 2024'],
  ['new', 3, 0, {}, '(cùng kỳ năm 2024 không phát sinh)'],
  ['none', 0, 12, {}, 'không phát sinh, giảm 12 vụ so với cùng kỳ năm 2024'],
  ['both zero', 0, 0, {}, 'không phát sinh, như cùng kỳ năm 2024'],
  ['prior unknown', 5, notReported, {}, 'chưa có số liệu năm 2024 để so sánh'],
  ['current unknown', notReported, 5, {}, ''],
  ['both unknown: current is tested first', notReported, notReported, {}, ''],
  ['prior unknown before scope', 5, notReported, { scopeDiffers: 'x' }, 'chưa có số liệu năm 2024 để so sánh'],
  ['small base', 4, 2, {}, 'tăng 02 vụ so với cùng kỳ năm 2024'],
  ['base of exactly ten', 11, 10, {}, 'tăng 01 vụ (10%) so với cùng kỳ năm 2024'],
  ['above 300%', 45, 10, {}, 'tăng 35 vụ (gấp 4,5 lần) so với cùng kỳ năm 2024'],
  ['exactly 300%', 40, 10, {}, 'tăng 30 vụ (300%) so với cùng kỳ năm 2024'],
  ['scope differs: no percent', 72, 117, { scopeDiffers: 'x' }, 'giảm 45 vụ so với cùng kỳ năm 2024'],
  [
    'a rate moves in points',
    95.5,
    92,
    { unitOfMeasure: 'percent', unitText: '%' },
    'tăng 3,5 điểm phần trăm so với cùng kỳ năm 2024',
  ],
  [
    'hectares',
    1040.8,
    1500,
    { unitOfMeasure: 'hectare', unitText: 'ha' },
    'giảm 459,20 ha (30,6%) so với cùng kỳ năm 2024',
  ],
  [
    'an estimate compares as its value',
    { state: 'estimated', value: 20, basis: 'x' },
    10,
    {},
    'tăng 10 vụ (100%) so với cùng kỳ năm 2024',
  ],
]
for (const [name, current, prior, more, expected] of table)
  test(`comparison: ${name}`, () => assert.equal(cases(current, prior, more), expected))

test('the percentage recomputes from the printed numbers', () => {
  const amounts = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(amounts, amounts, (current, prior) => {
      const text = cases(current, prior)
      const comparison = compared({
        current: counted(current),
        prior: counted(prior),
        priorYear: 2024,
        unitOfMeasure: 'case',
        unitText: 'vụ',
      })
      if (comparison.kind !== 'changed' || comparison.percent === undefined) return
      const printed = text.match(/ (\d[\d.]*) vụ \(([\d.,]+%)\)/)
      const difference = Number(printed?.[1]?.replaceAll('.', ''))
      assert.equal(difference, Math.abs(current - prior))
      assert.equal(printed?.[2], officialPercent((difference / prior) * 100))
      assert.equal(comparison.percent, roundedHalfUp((difference * 100) / prior, 1))
    }),
  )
})

test('cells carry the sign; unknown is not zero', () => {
  const cells = (current: FigureValue, prior: FigureValue) =>
    comparisonCells({ current, prior, priorYear: 2024, unitOfMeasure: 'case', unitText: 'vụ' })
  assert.deepEqual(cells(counted(72), counted(117)), { difference: '−45', percent: '−38,5%' })
  assert.deepEqual(cells(counted(30), counted(20)), { difference: '+10', percent: '+50%' })
  assert.deepEqual(cells(counted(5), notReported), { difference: '…', percent: '…' })
})

test('a sum leaves out what is unknown and never makes it zero', () => {
  assert.deepEqual(sumOfValues([notReported, notReported]), notReported)
  assert.deepEqual(sumOfValues([counted(0), notReported]), counted(0))
  assert.deepEqual(sumOfValues([counted(2), notReported, counted(3)]), counted(5))
  assert.equal(sumOfValues([counted(2), { state: 'estimated', value: 1, basis: 'x' }]).state, 'estimated')
  assert.deepEqual(sumOfValues([{ state: 'notApplicable' }]), { state: 'notApplicable' })
})
