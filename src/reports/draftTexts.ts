// The parts of the report that a person writes. Everything else is counted.
import Type, { type Static } from 'typebox'

export const draftSections = [
  'overview',
  'direction',
  'highlights',
  'shortcomings',
  'causes',
  'lessons',
  'ahead',
  'proposals',
] as const
export type DraftSection = (typeof draftSections)[number]

const Text = Type.Optional(Type.String({ maxLength: 20_000 }))
/** Paragraphs are parted by line breaks; a section left out is not yet written. */
export const DraftTexts = Type.Object({
  overview: Text,
  direction: Text,
  highlights: Text,
  shortcomings: Text,
  causes: Text,
  lessons: Text,
  ahead: Text,
  proposals: Text,
})
export type DraftTexts = Static<typeof DraftTexts>

export const paragraphsOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '')

/** Saved parts with one's own changes over them; an emptied part is left out. */
export function mergedTexts(saved: DraftTexts, own: DraftTexts): DraftTexts {
  return Object.fromEntries(Object.entries({ ...saved, ...own }).filter(([, text]) => text?.trim()))
}
