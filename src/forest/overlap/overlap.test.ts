import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Position } from '../../geo/geometry.ts'
import { overlapsOf } from '../../geo/overlap/overlaps.ts'
import { constantShift } from './constantShift.ts'
import { isSurveyErrorChecked, significanceOf, surveyErrorOf, surveyKinds, usualRule } from './overlap.ts'

test('an overlap is significant beyond what both lines may be off along their length', () => {
  const line = { sharedM: 100, widthM: 12, errorsM: [3, 4] as const }
  // 2 · 5 m · 100 m
  assert.equal(significanceOf({ ...line, areaM2: 1001 }, usualRule), 'significant')
  assert.equal(significanceOf({ ...line, areaM2: 1000 }, usualRule), 'withinSurveyError')
  assert.equal(significanceOf({ ...line, areaM2: 1001 }, { ...usualRule, k: 3 }), 'withinSurveyError')
  assert.equal(significanceOf({ ...line, widthM: 0.99, areaM2: 5000 }, usualRule), 'sliver')
})

test('what is not known counts as the coarsest survey, and no value is called checked', () => {
  assert.equal(surveyErrorOf('notKnown'), Math.max(...surveyKinds.map(surveyErrorOf)))
  assert.deepEqual(surveyKinds.filter(isSurveyErrorChecked), [])
})

/** A sheet of fields in the middle of another, moved by some metres. */
function overlapsOfSheet([eastM, northM]: Position, isMixed = false) {
  const field = (i: number, j: number): Position[] => {
    const isOfSheet = i >= 3 && i < 8 && j >= 3 && j < 8
    const sign = isMixed && (i + j) % 2 ? -1 : 1
    const [dx, dy] = isOfSheet ? [(sign * eastM) / 106_900, (sign * northM) / 110_650] : [0, 0]
    const at = (x: number, y: number): Position => [107.4 + (i + x) / 500 + dx, 16.3 + (j + y) / 500 + dy]
    return [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]
  }
  const places = Array.from({ length: 121 }, (_, index) => [index % 11, Math.floor(index / 11)] as const)
  const isOfSheet = (index: number) => places[index]?.every((at) => at >= 3 && at < 8) ?? false
  const { overlaps } = overlapsOf(
    places.map(([i, j]) => [[field(i, j)]]),
    { leastWidthM: 0.05, gapWidthM: 30 },
  )
  return overlaps
    .filter(({ first, second }) => isOfSheet(first) !== isOfSheet(second))
    .map(({ first, second, areaM2, leanM: [x, y] }) =>
      isOfSheet(first)
        ? { plotId: String(first), areaM2, leanM: [x, y] as const }
        : { plotId: String(second), areaM2, leanM: [-x, -y] as const },
    )
}

test('a sheet moved as one is told with its way and its direction', () => {
  const shift = constantShift(overlapsOfSheet([12, 9]))
  assert.ok(shift)
  assert.ok(Math.abs(shift.shiftM - 15) < 1, `${shift.shiftM} m`)
  assert.ok(Math.abs(shift.azimuth - 53.1) < 3, `${shift.azimuth}°`)
  assert.ok(shift.plots >= 9)
})

test('fields off in different ways, a small shift, and few fields are no constant shift', () => {
  assert.equal(constantShift(overlapsOfSheet([12, 9], true)), undefined)
  assert.equal(constantShift(overlapsOfSheet([1, 0.8])), undefined)
  assert.equal(constantShift(overlapsOfSheet([12, 9]).slice(0, 4)), undefined)
  // Lines of one direction only.
  assert.equal(constantShift(overlapsOfSheet([12, 0])), undefined)
})
