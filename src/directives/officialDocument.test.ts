import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDocument } from './example.ts'
import { ancestorsOf, requireSoundDocument, statusOf } from './officialDocument.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `00000000-0000-8000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
]
const known = [
  { officialDocumentId: b, otherId: a },
  { officialDocumentId: c, otherId: b },
]
const judge = (facts: Parameters<typeof aDocument>[0], id = 'x') =>
  requireSoundDocument(aDocument(facts), { today: '2026-06-19', id, known })
const refusedAs = (code: string) => ({ code: `officialDocument.${code}` })

test('what is not known may be left out; issuer and calendar must fit', () => {
  judge({ issuedOn: undefined, signerName: undefined, isVerified: false })
  assert.throws(() => judge({ issuerName: undefined }), refusedAs('issuerMissing'))
  assert.throws(() => judge({ issuerAgencyId: a }), refusedAs('issuerMissing'))
  assert.throws(() => judge({ issuedOn: '2026-06-20' }), refusedAs('dateInFuture'))
  assert.throws(() => judge({ issuedOn: '2026-01-02', endsOn: '2026-01-02' }), refusedAs('endsTooEarly'))
  assert.throws(() => judge({ issuedOn: undefined, isVerified: true }), refusedAs('verifiedWithoutDate'))
})

test('no document carries out what carries it out', () => {
  judge({ carriesOut: [{ officialDocumentId: c }] })
  assert.throws(() => judge({ carriesOut: [{ officialDocumentId: c }] }, a), refusedAs('inCircle'))
  assert.throws(() => judge({ carriesOut: [{ officialDocumentId: a }] }, a), refusedAs('ofItself'))
  assert.throws(() => judge({ replaces: [a] }, a), refusedAs('ofItself'))
  const twice = [{ officialDocumentId: c }, { officialDocumentId: c }]
  assert.throws(() => judge({ carriesOut: twice }), refusedAs('carriedOutTwice'))
  assert.deepEqual([...ancestorsOf([c], known)], [c, b, a])
})

test('in force until it is replaced or ends', () => {
  const on = '2026-06-19'
  assert.equal(statusOf({ endsOn: null, replacedOn: null }, false, on), 'inForce')
  assert.equal(statusOf({ endsOn: '2026-06-19', replacedOn: null }, false, on), 'ended')
  assert.equal(statusOf({ endsOn: '2026-06-20', replacedOn: null }, false, on), 'inForce')
  assert.equal(statusOf({ endsOn: null, replacedOn: '2026-06-19' }, true, on), 'replaced')
  assert.equal(statusOf({ endsOn: null, replacedOn: '2026-07-01' }, true, on), 'inForce')
  assert.equal(statusOf({ endsOn: null, replacedOn: null }, true, on), 'replaced')
})
