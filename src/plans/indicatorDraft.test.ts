import assert from 'node:assert/strict'
import test from 'node:test'
import { attributesOf, draftOf, factsOf, quantitiesOf } from './indicatorDraft.ts'

const facts = {
  name: 'Lượt học sinh',
  unitOfMeasure: 'pupil',
  evidenceKinds: ['session'],
  quantity: 'pupils',
  filter: { topic: ['!directive58'], audience: ['pupils'] },
  isRestricted: false,
}

test('a draft gives back the facts it was made from', () => {
  assert.deepEqual(factsOf(draftOf(facts)), facts)
  assert.deepEqual(draftOf(facts).conditions[0], { attribute: 'topic', isExcept: true, values: ['directive58'] })
})

test('a condition without values is none', () => {
  const draft = { ...draftOf(facts), conditions: [{ attribute: 'audience', isExcept: false, values: [] }] }
  assert.deepEqual(factsOf(draft).filter, {})
})

test('what can be summed and filtered is what the kinds publish', () => {
  assert.equal(quantitiesOf(['session', 'warningSign']).signs, 'sign')
  assert.equal(attributesOf(['session']).topic, null)
  assert.deepEqual(quantitiesOf(['moonlight']), {})
})
