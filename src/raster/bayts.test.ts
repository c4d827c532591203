import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type BaytsSettings, type BaytsState, baytsAlerts, publishedBayts, startBayts, updateBayts } from './bayts.ts'
import { type FitMode, reasonNumber } from './block.ts'

const none = Number.NaN
const settings: BaytsSettings = publishedBayts.bayts
const modes: readonly FitMode[] = ['reference', 'stable']
/** One pixel whose probabilities of non-forest are given from day 100 on. */
function watched(probabilities: readonly number[], mode: FitMode, given: Partial<BaytsSettings> = {}, history = [0.1]) {
  const before = history.map((value) => Float64Array.of(value))
  const state = startBayts(1, { ...settings, ...given }, mode, before)
  // One array for all dates, as a reader of images has it.
  const row = new Float64Array(1)
  for (const [i, value] of probabilities.entries()) updateBayts(state, row.fill(value), 100 + i)
  return state
}
const endOf = ({ flaggedOn, detectedOn, change }: BaytsState) => [flaggedOn[0], detectedOn[0], change[0]]
const near = (own: number | undefined, wanted: number) =>
  assert.ok(Math.abs((own as number) - wanted) < 1e-12, `${own}, not ${wanted}`)

test('a flag is confirmed by what follows, odds multiplied from the date before on', () => {
  for (const mode of modes) {
    // Odds 1/9 before, then 9, none, 3, 9: 1, 3, 27.
    const state = watched([0.9, none, 0.75, 0.9], mode)
    assert.deepEqual([state.flaggedOn[0], state.detectedOn[0], state.judgedDates[0]], [100, 103, 3])
    near(state.change[0], 27 / 28)
    // A confirmed pixel is left as it is.
    updateBayts(state, Float64Array.of(0.1), 104)
    assert.deepEqual([state.detectedOn[0], state.judgedDates[0]], [103, 3])
  }
})

test('a flag alone refutes nothing, the next date does; forest confirms nothing', () => {
  for (const mode of modes) {
    near(watched([0.6], mode).change[0], 1 / 7)
    assert.deepEqual(endOf(watched([0.6, 0.4], mode)), [0, 0, none])
    // What would not flag does not confirm either: odds 1 before, 4, then 7.4 by a date below the limit.
    const given = { flagAt: 0.7, confirmAt: 0.85 }
    assert.equal(watched([0.8, 0.65], mode, given, [0.5]).detectedOn[0], 0)
    assert.equal(watched([0.8, 0.65, 0.7], mode, given, [0.5]).detectedOn[0], 102)
  }
})

test('at the limits: flagged at 1/2, confirmed at chi, not a hair below', () => {
  for (const mode of modes) {
    assert.equal(watched([0.5], mode).flaggedOn[0], 100)
    assert.equal(watched([0.4999], mode).flaggedOn[0], 0)
    // Odds 1 before, 3: exactly 3/4.
    assert.equal(watched([0.75], mode, { confirmAt: 0.75 }, [0.5]).detectedOn[0], 100)
    assert.equal(watched([0.75], mode, { confirmAt: 0.7501 }, [0.5]).detectedOn[0], 0)
    // Refuted below 1/2, not on it; an alert from `shownFrom` on.
    assert.equal(watched([0.75, 0.25], mode, {}, [0.5]).change[0], 0.5)
    assert.equal(baytsAlerts(watched([0.75], mode, { shownFrom: 0.75 }, [0.5])).flaggedOn[0], 100)
    assert.equal(baytsAlerts(watched([0.75], mode, { shownFrom: 0.7501 }, [0.5])).flaggedOn[0], 0)
  }
})

test('a prior of non-forest from before the monitoring confirms at the first look in reference only', () => {
  assert.deepEqual(endOf(watched([0.8], 'reference', {}, [0.8])).slice(0, 2), [100, 100])
  const state = watched([0.8], 'stable', {}, [0.8])
  assert.deepEqual([state.flaggedOn[0], state.detectedOn[0]], [100, 0])
  near(state.change[0], 0.8)
  // The last date that shows the pixel counts; without any it is 1/2.
  near(watched([0.6], 'stable', {}, [0.9, 0.2, none]).change[0], 0.375 / 1.375)
  near(watched([0.6], 'reference', {}, []).change[0], 0.6)
})

test('after a refuted flag reference goes back to the date after it, stable goes on', () => {
  // Odds 1/9 before; 2: flagged; 9 holds it at 2; 1/4 refutes. From the second date on: 2 · 9 = 18, confirmed there.
  const dates = [2 / 3, 0.9, 0.2]
  const odds = { flagged: 18 / 19, confirmAt: 18 / 19 - 1e-9 }
  const back = watched(dates, 'reference', { confirmAt: odds.confirmAt })
  assert.deepEqual([back.flaggedOn[0], back.detectedOn[0]], [101, 101])
  near(back.change[0], odds.flagged)
  assert.deepEqual(endOf(watched(dates, 'stable', { confirmAt: odds.confirmAt })), [0, 0, none])
  // Not confirmed there, the second flag stands at 18 / 4.
  const open = watched(dates, 'reference', { confirmAt: 0.99 })
  assert.deepEqual([open.flaggedOn[0], open.detectedOn[0]], [101, 0])
  near(open.change[0], 4.5 / 5.5)
})

