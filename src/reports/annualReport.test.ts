import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EvidenceRow } from '../plans/count.ts'
import { exactSum } from '../plans/count.ts'
import { numberOfValue } from '../plans/figureValue.ts'
import { officialPercent } from '../platform/documents/officialForms.ts'
import { annualDocument } from './annualDocument.ts'
import { countedReport, figuresOf as figuresOfReport } from './annualReport.ts'
import { exampleEvidence, exampleHeading, exampleSource, exampleTerritories } from './example.ts'
import type { ReportSource } from './reportSource.ts'

const dayOf = (day: number) => new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
/** Evidence of 2025 and around, in the unit of its day, in the town as a whole, or nowhere. */
const evidence = fc
  .array(
    fc.record({
      day: fc.integer({ min: -30, max: 400 }),
      place: fc.integer({ min: -1, max: 9 }),
      attendance: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
      leaflets: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      isPatrol: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ day, place, attendance, leaflets, isPatrol }) => {
      const occurredOn = dayOf(day)
      const unit = occurredOn < '2025-07-01' ? `old-${place}` : `new-${place % 3}`
      return exampleEvidence({
        occurredOn,
        territoryId: place === -1 ? null : place === 9 ? (occurredOn < '2025-07-01' ? 'town' : 'city') : unit,
        evidenceKind: isPatrol ? 'patrol' : 'session',
        quantities: isPatrol
          ? { patrols: 1 }
          : {
              sessions: 1,
              ...(attendance === undefined ? {} : { attendance }),
              ...(leaflets === undefined ? {} : { leaflets }),
            },
      })
    }),
  )

const annualReport = (source: ReportSource<EvidenceRow>) => countedReport(source).report
const figuresOf = (source: ReportSource<EvidenceRow>) => figuresOfReport(annualReport(source))
const documentOf = (source: ReportSource<EvidenceRow>) =>
  annualDocument({
    counted: countedReport(source),
    heading: exampleHeading,
    texts: {},
    signing: { lines: ['HẠT TRƯỞNG'] },
  })

test('check 1 and 2: every figure opens its records, counts agree, units add up to the head', () => {
  fc.assert(
    fc.property(evidence, fc.constantFrom('now' as const, 'then' as const), (rows, unitsOf) => {
      const { report, recordsOf } = countedReport(exampleSource({ evidence: rows, unitsOf }))
      for (const figure of figuresOfReport(report)) {
        const records = recordsOf(figure.figureId)
        assert.equal(records.length, figure.records)
        const key = figure.indicator
        if (records.length > 0)
          assert.equal(numberOfValue(figure.value), exactSum(records.map((row) => row.quantities[key] ?? 0)))
        const parts = figure.byUnit.map((each) => numberOfValue(each.value) ?? 0)
        assert.equal(exactSum(parts), numberOfValue(figure.value) ?? 0)
        assert.equal(
          figure.byUnit.reduce((sum, each) => sum + each.records, 0),
          figure.records,
        )
        for (const unit of figure.byUnit)
          assert.equal(recordsOf(figure.figureId, { unitId: unit.territoryId }).length, unit.records)
      }
    }),
  )
})

test('check 3: unknown is never zero', () => {
  fc.assert(
    fc.property(evidence, (rows) => {
      for (const figure of figuresOf(exampleSource({ evidence: rows }))) {
        if (figure.records === 0) assert.equal(figure.value.state, 'notReported')
        if (figure.records === 0) assert.equal(figure.text, 'chưa báo cáo')
        for (const unit of figure.byUnit) if (unit.records === 0) assert.equal(unit.value.state, 'notReported')
      }
    }),
  )
})

test('by the units of then and of today: the same heads, and old units reconcile with their heirs', () => {
  fc.assert(
    fc.property(evidence, (rows) => {
      const then = figuresOf(exampleSource({ evidence: rows, unitsOf: 'then' }))
      const now = figuresOf(exampleSource({ evidence: rows, unitsOf: 'now' }))
      for (const [index, figure] of then.entries()) {
        const other = now[index]
        assert.deepEqual(figure.value, other?.value)
        for (const heir of [0, 1, 2]) {
          const olds = [`new-${heir}`, ...[0, 1, 2].map((each) => `old-${heir * 3 + each}`)]
          const sum = exactSum(
            figure.byUnit
              .filter((each) => olds.includes(each.territoryId ?? ''))
              .map((each) => numberOfValue(each.value) ?? 0),
          )
          const whole = other?.byUnit.find((each) => each.territoryId === `new-${heir}`)
          assert.equal(whole ? (numberOfValue(whole.value) ?? 0) : 0, sum)
        }
      }
    }),
  )
})

