// How a figure is counted, said in words: which quantity of which kinds of record, and which of them.
import { coordinationWords } from '../coordination/words.ts'
import { recipientWords } from '../forest/allocation/recipientWords.ts'
import { topics } from '../outreach/seed/topics.ts'
import { outreachWords } from '../outreach/words.ts'
import type { Language } from '../platform/words.ts'
import { pledgesWords } from '../pledges/words.ts'
import type { IndicatorFacts } from './indicator.ts'
import { evidenceMapWords, kindName, quantityName } from './map/words.ts'
import { taskWords } from './taskWords.ts'

/** The name of an attribute of evidence, and of its values where they are words of a closed list. */
export function attributeName(attribute: string, language: Language): string {
  const names = taskWords[language].attributes as Readonly<Record<string, string>>
  return names[attribute] ?? attribute
}

export function attributeValueName(attribute: string, value: string, language: Language): string {
  if (attribute === 'topic') return topics.find(({ topic }) => topic === value)?.name ?? value
  const { audience, sessionForm, signState } = outreachWords[language]
  const { meetingKind } = coordinationWords[language]
  const { pledgeParty, pledgeSubject } = pledgesWords[language]
  const lists = {
    audience,
    sessionForm,
    signState,
    pledgeParty,
    pledgeSubject,
    meetingKind,
    allocationRecipient: recipientWords[language],
  }
  return (lists as Readonly<Record<string, Readonly<Record<string, string>>>>)[attribute]?.[value] ?? value
}

/** `Cộng “Lượt người dự” của: Buổi tuyên truyền; trừ đối tượng Học sinh` */
export function countingRule(rule: IndicatorFacts, language: Language): string {
  const words = taskWords[language].drill
  const names = evidenceMapWords[language]
  const kinds = rule.evidenceKinds.map((kind) => kindName(names, kind)).join(', ')
  return [
    words.countRule(quantityName(names, rule.quantity, rule.name), kinds),
    ...Object.entries(rule.filter).flatMap(([attribute, values]) => condition(attribute, values, language)),
  ].join('; ')
}

/** One condition in words: what counts, what does not. */
export function condition(attribute: string, values: readonly string[], language: Language): string[] {
  const words = taskWords[language].drill
  const named = (given: readonly string[]) =>
    given.map((value) => attributeValueName(attribute, value, language)).join(', ')
  const wanted = values.filter((value) => !value.startsWith('!'))
  const refused = values.filter((value) => value.startsWith('!')).map((value) => value.slice(1))
  const name = attributeName(attribute, language)
  return [
    ...(wanted.length > 0 ? [words.only(name, named(wanted))] : []),
    ...(refused.length > 0 ? [words.except(name, named(refused))] : []),
  ]
}
