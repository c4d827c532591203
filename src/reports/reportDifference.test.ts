// What changed since signing: each reason by its own example, and for any changes at all that then and differences make now.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type EvidenceRow, exactSum, type IndicatorRule, tally } from '../plans/count.ts'
import { numberOfValue } from '../plans/figureValue.ts'
import { exampleEvidence, exampleIndicator } from './example.ts'
import { changedFigures, type PlacedRecord, type TodaySide } from './reportDifference.ts'

const signedAt = '2026-03-20T00:00:00.000Z'
const rules = [exampleIndicator(), exampleIndicator({ indicator: 'attendance', name: 'Lượt người' })]
const placed = (row: EvidenceRow): PlacedRecord => ({ row, unitId: row.territoryId })
const side = (rows: readonly EvidenceRow[], own: readonly IndicatorRule[] = rules) => ({
  rules: own,
  records: new Map(rows.map((row) => [row.evidenceId, placed(row)])),
})
const today = (rows: readonly EvidenceRow[], more: Partial<TodaySide> = {}): TodaySide => ({
  ...side(rows),
  elsewhere: new Map(),
  recordedAt: new Map(),
  ...more,
})
const row = exampleEvidence()
const reasonsOf = (now: TodaySide, before: readonly EvidenceRow[] = [row]) =>
  changedFigures(side(before), now, signedAt).map(({ figureId, difference, records }) => [
    figureId,
    difference,
    ...records.map((record) => record.differenceReason),
  ])

test('nothing changed: nothing is said', () => {
  assert.deepEqual(reasonsOf(today([row])), [])
})

test('a record after signing is late; an older one that counts again is restored; an adjustment is one', () => {
  const late = exampleEvidence()
  const at = (instant: string) => ({ recordedAt: new Map([[late.evidenceId, instant]]) })
  assert.deepEqual(reasonsOf(today([row, late], at('2026-03-21T00:00:00.000Z'))), [
    ['1.2.sessions', 1, 'late'],
    ['1.2.attendance', 30, 'late'],
  ])
  assert.deepEqual(reasonsOf(today([row, late], at('2026-03-19T00:00:00.000Z')))[0], ['1.2.sessions', 1, 'restored'])
  const adjustment = exampleEvidence({
    evidenceKind: 'adjustment',
    attributes: { indicatorId: '1.2.sessions' },
    quantities: { sessions: -1 },
  })
  const after = { recordedAt: new Map([[adjustment.evidenceId, '2026-04-01T00:00:00.000Z']]) }
  assert.deepEqual(reasonsOf(today([row, adjustment], after)), [['1.2.sessions', -1, 'adjusted']])
})

test('a corrected number, a withdrawn record, one moved to another day or unit', () => {
  assert.deepEqual(reasonsOf(today([{ ...row, quantities: { sessions: 1, attendance: 25 } }])), [
    ['1.2.attendance', -5, 'corrected'],
  ])
  assert.deepEqual(reasonsOf(today([]))[0], ['1.2.sessions', -1, 'withdrawn'])
  const otherDay = new Map([[row.evidenceId, { ...row, occurredOn: '2024-01-01' }]])
  assert.deepEqual(reasonsOf(today([], { elsewhere: otherDay }))[0], ['1.2.sessions', -1, 'corrected'])
  const gone = new Map([[row.evidenceId, { ...row, territoryId: 'far' }]])
  assert.deepEqual(reasonsOf(today([], { elsewhere: gone }))[0], ['1.2.sessions', -1, 'moved'])
  const [sessions] = changedFigures(side([row]), today([{ ...row, territoryId: 'old-1' }]), signedAt)
  assert.deepEqual([sessions?.difference, sessions?.records[0]?.differenceReason], [0, 'moved'])
  assert.deepEqual(
    sessions?.byUnit.map(({ unitId, difference }) => [unitId, difference]),
    [
      ['old-0', -1],
      ['old-1', 1],
    ],
  )
})