test('the units of 2025: nine and three by the time of each record, three by today', () => {
  const names = (unitsOf: 'now' | 'then') =>
    annualReport(exampleSource({ unitsOf })).units.map((unit) => unit.territoryId)
  assert.equal(names('then').length, 12)
  assert.deepEqual(names('now').toSorted(), ['new-0', 'new-1', 'new-2'])
  assert.equal(exampleTerritories.length, 14)
})

test('a report of one unit is that unit’s part of the whole', () => {
  fc.assert(
    fc.property(evidence, (rows) => {
      const whole = figuresOf(exampleSource({ evidence: rows, unitsOf: 'now' }))
      const part = figuresOf(exampleSource({ evidence: rows, unitsOf: 'now', territoryId: 'new-1' }))
      for (const [index, figure] of whole.entries())
        assert.deepEqual(part[index]?.value, figure.byUnit.find((each) => each.territoryId === 'new-1')?.value)
    }),
  )
})

test('check 4 and 5: a percentage in the text recomputes; only one form of number; no vague words', () => {
  fc.assert(
    fc.property(evidence, fc.integer({ min: 0, max: 400 }), (rows, prior) => {
      const source = exampleSource({ evidence: rows, priorFigures: new Map([['1.2.attendance', prior]]) })
      const report = annualReport(source)
      const figure = report.tasks[1]?.figures[1]
      const current = figure && numberOfValue(figure.value)
      const printed = figure?.comparison.match(/\(([\d.,]+%)\)/)?.[1]
      const before = figure && numberOfValue(figure.prior)
      if (printed && current !== undefined && before !== undefined)
        assert.equal(printed, officialPercent((Math.abs(current - before) / before) * 100))
      const text = JSON.stringify(documentOf(source))
      assert.doesNotMatch(text, /\d,\d{3},\d{3}|\b(khoảng|hơn|trên dưới) \d/)
    }),
    { numRuns: 40 },
  )
})

test('check 6: the period is printed; the first year and the two maps of units are named', () => {
  const source = exampleSource()
  const text = JSON.stringify(documentOf(source))
  for (const words of [
    'số liệu từ ngày 10/01/2025 đến hết ngày 14/12/2025',
    'kỳ báo cáo đầu tiên tính từ ngày 10/01/2025',
    'so sánh với năm 2024 chỉ mang tính tham khảo',
    'từ 01/7/2025 địa bàn gồm 03 đơn vị: phường Hương Trà, phường Kim Trà, xã Bình Điền',
    'Nhiệm vụ 2.3: đến thời điểm báo cáo chưa có đơn vị nào gửi số liệu.',
    'còn 12 đơn vị chưa báo cáo',
  ])
    assert.ok(text.includes(words), words)
})

test('last year’s part of a plan that began on 10 January is not the same scope: no percentage', () => {
  const rows = [
    ...Array.from({ length: 20 }, () => exampleEvidence({ occurredOn: '2025-05-05' })),
    ...Array.from({ length: 25 }, () => exampleEvidence({ occurredOn: '2026-05-05', territoryId: 'new-0' })),
  ]
  const figure = annualReport(exampleSource({ evidence: rows, year: 2026, asOf: '2026-12-31' })).tasks[1]?.figures[0]
  assert.equal(figure?.text, '25 cuộc')
  assert.equal(figure?.comparison, 'tăng 05 cuộc so với cùng kỳ năm 2025')
  assert.equal(figure?.scopeDiffers, 'kỳ năm 2025 tính từ ngày 10/01/2025')
  const text = JSON.stringify(documentOf(exampleSource({ evidence: rows, year: 2026, asOf: '2026-12-31' })))
  assert.equal(text.split('không tính tỷ lệ').length, 2, 'said once')
})

test('an unfinished year compares with the same days of last year', () => {
  const rows = [
    exampleEvidence({ occurredOn: '2026-02-01', territoryId: 'new-0' }),
    exampleEvidence({ occurredOn: '2025-02-01' }),
    exampleEvidence({ occurredOn: '2025-08-01', territoryId: 'new-0' }),
  ]
  const report = annualReport(exampleSource({ evidence: rows, year: 2026, asOf: '2026-03-31' }))
  assert.deepEqual(report.period.current, { from: '2025-12-15', to: '2026-03-31' })
  assert.equal(report.tasks[1]?.figures[0]?.priorText, '01 cuộc')
})

