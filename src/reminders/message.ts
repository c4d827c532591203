// What a reminder says outside of the office: in a letter, in a push message. Pure; nothing about people.
import { dateText } from '../platform/format.ts'
import type { Language } from '../platform/words.ts'
import { kindName } from './dueKindWords.ts'
import { remindersWords } from './words.ts'

export interface MessageItem {
  readonly dueKind: string
  readonly subject: string
  readonly dueOn: string
  readonly path: string
}

interface Telling {
  readonly language: Language
  /** Of the office, without a slash at its end. */
  readonly address: string
  readonly isDemonstration: boolean
}

/** A letter for everything that one run reminds a person of. */
export function messageOf(items: readonly MessageItem[], { language, address, isDemonstration }: Telling) {
  const words = remindersWords[language].message
  const lines = items.map(
    ({ dueKind, subject, dueOn, path }) =>
      `- ${kindName(dueKind, language)}: ${oneLine(subject)}\n  ${words.due(dateText(dueOn))}\n  ${address}${path}`,
  )
  return {
    subject: `${isDemonstration ? words.invented : ''}${words.subject(items.length)}`,
    text: [words.opening(items.length), ...lines, words.closing(`${address}/nhac-viec`)].join('\n\n').concat('\n'),
  }
}

/** What a browser shows, and the page that a click opens. */
export function pushOf(items: readonly MessageItem[], { language, isDemonstration }: Omit<Telling, 'address'>) {
  const words = remindersWords[language].message
  const [first] = items
  const title = `${isDemonstration ? words.invented : ''}${words.subject(items.length)}`
  if (!first) return { title, body: '', path: '/nhac-viec' }
  const body = `${oneLine(first.subject)}: ${words.due(dateText(first.dueOn))}`
  return { title, body: body.slice(0, 200), path: items.length === 1 ? first.path : '/nhac-viec' }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
