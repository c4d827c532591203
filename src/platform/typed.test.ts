import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, present, written } from './typed.ts'

test('numbers as people type them', () => {
  assert.equal(countOf('1.200'), 1200)
  assert.equal(countOf(' 54 '), 54)
  for (const text of ['', 'năm', '-3', '2,5', undefined]) assert.equal(countOf(text), undefined)
})

test('what is blank, null or empty is left out; zero and false stay', () => {
  const typed = { name: '', place: null, people: 0, isOpen: false, photoIds: [], remark: 'a', none: undefined }
  assert.deepEqual(present(typed), { people: 0, isOpen: false, remark: 'a' })
})

test('texts that say nothing are left out, the others trimmed', () => {
  assert.deepEqual(written({ remarks: ' rừng già ', village: '  ', signer: '' }), { remarks: 'rừng già' })
})
