import assert from 'node:assert/strict'
import test from 'node:test'
import { boundsOf, looseGeometries } from './looseGeometry.ts'

test('a collection is taken apart by what it holds, heights left away, rings closed', () => {
  const read = looseGeometries({
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [1, 2, 30] },
      { type: 'Point', coordinates: [3, 4] },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1, 5],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        ],
      },
    ],
  })
  assert.deepEqual(read, {
    geometries: [
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
  })
})

test('what is missing or broken says so, with what was given', () => {
  assert.deepEqual(looseGeometries(null), { fault: 'missing', given: '' })
  assert.deepEqual(looseGeometries({ type: 'MultiPoint', coordinates: [] }), { fault: 'missing', given: '' })
  assert.deepEqual(looseGeometries({ type: 'Point', coordinates: ['a', 1] }), { fault: 'broken', given: '["a",1]' })
  assert.deepEqual(looseGeometries({ type: 'LineString', coordinates: [[1, 2]] }), {
    fault: 'broken',
    given: '[[1,2]]',
  })
  assert.deepEqual(looseGeometries({ type: 'Circle', coordinates: [1, 2] }), { fault: 'broken', given: 'Circle' })
  let nested: object = { type: 'Point', coordinates: [1, 2] }
  for (let depth = 0; depth < 50; depth++) nested = { type: 'GeometryCollection', geometries: [nested] }
  assert.ok('fault' in looseGeometries(nested), 'not followed without end')
})

test('the extent of several', () => {
  const read = looseGeometries({
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 5],
        [2, 1],
      ],
      [
        [-1, 0],
        [1, 1],
      ],
    ],
  })
  assert.deepEqual(boundsOf('geometries' in read ? read.geometries : []), [-1, 0, 2, 5])
  assert.equal(boundsOf([]), undefined)
})