test('only dates that may be gone through again are kept', () => {
  const daysIn = ({ kept }: BaytsState) => kept.map(({ day }) => day)
  assert.deepEqual(daysIn(watched([0.2, 0.9, 0.6], 'reference')), [101, 102])
  assert.deepEqual(daysIn(watched([0.2, 0.9, 0.6], 'stable')), [])
  // Refuted, then confirmed.
  assert.deepEqual(daysIn(watched([0.2, 0.6, 0.1], 'reference')), [])
  assert.deepEqual(daysIn(watched([0.2, 0.9, 0.9, 0.9], 'reference')), [])
})

test('a flag that waits too long is given up at the next look, which may be a flag of its own', () => {
  // Odds 1 on the day of the flag, 1.5, 1.5, 1.5, then 6.
  const waits = [0.9, 0.6, 0.5, 0.5, 0.8]
  for (const mode of modes) {
    assert.equal(watched(waits, mode, { confirmAt: 0.85 }).detectedOn[0], 104)
    assert.equal(watched(waits, mode, { confirmAt: 0.85, daysToConfirm: 4 }).detectedOn[0], 104)
  }
  const given = { confirmAt: 0.85, daysToConfirm: 3 }
  const anew = watched(waits, 'stable', given)
  assert.deepEqual([anew.flaggedOn[0], anew.detectedOn[0]], [104, 0])
  near(anew.change[0], 0.8)
  assert.deepEqual(endOf(watched([...waits.slice(0, 4), 0.4], 'stable', given)), [0, 0, none])
  // Gone back to the second date: 9 before it, 1.5 on it.
  assert.deepEqual(endOf(watched(waits, 'reference', given)).slice(0, 2), [101, 101])
  // Each flag that goes back through is too old in its turn.
  const never = { confirmAt: 0.999, daysToConfirm: 1 }
  assert.deepEqual(endOf(watched([0.6, 0.6, 0.6, 0.6], 'reference', never)).slice(0, 2), [102, 0])
  const late = watched([0.6, 0.7, none, none, 0.8], 'reference', never, [0.5])
  assert.deepEqual([late.flaggedOn[0], late.detectedOn[0]], [104, 0])
  near(late.change[0], 28 / 31)
})

test('RADD: a flag is an alert from 0.85 on, confirmed from 0.975 on', () => {
  const state = startBayts(3, publishedBayts.radd, 'stable')
  // Odds 4 · 9 = 36; 9, and 27 with forest seen since; 4.
  for (const [t, row] of [
    [0.8, 0.9, 0.8],
    [0.9, 0.75, none],
  ].entries())
    updateBayts(state, Float64Array.from(row), 100 + t)
  const { flaggedOn, detectedOn } = baytsAlerts(state)
  assert.deepEqual([...flaggedOn], [100, 100, 0])
  assert.deepEqual([...detectedOn], [0, 0, 0])
  updateBayts(state, Float64Array.of(0.6, 0.6, 0.9), 102)
  assert.deepEqual([...baytsAlerts(state).detectedOn], [102, 102, 0])
  assert.deepEqual([...baytsAlerts(state).flaggedOn], [100, 100, 100])
})

test('a masked pixel is not watched and says why', () => {
  const state = startBayts(2, settings, 'stable', [], Uint8Array.of(0, 1))
  for (const day of [1, 2, 3]) updateBayts(state, Float64Array.of(0.9, 0.9), day)
  assert.deepEqual([...state.detectedOn], [0, 1])
  assert.deepEqual([...state.reasons], [reasonNumber('masked'), 0])
})

// The published method over the whole of a series: each date that looks like non-forest is tried in turn, until one is confirmed.
function triedInTurn(series: readonly number[], prior: number, { confirmAt }: BaytsSettings) {
  for (let flag = 0; flag < series.length; flag++) {
    if ((series[flag] as number) < 0.5) continue
    const oddsOf = (probability: number) => probability / (1 - probability)
    let odds = oddsOf(flag === 0 ? prior : (series[flag - 1] as number))
    for (let t = flag; t < series.length; t++) {
      odds *= oddsOf(series[t] as number)
      if (t > flag && odds < 1) break
      if (odds / (1 + odds) >= confirmAt && (series[t] as number) >= 0.5) return [100 + flag, 100 + t]
      if (t === series.length - 1) return [100 + flag, 0]
    }
  }
  return [0, 0]
}

test('date by date the same as over the whole series at once', () => {
  // Shares away from ties, where the last bit would decide.
  const share = fc.integer({ min: 1, max: 30 }).map((step) => step / 31 + 1e-3 * Math.sin(step))
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), share, (series, prior) => {
      const state = watched(series, 'reference', { confirmAt: 0.937 }, [prior])
      assert.deepEqual(endOf(state).slice(0, 2), triedInTurn(series, prior, { ...settings, confirmAt: 0.937 }))
    }),
    { numRuns: 2000 },
  )
})

test('pixels side by side do not touch each other', () => {
  const series = fc.array(fc.constantFrom(0.1, 0.3, 0.45, 0.55, 0.7, 0.9, none), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(series, { minLength: 2, maxLength: 4 }), fc.constantFrom(...modes), (all, mode) => {
      const state = startBayts(all.length, settings, mode)
      for (let t = 0; t < 12; t++)
        updateBayts(
          state,
          Float64Array.from(all, (own) => own[t] as number),
          100 + t,
        )
      for (const [p, own] of all.entries()) {
        const alone = watched(own, mode, {}, [])
        assert.deepEqual([state.flaggedOn[p], state.detectedOn[p], state.change[p]], endOf(alone))
      }
    }),
  )
})
