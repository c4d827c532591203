// An indicator while it is being changed: conditions as lines, and back into the facts that the command takes.
import { evidenceKinds as coordination } from '../coordination/evidenceWords.ts'
import { evidenceKinds as directives } from '../directives/evidenceWords.ts'
import { evidenceKinds as forest } from '../forest/evidenceWords.ts'
import { evidenceKinds as households } from '../households/evidenceWords.ts'
import { evidenceKinds as movements } from '../movements/evidenceWords.ts'
import { evidenceKinds as outreach } from '../outreach/evidenceWords.ts'
import { evidenceKinds as pledges } from '../pledges/evidenceWords.ts'
import type { IndicatorFacts } from './indicator.ts'

export interface ConditionDraft {
  readonly attribute: string
  readonly isExcept: boolean
  readonly values: readonly string[]
}
export interface IndicatorDraft extends Omit<IndicatorFacts, 'filter' | 'evidenceKinds'> {
  readonly evidenceKinds: readonly string[]
  readonly conditions: readonly ConditionDraft[]
}

export function draftOf({ filter, ...facts }: IndicatorFacts): IndicatorDraft {
  const conditions = Object.entries(filter).map(([attribute, values]) => ({
    attribute,
    isExcept: values.length > 0 && values.every((value) => value.startsWith('!')),
    values: values.map((value) => value.replace(/^!/, '')),
  }))
  const { name, unitOfMeasure, evidenceKinds, quantity, isRestricted } = facts
  return { name, unitOfMeasure, evidenceKinds, quantity, isRestricted, conditions }
}

export function factsOf({ conditions, evidenceKinds, ...draft }: IndicatorDraft): IndicatorFacts {
  const filter = Object.fromEntries(
    conditions
      .filter(({ attribute, values }) => attribute && values.length > 0)
      .map(({ attribute, isExcept, values }) => [attribute, values.map((value) => (isExcept ? `!${value}` : value))]),
  )
  return { ...draft, name: draft.name.trim(), evidenceKinds: [...evidenceKinds], filter }
}

const kinds: Readonly<
  Record<
    string,
    {
      readonly attributes: Readonly<Record<string, readonly string[] | null>>
      readonly quantities: Readonly<Record<string, string>>
    }
  >
> = { ...directives, ...outreach, ...pledges, ...coordination, ...movements, ...households, ...forest }

/** Kinds of evidence that some feature publishes. */
export const publishedKinds: readonly string[] = Object.keys(kinds)

/** What can be summed of these kinds: quantity → its unit of measure. */
export function quantitiesOf(evidenceKinds: readonly string[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...evidenceKinds.map((kind) => kinds[kind]?.quantities ?? {}))
}

/** What these kinds can be filtered by: attribute → its values, or null where it is any text. */
export function attributesOf(evidenceKinds: readonly string[]): Readonly<Record<string, readonly string[] | null>> {
  return Object.assign({}, ...evidenceKinds.map((kind) => kinds[kind]?.attributes ?? {}))
}
