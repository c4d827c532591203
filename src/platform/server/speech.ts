// What the server and the command line say on the terminal: whole sentences, Vietnamese first, English below.

import { Problem } from '../problem.ts'
import { platformWords } from '../words/platformWords.ts'
import type { Language } from '../words.ts'
import type { Feature } from './feature.ts'
import { type Log, logLine } from './log.ts'

/** The sentence of a Problem in one language; the bare code when nobody has words for it. */
export function sentenceOf(problem: Problem, language: Language, features: readonly Feature[]): string {
  const sentence = features.map(({ words }) => words[language].problems[problem.code]).find(Boolean)
  const faults = problem.fields.map(({ path, given, expected }) => `  ${path}=${String(given)} (${expected})`)
  return [sentence?.(problem.params) ?? problem.code, ...faults].join('\n')
}

/** Says a sentence of the platform's words on the terminal, in both languages. */
export function say(
  sentence: keyof typeof platformWords.vi.terminal,
  params: Readonly<Record<string, unknown>> = {},
): void {
  console.log(`${platformWords.vi.terminal[sentence](params)}\n  ${platformWords.en.terminal[sentence](params)}`)
}

/** Says why it cannot go on; one clear line, no stack. What nobody expected is shown whole, for whoever mends it. */
export function sayFailure(error: unknown, features: readonly Feature[]): void {
  if (error instanceof Problem)
    console.error(`${sentenceOf(error, 'vi', features)}\n  ${sentenceOf(error, 'en', features)}`)
  else console.error(error)
}

/** Writes lines of the log to standard error. */
export function logIn(format: 'text' | 'json'): Log {
  return (line, facts) => console.error(logLine(format, new Date().toISOString(), line, facts))
}
