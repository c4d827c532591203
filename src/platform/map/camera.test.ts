import assert from 'node:assert/strict'
import test from 'node:test'
import { cameraOf, cameraText } from './camera.ts'

test('a camera goes into an address and comes back', () => {
  const camera = { lon: 107.47, lat: 16.46, zoom: 12.5 }
  assert.equal(cameraText(camera), '12.5/16.4600/107.4700')
  assert.deepEqual(cameraOf(cameraText(camera)), camera)
})

test('what is no camera is none', () => {
  for (const text of [undefined, '', '1/2', 'a/b/c', '12/16/107/3', '12/95/107', '99/16/107', '12/16/207'])
    assert.equal(cameraOf(text), undefined)
})
