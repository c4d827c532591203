import assert from 'node:assert/strict'
import { test } from 'node:test'
import { briefingDraftOf, briefingFactsOf, emptyBriefingDraft, unansweredBriefing } from './briefingDraft.ts'
import {
  documentDraftOf,
  documentFactsOf,
  emptyDocumentDraft,
  otherIssuer,
  unansweredDocument,
} from './documentDraft.ts'
import { aBriefing, aDocument } from './example.ts'

const id = '00000000-0000-8000-8000-000000000001'

test('a document goes into the form and comes back the same', () => {
  for (const facts of [
    aDocument(),
    aDocument({
      issuerName: undefined,
      issuerAgencyId: id,
      carriesOut: [{ officialDocumentId: id, clause: 'Mục II' }],
    }),
  ])
    assert.deepEqual(documentFactsOf(documentDraftOf(facts)), facts)
  assert.deepEqual(unansweredDocument(emptyDocumentDraft), [
    '/code',
    '/officialDocumentKind',
    '/title',
    '/issuerAgencyId',
  ])
  assert.deepEqual(unansweredDocument({ ...documentDraftOf(aDocument()), issuer: otherIssuer, issuerName: ' ' }), [
    '/issuerAgencyId',
  ])
})

test('a briefing goes into the form and comes back the same; what is in no group is unknown', () => {
  const facts = aBriefing({
    groups: [
      { group: 'officials', people: 30 },
      { group: 'unknown', people: 12 },
    ],
    presenters: ['A', 'B'],
    villagesBriefed: 9,
  })
  assert.deepEqual(briefingFactsOf(briefingDraftOf(facts)), facts)
  const counted = briefingFactsOf({ ...emptyBriefingDraft, groups: { officials: '12', residents: '30' } })
  assert.deepEqual([counted.people, counted.groups?.length], [42, 2])
  assert.equal(briefingFactsOf(emptyBriefingDraft).people, undefined)
  assert.equal(unansweredBriefing(emptyBriefingDraft).length, 5)
})
