import assert from 'node:assert/strict'
import test from 'node:test'
import { contrast } from '../look/contrast.ts'
import { mapColours } from './mapColours.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`${theme}: names are read on land and sea, lines and numbers are seen`, () => {
    const colours = mapColours(theme)
    for (const ground of ['land', 'sea', 'page', 'halo'] as const) {
      for (const ink of ['text', 'quietText'] as const)
        assert.ok(contrast(colours[ink], colours[ground]) >= 4.5, `${ink} on ${ground}`)
      assert.ok(contrast(colours.unitLine, colours[ground]) >= 3, `unit line on ${ground}`)
    }
    assert.ok(contrast(colours.clusterText, colours.cluster) >= 4.5)
    assert.ok(contrast(colours.cluster, colours.land) >= 3)
  })
}
