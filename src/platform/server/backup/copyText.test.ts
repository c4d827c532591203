import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { copyLine, copyRows } from './copyText.ts'

test('whatever stands in a value comes back, null apart from the empty text', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\N', '\\', 'a\\tb', '\\.', ''),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const text = rows.map(copyLine).join('')
      assert.equal(text.split('\n').length, rows.length + 1)
      assert.deepEqual(copyRows(text), rows)
    }),
  )
})
