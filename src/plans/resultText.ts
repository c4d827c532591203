// What a record says of how much, in one line: `28 lượt người dự, 60 tài liệu`; of a sign, how it stands.
import { numberText } from '../platform/format.ts'
import type { Language } from '../platform/words.ts'
import { attributeValueName } from './countingRule.ts'
import type { EvidenceRow } from './evidenceContract.ts'
import { evidenceMapWords, quantityName } from './map/words.ts'

/** That it happened once says nothing. */
const once = ['sessions', 'conferences', 'signs', 'checks']
/** Parts of a whole that is said already. */
const parts = ['women', 'men', 'unknownSex', 'leaflets', 'posters', 'banners', 'handbooks', 'films']

export function resultText(row: Pick<EvidenceRow, 'quantities' | 'attributes'>, language: Language): string {
  const words = evidenceMapWords[language]
  const said = Object.entries(row.quantities).flatMap(([name, value]) => {
    if (typeof value !== 'number' || parts.includes(name) || (once.includes(name) && value === 1)) return []
    const [label = name] = quantityName(words, name).split(',')
    const digits = Number.isInteger(value) ? 0 : 2
    return [`${numberText(value, language, digits)} ${label.charAt(0).toLocaleLowerCase(language)}${label.slice(1)}`]
  })
  const { signState } = row.attributes
  return [
    ...said,
    ...(typeof signState === 'string' ? [attributeValueName('signState', signState, language)] : []),
  ].join(', ')
}