test('the sentence: numbers tied to figures, missing quantities named, comparison in place', () => {
  const rows = Array.from({ length: 43 }, (_, index) =>
    exampleEvidence({ territoryId: `old-${index % 8}`, quantities: { sessions: 1, attendance: 20 } }),
  )
  const source = exampleSource({ evidence: rows, priorFigures: new Map([['1.2.sessions', 31]]) })
  const document = documentOf(source)
  const paragraphs = document.body.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : [],
  )
  assert.ok(
    paragraphs.includes(
      'Các đơn vị đã tổ chức 43 cuộc tuyên truyền, có 860 lượt người tham gia, tăng 12 cuộc (38,7%) so với cùng kỳ năm 2024.',
    ),
    paragraphs.join('\n'),
  )
  assert.ok(paragraphs.some((text) => text.startsWith('Chưa báo cáo: tờ rơi cấp phát.')))
  const runs = document.body.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
  assert.ok(runs.some((run) => run.text === '43' && run.figureId === '1.2.sessions'))
})

test('a restricted figure shows neither number nor trace to those who may not know it, and lists its records to nobody', () => {
  const rows = [
    exampleEvidence({ evidenceKind: 'patrol', quantities: { patrols: 777 }, title: 'Chuyên án kín' }),
    exampleEvidence({ territoryId: 'old-1' }),
  ]
  const [sessions, patrols] = exampleSource().indicators.filter((rule) =>
    ['sessions', 'patrols'].includes(rule.indicator),
  )
  const indicators = [sessions, patrols && { ...patrols, isRestricted: true }].flatMap((rule) => rule ?? [])
  const known = countedReport(exampleSource({ evidence: rows, indicators }))
  const total = figuresOfReport(known.report).find((figure) => figure.isRestricted)
  assert.deepEqual(total?.value, { state: 'counted', value: 777 })
  assert.deepEqual(known.recordsOf('2.3.patrols'), [])
  const source = exampleSource({ evidence: rows, indicators, seesRestricted: false })
  const hidden = countedReport(source)
  const figure = figuresOfReport(hidden.report).find((each) => each.isRestricted)
  assert.deepEqual([figure?.value.state, figure?.prior.state, figure?.records], ['restricted', 'restricted', 0])
  assert.equal(hidden.report.units.find((unit) => unit.territoryId === 'old-0')?.isReported, false)
  const text = JSON.stringify(documentOf(source))
  assert.doesNotMatch(text, /Chuyên án kín|777/)
  assert.ok(text.includes('Kết quả được tổng hợp tại báo cáo riêng.'))
  assert.ok(!text.includes('Nhiệm vụ 2.3: đến thời điểm báo cáo chưa có đơn vị nào'))
})

test('of a figure with very many records the sheet names the newest and counts the others', () => {
  const rows = Array.from({ length: 5003 }, (_, index) =>
    exampleEvidence({ occurredOn: index < 3 ? '2025-02-02' : '2025-03-10' }),
  )
  const proof = documentOf(exampleSource({ evidence: rows })).proofs.find(({ figureId }) => figureId === '1.2.sessions')
  assert.equal(proof?.value, 5003)
  assert.equal(proof?.records.length, 5000)
  assert.ok(proof?.records.every(({ on }) => on === '2025-03-10'))
  assert.equal(proof?.leftRecords, 3)
})

test('an adjustment counts for its figure and is shown as one', () => {
  const rows = [
    exampleEvidence({ quantities: { sessions: 5 } }),
    exampleEvidence({
      evidenceKind: 'adjustment',
      title: 'Trừ hai buổi ghi trùng',
      attributes: { indicatorId: '1.2.sessions' },
      quantities: { sessions: -2 },
    }),
  ]
  const source = exampleSource({ evidence: rows })
  const figure = figuresOf(source)[0]
  assert.deepEqual([figure?.value, figure?.records, figure?.adjustments], [{ state: 'counted', value: 3 }, 2, 1])
  const annex = documentOf(source).annexes.at(-1)
  assert.equal(annex?.title, 'Số liệu được điều chỉnh')
  assert.match(JSON.stringify(annex), /"−2".*Trừ hai buổi ghi trùng/)
})

test('what happened outside the plan’s area is not counted', () => {
  const elsewhere = { territoryId: 'far', name: 'Phú Lộc', parentId: 'city', validFrom: '2020-01-01', validTo: null }
  const source = exampleSource()
  const figure = figuresOf({
    ...source,
    territories: [...source.territories, elsewhere],
    evidence: [exampleEvidence({ territoryId: 'far' }), exampleEvidence({ territoryId: 'city' })],
  })[0]
  assert.equal(figure?.records, 1)
})
