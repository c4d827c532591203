import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches, searchedWords } from './listing.ts'
import { searchPattern } from './searchPattern.ts'

const texts = [
  'Hương Vân',
  'hương vân',
  'HƯƠNG VĂN',
  'Huong Van',
  'Đông Hòa',
  'Dông',
  'ậ',
  'ạ',
  'a.b (c) 50% x\\y [z] é Ñ',
  'ĐÓ đo',
]
const searches = [
  ...texts,
  'huong',
  'hương',
  'đo',
  'do',
  'ạ',
  'â',
  'a.b',
  'a+b',
  '(c',
  '%',
  'x\\y',
  '[z',
  '*',
  'e',
  'ñ',
  'n',
]

test('a pattern finds what a search finds, composed or not', () => {
  for (const search of searches.flatMap((each) => [each, each.normalize('NFD')]))
    for (const text of texts.flatMap((each) => [each, each.normalize('NFD')])) {
      const isFound = searchedWords(search).every((word) => new RegExp(searchPattern(word)).test(text))
      assert.equal(isFound, matches(search, [text]), `${search} in ${text}`)
    }
})
