// How a figure is counted, in one sentence, as the annex and the panel print it: of what, from which records, which of them.
import { topics } from '../outreach/seed/topics.ts'
import { vi as outreach } from '../outreach/vi.ts'
import type { IndicatorRule } from '../plans/count.ts'
import { unitOfMeasureText } from '../plans/seed/unitsOfMeasure.ts'
import { documentText } from './seed/documentText.ts'
import { evidenceKindName } from './seed/evidenceKinds.ts'

type Names = Readonly<Record<string, string>>
const valueNames: Readonly<Record<string, Names>> = {
  audience: outreach.audience,
  sessionForm: outreach.sessionForm,
  signState: outreach.signState,
  topic: Object.fromEntries(topics.map(({ topic, name }) => [topic, name])),
}

export function countingRuleText({ name, unitOfMeasure, evidenceKinds, filter }: IndicatorRule): string {
  const words = documentText.rule
  const conditions = Object.entries(filter).flatMap(([attribute, values]) => {
    const said = (value: string) => valueNames[attribute]?.[value.replace(/^!/, '')] ?? value.replace(/^!/, '')
    const only = values.filter((value) => !value.startsWith('!')).map(said)
    const but = values.filter((value) => value.startsWith('!')).map(said)
    const what = words.attributes[attribute as keyof typeof words.attributes] ?? attribute
    return [...(only.length > 0 ? [words.only(what, only)] : []), ...(but.length > 0 ? [words.but(what, but)] : [])]
  })
  return words.sentence(name, unitOfMeasureText(unitOfMeasure), evidenceKinds.map(evidenceKindName), conditions)
}
