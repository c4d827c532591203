import assert from 'node:assert/strict'
import test from 'node:test'
import {
  allocationSteps,
  allocationStopsOf,
  classSums,
  dayFault,
  deciderOn,
  isWholePlot,
  nextStep,
  type PlotStanding,
  percentOfPlan,
  postingFrom,
  stateAfter,
} from './allocation.ts'
import { rowsOfYear } from './allocationResult.ts'

const today = '2026-06-19'
const code = (...given: Parameters<typeof dayFault>) => dayFault(...given)?.code

test('each step leads to the next, the last to the end', () => {
  const walked = allocationSteps.slice(0, -1).map((step) => nextStep(stateAfter(step)))
  assert.deepEqual(walked, allocationSteps.slice(1))
  assert.equal(stateAfter('boundaryHandover'), 'handedOver')
  assert.equal(nextStep('handedOver'), undefined)
  assert.equal(nextStep('withdrawn'), undefined)
})

test('a posting runs fifteen days from the day after on, and ends on the day after the last', () => {
  assert.deepEqual([postingFrom('2026-02-20')?.until, postingFrom('2026-02-20')?.isChecked], ['2026-03-07', false])
  assert.equal(postingFrom('2018-12-31'), undefined, 'before the law was in force')
  const days = { publicPosting: '2026-06-01' }
  assert.equal(code('postingClosure', '2026-06-16', { days, today }), 'forestAllocation.postingRuns')
  assert.equal(code('postingClosure', '2026-06-17', { days, today }), undefined)
  const closed = { ...days, postingClosure: '2026-06-17' }
  assert.equal(code('publicPosting', '2026-06-02', { days: closed, today }), 'forestAllocation.postingRuns')
  assert.equal(code('publicPosting', '2026-05-30', { days: closed, today }), undefined)
  assert.equal(code('publicPosting', '2018-06-01', { days: {}, today }), 'forestAllocation.noRule')
})

test('days of steps come one after the other, and none is to come', () => {
  const days = { application: '2026-03-02', villageMeeting: '2026-03-10', survey: '2026-04-01' }
  assert.equal(code('publicPosting', '2026-06-20', { days, today }), 'forestAllocation.fromFuture')
  assert.deepEqual(dayFault('publicPosting', '2026-03-31', { days, today }), {
    code: 'forestAllocation.beforeStep',
    step: 'survey',
    on: '2026-04-01',
  })
  assert.deepEqual(dayFault('villageMeeting', '2026-04-02', { days, today }), {
    code: 'forestAllocation.afterStep',
    step: 'survey',
    on: '2026-04-01',
  })
  assert.equal(code('villageMeeting', '2026-03-20', { days, today }), undefined)
})

test('who decides has changed with the two levels of government', () => {
  assert.equal(deciderOn('2025-06-30')?.decider, 'districtCommittee')
  assert.equal(deciderOn('2025-07-01')?.decider, 'communeCommittee')
})

const aStanding = (plot: Partial<PlotStanding> = {}): PlotStanding => ({
  plotId: 'plot',
  codePath: '67/3/12',
  isInForce: true,
  ownerCategory: 'communeCommittee',
  isRecipients: false,
  disputes: [],
  decidedFiles: [],
  openFiles: [],
  ...plot,
})
const stops = (plot: Partial<PlotStanding>) =>
  allocationStopsOf([aStanding(plot)]).map(({ stop, otherName, hectares }) => [stop, otherName, hectares])

test('what the commune holds may be allocated; what is another’s, disputed or in another file is named', () => {
  assert.deepEqual(stops({}), [])
  assert.deepEqual(stops({ isInForce: false, ownerCategory: null }), [['notInForce', null, null]])
  assert.deepEqual(stops({ ownerCategory: 'protectionBoard' }), [['owned', null, null]])
  assert.deepEqual(stops({ ownerCategory: null }), [['ownerUnknown', null, null]])
  assert.deepEqual(stops({ ownerCategory: 'residentialCommunity', isRecipients: true }), [])
  assert.deepEqual(
    stops({
      disputes: [{ id: 'a', name: 'Hai bên cùng nhận' }],
      decidedFiles: [{ id: 'b', name: null }],
      openFiles: [{ id: 'c', name: 'Thôn 2', hectares: 1.5 }],
    }),
    [
      ['decided', null, null],
      ['disputed', 'Hai bên cùng nhận', null],
      ['openFile', 'Thôn 2', 1.5],
    ],
  )
})

test('a decision takes a whole plot, by the book or as measured', () => {
  const plot = { bookAreaHa: 4.75, geodesicAreaHa: 5.2 }
  assert.equal(isWholePlot(4.75, plot), true)
  assert.equal(isWholePlot(5.3, plot), true)
  assert.equal(isWholePlot(2.4, plot), false)
  assert.equal(isWholePlot(0.06, { bookAreaHa: null, geodesicAreaHa: 0.05 }), true)
  assert.equal(isWholePlot(5, { bookAreaHa: null, geodesicAreaHa: 4.7 }), false)
})

test('done of the plan, by unit; where no plan is known there is no share of it', () => {
  assert.deepEqual([percentOfPlan(30, 120), percentOfPlan(30, null), percentOfPlan(0, 120)], [25, null, 0])
  const [east, west] = [
    { territoryId: 'east', territoryName: 'Đông' },
    { territoryId: 'west', territoryName: 'Tây' },
  ]
  const [done, other] = rowsOfYear({
    year: 2026,
    targets: [
      { ...east, targetHa: 60, basis: 'KH 1' },
      { ...east, targetHa: 40, basis: 'KH 2' },
    ],
    decided: [
      {
        ...east,
        allocationRecipient: 'community',
        households: 31,
        plots: [
          { landClass: 'natural', hectares: 10 },
          { landClass: 'planted', hectares: 2.5 },
        ],
      },
      { ...east, allocationRecipient: 'household', households: null, plots: [{ landClass: null, hectares: 1 }] },
    ],
    open: [east],
    unallocated: [{ ...west, hectares: 800 }],
  })
  assert.deepEqual(
    [done?.decisions, done?.communities, done?.households, done?.areaHa, done?.naturalHa, done?.unknownHa],
    [2, 1, null, 13.5, 10, 1],
  )
  assert.deepEqual([done?.targetHa, done?.planPercent, done?.targetBasis], [100, 13.5, 'KH 1; KH 2'])
  assert.deepEqual([done?.openFiles, done?.unallocatedHa], [1, 0])
  assert.deepEqual([other?.targetHa, other?.planPercent, other?.households, other?.unallocatedHa], [null, null, 0, 800])
  const classes = classSums([
    { landClass: 'noForest', hectares: 3 },
    { landClass: 'plantedNotYetForest', hectares: 2 },
  ])
  assert.deepEqual([classes.noForestHa, classes.plantedNotYetForestHa, classes.naturalHa], [3, 2, 0])
})