test('a rule that changed, begins or ends is told apart from the records', () => {
  const pupils = exampleIndicator({ filter: { audience: ['pupils'] } })
  assert.deepEqual(reasonsOf(today([row], { rules: [pupils, ...rules.slice(1)] })), [
    ['1.2.sessions', -1, 'ruleChanged'],
  ])
  const added = exampleIndicator({ indicator: 'meetings', quantity: 'sessions' })
  const [changed] = changedFigures(side([row]), today([row], { rules: [...rules, added] }), signedAt)
  assert.deepEqual([changed?.figureId, changed?.valueThen, changed?.difference], ['1.2.meetings', null, 1])
  const ended = changedFigures(side([row]), today([row], { rules: rules.slice(1) }), signedAt)
  assert.deepEqual([ended[0]?.figureId, ended[0]?.valueNow, ended[0]?.difference], ['1.2.sessions', null, -1])
})

const anyRow = fc.record({
  id: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom('session', 'patrol'),
  audience: fc.constantFrom('residents', 'pupils'),
  unit: fc.constantFrom('a', 'b', null),
  sessions: fc.option(fc.integer({ min: 0, max: 9 })),
  attendance: fc.option(fc.integer({ min: -900, max: 900 }).map((tenths) => tenths / 10)),
})
const anyRule = fc.record({
  indicator: fc.constantFrom('sessions', 'attendance', 'other'),
  quantity: fc.constantFrom('sessions', 'attendance'),
  kinds: fc.subarray(['session', 'patrol'], { minLength: 1 }),
  audience: fc.constantFrom([], ['pupils'], ['!pupils']),
})
const rowsOf = (given: readonly (typeof anyRow extends fc.Arbitrary<infer Row> ? Row : never)[]) => [
  ...new Map(
    given.map((each) => [
      each.id,
      exampleEvidence({
        evidenceId: `evidence ${each.id}`,
        evidenceKind: each.kind,
        attributes: { audience: each.audience },
        territoryId: each.unit,
        quantities: {
          ...(each.sessions === null ? {} : { sessions: each.sessions }),
          ...(each.attendance === null ? {} : { attendance: each.attendance }),
        },
      }),
    ]),
  ).values(),
]
const rulesOf = (given: readonly (typeof anyRule extends fc.Arbitrary<infer Rule> ? Rule : never)[]) => [
  ...new Map(
    given.map((each) => [
      each.indicator,
      exampleIndicator({
        indicator: each.indicator,
        quantity: each.quantity,
        evidenceKinds: each.kinds,
        filter: each.audience.length > 0 ? { audience: each.audience } : {},
      }),
    ]),
  ).values(),
]

test('for every figure: then and the sum of the differences is now, in all and unit by unit', () => {
  const period = { from: '2025-01-01', to: '2025-12-31' }
  fc.assert(
    fc.property(
      fc.array(anyRow),
      fc.array(anyRow),
      fc.array(anyRule, { maxLength: 3 }),
      fc.array(anyRule, { maxLength: 3 }),
      (before, after, rulesBefore, rulesAfter) => {
        const [rowsThen, rowsNow] = [rowsOf(before), rowsOf(after)]
        const [then, now] = [rulesOf(rulesBefore), rulesOf(rulesAfter)]
        const changed = changedFigures(side(rowsThen, then), today(rowsNow, { rules: now }), signedAt)
        for (const indicator of ['sessions', 'attendance', 'other']) {
          const amountIn = (rows: readonly EvidenceRow[], own: readonly IndicatorRule[]) => {
            const rule = own.find((each) => each.indicator === indicator)
            return rule ? (numberOfValue(tally(rule, rows, period).value) ?? 0) : 0
          }
          const figure = changed.find((each) => each.figureId === `1.2.${indicator}`)
          const difference = figure?.difference ?? 0
          assert.equal(exactSum([amountIn(rowsThen, then), difference]), amountIn(rowsNow, now))
          assert.equal(exactSum((figure?.records ?? []).map((record) => record.difference)), difference)
          assert.equal(exactSum((figure?.byUnit ?? []).map((unit) => unit.difference)), difference)
          for (const unit of figure?.byUnit ?? []) {
            const of = (rows: readonly EvidenceRow[], own: readonly IndicatorRule[]) =>
              amountIn(
                rows.filter((each) => each.territoryId === unit.unitId),
                own,
              )
            assert.deepEqual([unit.amountThen, unit.amountNow], [of(rowsThen, then), of(rowsNow, now)])
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})
