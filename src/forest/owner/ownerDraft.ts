// The answers of the form of an owner, and the facts they make. Pure.
import { present } from '../../platform/typed.ts'
import type { OwnerCategory } from '../plot.ts'
import type { OwnerFacts } from './owner.ts'

export interface OwnerDraft {
  readonly ownerCategory: OwnerCategory | ''
  readonly ownerName: string
  /** One a line. */
  readonly otherNames: string
  readonly ownerCode: string
  readonly territoryId: string
  readonly agencyId: string
  readonly representative: string
  readonly telephone: string
  readonly address: string
  readonly remark: string
}

export const newOwnerDraft: OwnerDraft = {
  ownerCategory: '',
  ownerName: '',
  otherNames: '',
  ownerCode: '',
  territoryId: '',
  agencyId: '',
  representative: '',
  telephone: '',
  address: '',
  remark: '',
}

export const ownerDraftOf = ({ otherNames = [], ownerCode, ...facts }: OwnerFacts): OwnerDraft => ({
  ...newOwnerDraft,
  ...facts,
  otherNames: otherNames.join('\n'),
  ownerCode: ownerCode === undefined ? '' : String(ownerCode),
})

/** JSON pointers of what is not answered yet. */
export const unansweredOfOwner = ({ ownerCategory, ownerName }: OwnerDraft): readonly string[] => [
  ...(ownerCategory === '' ? ['/ownerCategory'] : []),
  ...(ownerName.trim() === '' ? ['/ownerName'] : []),
]

/** What is left empty is not known. */
export function ownerOf({ otherNames, ownerCode, ...draft }: OwnerDraft): OwnerFacts {
  const texts = Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim()]))
  return present({
    ...texts,
    otherNames: otherNames
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    ownerCode: ownerCode.trim() === '' ? undefined : Number(ownerCode),
  }) as unknown as OwnerFacts
}
