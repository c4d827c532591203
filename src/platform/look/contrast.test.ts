import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast } from './contrast.ts'
import { darkRoles, lightRoles, type Roles } from './roles.ts'
import { scales } from './scales.ts'

type Pair = readonly [ink: keyof Roles, ground: keyof Roles, least: number]
const text = 4.5
const mark = 3
const pairs: readonly Pair[] = [
  ...(['page', 'surface', 'sunken'] as const).flatMap((ground): Pair[] => [
    ['text', ground, text],
    ['text2', ground, text],
    ['text3', ground, text],
    ['link', ground, text],
    ['bad', ground, text],
    ['good', ground, text],
    ['progress', ground, text],
    ['inputBorder', ground, mark],
    ['focus', ground, mark],
  ]),
  ['text3', 'hover', text],
  ['text2', 'hover', text],
  ['text2', 'selected', text],
  ['text3', 'selected', text],
  ['onMainButton', 'mainButton', text],
  ['onSoftGood', 'softGood', text],
  ['onSoftBad', 'softBad', text],
  ['onSoftWarning', 'softWarning', text],
  ['onSoftProgress', 'softProgress', text],
  ['onSoftNeutral', 'softNeutral', text],
  ['machine', 'softMachine', text],
  ['onOpenFigure', 'openFigure', text],
  ['onStripe', 'stripe', text],
  ['onStripe', 'stripeOther', text],
  ['text', 'dateTint', text],
]

for (const [theme, roles] of [
  ['light', lightRoles],
  ['dark', darkRoles],
] as const) {
  test(`${theme}: every ink is readable on its ground`, () => {
    const faults = pairs
      .map(([ink, ground, least]) => ({ ink, ground, least, ratio: contrast(roles[ink], roles[ground]) }))
      .filter(({ ratio, least }) => ratio < least)
      .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`)
    assert.deepEqual(faults, [])
  })
}

test('the ratios that the look states', () => {
  const stated: readonly [string, string, number][] = [
    [lightRoles.text, lightRoles.page, 16.4],
    [lightRoles.text2, lightRoles.page, 8.1],
    [lightRoles.text3, scales.da[2], 4.9],
    [lightRoles.inputBorder, lightRoles.page, 3.2],
    [lightRoles.onMainButton, lightRoles.mainButton, 6.6],
    [lightRoles.onSoftBad, lightRoles.softBad, 7.5],
    [lightRoles.focus, lightRoles.page, 5.1],
    [darkRoles.text, darkRoles.page, 15.3],
    [darkRoles.text2, darkRoles.surface, 10.0],
    [darkRoles.text3, scales.dem[7], 5.8],
    [darkRoles.onMainButton, darkRoles.mainButton, 6.1],
    [darkRoles.onSoftGood, darkRoles.softGood, 8.6],
    [darkRoles.machine, darkRoles.surface, 5.9],
    [darkRoles.focus, darkRoles.surface, 7.0],
  ]
  for (const [ink, ground, ratio] of stated)
    assert.ok(Math.abs(contrast(ink, ground) - ratio) < 0.06, `${ink} on ${ground}: ${contrast(ink, ground)}`)
})

test('the gap of the focus ring is needed: it would vanish on the main button', () => {
  assert.ok(contrast(lightRoles.focus, lightRoles.mainButton) < 1.4)
})
