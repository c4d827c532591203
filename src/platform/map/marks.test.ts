import assert from 'node:assert/strict'
import test from 'node:test'
import { drawnKinds, markName, markSvg } from './marks.ts'

test('each kind has its own mark, a kind without glyph is a dot', () => {
  const marks = new Set([...drawnKinds, 'other'].map((kind) => markSvg(kind)))
  assert.equal(marks.size, drawnKinds.length + 1)
  assert.equal(markName('session'), 'session')
  assert.equal(markName('patrol'), 'other')
  assert.equal(markSvg('patrol'), markSvg('other'))
})
