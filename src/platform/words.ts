// Every word a screen shows comes from a feature's vi.ts; en.ts must have the same shape or it does not compile.

export type Language = 'vi' | 'en'

/** The shape of a tree of words: the same keys; strings stay strings, functions keep their parameters. */
export type WordsLike<T> = T extends (...args: infer Args) => string
  ? (...args: Args) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: WordsLike<T[Key]> }

/** Both languages of one feature: `const words = bilingual(vi, en)`. */
export interface Bilingual<T> {
  readonly vi: T
  readonly en: WordsLike<T>
}
export function bilingual<const T>(vi: T, en: WordsLike<T>): Bilingual<T> {
  return { vi, en }
}

/** The sentence for a Problem: `problems` of each feature, by code. Parameters as the code promises. */
export type ProblemWords = Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>>
