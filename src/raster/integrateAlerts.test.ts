import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type AlertLayer, alertConfidences, integrateAlerts } from './integrateAlerts.ts'

const whenever = { daysApart: Number.POSITIVE_INFINITY, usesNeighbours: false }
const layer = (flags: readonly number[], confirmed: readonly number[] = []): AlertLayer => ({
  flaggedOn: Int32Array.from(flags),
  detectedOn: Int32Array.from(flags, (_, p) => confirmed[p] ?? 0),
})
const named = (confidence: Uint8Array) => [...confidence].map((place) => alertConfidences[place - 1] ?? 'none')

test('one system is low or high by itself, two are highest; the earliest day counts', () => {
  const radar = layer([0, 10, 10, 10, 0], [0, 0, 30, 40, 0])
  const optical = layer([0, 0, 0, 20, 12])
  const answer = integrateAlerts({ width: 5, height: 1 }, [radar, optical], whenever)
  assert.deepEqual(named(answer.confidence), ['none', 'low', 'high', 'highest', 'low'])
  assert.deepEqual([...answer.flaggedOn], [0, 10, 10, 10, 12])
  assert.deepEqual([...answer.raisedOn], [0, 10, 30, 20, 12])
})

test('systems that saw it too many days apart do not agree, unless a third lies between', () => {
  const systems = [layer([100, 100]), layer([281, 281]), layer([0, 190])]
  const answer = integrateAlerts({ width: 2, height: 1 }, systems, { daysApart: 180, usesNeighbours: false })
  assert.deepEqual(named(answer.confidence), ['low', 'highest'])
  assert.deepEqual([...answer.raisedOn], [100, 190])
  const atLimit = integrateAlerts({ width: 1, height: 1 }, [layer([100]), layer([280])], {
    ...whenever,
    daysApart: 180,
  })
  assert.deepEqual(named(atLimit.confidence), ['highest'])
})

test('a neighbour bears witness, also over a corner, never across the edge of the image', () => {
  const grid = { width: 3, height: 2 }
  // Radar saw the lower left; optical the upper middle and the upper right.
  const radar = layer([0, 0, 0, 10, 0, 0])
  const optical = layer([0, 20, 30, 0, 0, 0])
  const answer = integrateAlerts(grid, [radar, optical], { ...whenever, usesNeighbours: true })
  assert.deepEqual(named(answer.confidence), ['none', 'highest', 'low', 'highest', 'none', 'none'])
  assert.deepEqual([...answer.flaggedOn], [0, 20, 30, 10, 0, 0])
  assert.deepEqual([...answer.raisedOn], [0, 20, 30, 20, 0, 0])
})

test('what neighbours agreed on before a pixel was flagged counts from its own flag on', () => {
  const [radar, optical] = [layer([10, 40, 0]), layer([0, 0, 20])]
  const answer = integrateAlerts({ width: 3, height: 1 }, [radar, optical], { ...whenever, usesNeighbours: true })
  assert.deepEqual(named(answer.confidence), ['low', 'highest', 'highest'])
  assert.deepEqual([...answer.raisedOn], [10, 40, 40])
})

test('no system more can take confidence or time away; their order does not matter', () => {
  const day = fc.constantFrom(0, 0, 5, 90, 400)
  const drawn = fc.array(fc.tuple(day, fc.boolean()), { minLength: 12, maxLength: 12 }).map((pixels) =>
    layer(
      pixels.map(([flag]) => flag),
      pixels.map(([flag, isConfirmed]) => (isConfirmed && flag > 0 ? flag + 20 : 0)),
    ),
  )
  const rule = fc.record({ daysApart: fc.constantFrom(100, 1000), usesNeighbours: fc.boolean() })
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 3 }), drawn, rule, (systems, another, given) => {
      const grid = { width: 4, height: 3 }
      const before = integrateAlerts(grid, systems, given)
      const after = integrateAlerts(grid, [...systems, another], given)
      assert.deepEqual(after, integrateAlerts(grid, [another, ...systems].reverse(), given))
      for (let p = 0; p < 12; p++) {
        assert.ok((after.confidence[p] as number) >= (before.confidence[p] as number))
        if (before.flaggedOn[p] !== 0) assert.ok((after.flaggedOn[p] as number) <= (before.flaggedOn[p] as number))
        assert.equal(after.confidence[p] === 0, after.flaggedOn[p] === 0)
      }
    }),
  )
})
