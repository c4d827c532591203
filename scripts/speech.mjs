// What a launcher says goes to stderr, Vietnamese first: stdout belongs to the program that is launched.
import { en } from './en.mjs'
import { vi } from './vi.mjs'

/** Says one sentence in both languages. */
export function say(key, parameters = {}) {
  process.stderr.write(`${vi[key](parameters)}\n  ${en[key](parameters)}\n`)
}

/** Says why it cannot go on, without a stack trace, and ends. */
export function stop(key, parameters = {}) {
  say(key, parameters)
  process.exit(1)
}
