// How the table of a plan names agencies: by the beginning of their name, with words left out and words as initials.
// Pure.

import { emptyWords } from '../seed/planTable.ts'

/** Words of a name or text as they are compared; punctuation and empty words say nothing. */
export function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/[.,;:()“”"&/–-]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !emptyWords.includes(word.toLocaleLowerCase('vi')))
}

/**
 * How many of the words, from the first on, are the beginning of the name: each as it is, or several of the name as initials.
 * 0 = not even the first.
 */
export function wordsOfName(words: readonly string[], name: readonly string[]): number {
  let at = 0
  for (const [index, word] of words.entries()) {
    const taken = takenBy(word, name.slice(at))
    if (taken === 0) return index
    at += taken
  }
  return words.length
}

/** How many words of the name the word stands for: itself, or their initials; 0 = none. */
function takenBy(word: string, name: readonly string[]): number {
  const [first] = name
  if (first === undefined) return 0
  if (lower(word) === lower(first)) return 1
  if (!/^\p{Lu}{2,}$/u.test(word)) return 0
  // `MTTQVN` is `MTTQ Việt Nam`.
  if (/^\p{Lu}{2,}$/u.test(first) && word.startsWith(first)) {
    const rest = takenBy(word.slice(first.length), name.slice(1))
    return rest > 0 ? rest + 1 : 0
  }
  const initials = name.slice(0, word.length).map((each) => each.slice(0, 1).toLocaleUpperCase('vi'))
  return initials.join('') === word ? word.length : 0
}

const lower = (word: string) => word.toLocaleLowerCase('vi')
