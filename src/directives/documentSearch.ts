// Full-text search over the register: every word must begin a word there (platform/listing.ts says how a word is found), and
// where it is found says how good the match is. Pure.
import { foundPieces, matchesWords, searchedWords, type TextPiece } from '../platform/listing.ts'

export type FoundField = 'code' | 'title' | 'issuer' | 'signer' | 'summary' | 'task'

/** A text of a document, and the task of the plan that it is when it is that task's. */
export interface SearchedText {
  readonly field: FoundField
  readonly text: string
  readonly taskCode?: string
}

export interface DocumentFound {
  /** Larger = better. */
  readonly rank: number
  readonly field: FoundField
  readonly taskCode: string | null
  readonly pieces: readonly TextPiece[]
}

const weights: Readonly<Record<FoundField, number>> = { code: 8, title: 5, issuer: 3, signer: 3, summary: 2, task: 1 }
/** Letters shown of a long text around what was found. */
const excerptLength = 160

/** Undefined when a word of the search is nowhere in the document. */
export function documentFound(search: string, texts: readonly SearchedText[]): DocumentFound | undefined {
  if (
    !matchesWords(
      search,
      texts.map(({ text }) => text),
    )
  )
    return undefined
  const words = searchedWords(search).map(({ word }) => word)
  const scored = texts.map((text) => ({ text, score: scoreOf(search, words, text) }))
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top))
  const total = words
    .map((word) => Math.max(...texts.map(({ field, text }) => (matchesWords(word, [text]) ? weights[field] : 0))))
    .reduce((sum, weight) => sum + weight, 0)
  const { field, text, taskCode } = best.text
  return { rank: total + best.score, field, taskCode: taskCode ?? null, pieces: excerpt(foundPieces(text, search)) }
}

/** How much of the search one text holds; the search word for word counts double. */
function scoreOf(search: string, words: readonly string[], { field, text }: SearchedText): number {
  const held = words.filter((word) => matchesWords(word, [text])).length / words.length
  return weights[field] * held * (isWordForWord(search, text) ? 2 : 1)
}

function isWordForWord(search: string, text: string): boolean {
  const plain = text.replace(/\s+/g, ' ')
  const pieces = foundPieces(plain, search)
  const wanted = search.trim().split(/\s+/).join(' ').length
  // The words stand side by side when their marks touch but for single spaces.
  let run = 0
  for (const { text: piece, isFound } of pieces) {
    if (isFound) run += piece.length
    else if (piece === ' ' && run > 0) run += 1
    else run = 0
    if (run >= wanted) return true
  }
  return false
}

/** The pieces around the first that was found, cut at words. */
function excerpt(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const whole = pieces.reduce((sum, { text }) => sum + text.length, 0)
  if (whole <= excerptLength) return pieces
  const first = Math.max(
    0,
    pieces.findIndex(({ isFound }) => isFound),
  )
  const before = first > 0 ? (pieces[first - 1]?.text ?? '') : ''
  const lead = before.length > 40 ? `… ${before.slice(-40).replace(/^\S*\s/, '')}` : before
  const shown: TextPiece[] = lead ? [{ text: lead, isFound: false }] : []
  let length = lead.length
  for (const piece of pieces.slice(first)) {
    if (length + piece.text.length <= excerptLength) shown.push(piece)
    else {
      const cut = piece.text.slice(0, Math.max(0, excerptLength - length)).replace(/\s\S*$/, '')
      shown.push({ text: piece.isFound ? piece.text : `${cut} …`, isFound: piece.isFound })
      break
    }
    length += piece.text.length
  }
  return shown
}
