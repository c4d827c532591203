// What a person is told: a sentence in each language for every refusal and every fault of a row, and nothing that is not
// for people.
import assert from 'node:assert/strict'
import { features } from '../../src/apps/features.ts'
import { Problem } from '../../src/platform/problem.ts'

const languages = ['vi', 'en'] as const
const notForPeople = /undefined|null|NaN|\[object|Error:|at .*\(.*:\d+|SQLSTATE|node_modules/

export function requireSentence(sentence: string | undefined, about: string): void {
  assert.ok(sentence && sentence.length > 3, `${about}: no sentence (${sentence})`)
  assert.doesNotMatch(sentence, notForPeople, about)
}

/** The refusal is one for people, in both languages, and blames the file, not the server. Answers its code. */
export function requireClear(error: unknown, about: string): string {
  if (!(error instanceof Problem)) throw new Error(`${about}: a raw error`, { cause: error })
  assert.ok(error.status >= 400 && error.status < 500, `${about}: ${error.code} answers ${error.status}`)
  for (const language of languages) {
    const sentence = features.map(({ words }) => words[language].problems[error.code]).find(Boolean)
    requireSentence(sentence?.({ count: error.fields.length || undefined, ...error.params }), `${about}: ${error.code}`)
  }
  return error.code
}
