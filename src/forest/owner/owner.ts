// A forest owner as a person enters it, and the contracts it signed. Pure.

import Type, { type Static } from 'typebox'
import { Uuid } from '../../platform/contract.ts'
import { daysBetween } from '../../platform/format.ts'
import { Problem } from '../../platform/problem.ts'
import { isOwnerPersonal, ownerCategories } from '../plot.ts'

export const OwnerFacts = Type.Object({
  ownerCategory: Type.Enum(ownerCategories),
  ownerName: Type.String({ minLength: 2, maxLength: 300 }),
  /** As the register writes it elsewhere. */
  otherNames: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 300 }), { maxItems: 20 })),
  /** Of FRMS. */
  ownerCode: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  /** Where its forest lies; left out: anywhere. */
  territoryId: Type.Optional(Uuid),
  /** The agency that it is. */
  agencyId: Type.Optional(Uuid),
  representative: Type.Optional(Type.String({ minLength: 2, maxLength: 120 })),
  telephone: Type.Optional(Type.String({ minLength: 6, maxLength: 30, pattern: '^[0-9+ ().-]+$' })),
  address: Type.Optional(Type.String({ minLength: 3, maxLength: 300 })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type OwnerFacts = Static<typeof OwnerFacts>

/** Facts that are a person's whoever the owner is; names only where the owner is a person. */
const contactFields = ['representative', 'telephone', 'address'] as const
export const guardedOf = ({ ownerCategory }: Pick<OwnerFacts, 'ownerCategory'>): readonly (keyof OwnerFacts)[] =>
  isOwnerPersonal(ownerCategory) ? ['ownerName', 'otherNames', ...contactFields] : contactFields

/** Spaces at the ends, doubled ones, and names said twice are typing. */
export function tidied(facts: OwnerFacts): OwnerFacts {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const ownerName = tidy(facts.ownerName)
  const otherNames = [...new Set((facts.otherNames ?? []).map(tidy))].filter((name) => name && name !== ownerName)
  const { otherNames: _, ...rest } = facts
  return { ...rest, ownerName, ...(otherNames.length > 0 ? { otherNames } : {}) }
}

/** A household is told from its namesakes by where its forest lies. Throws Problem `forestOwner.*`. */
export function requireSoundOwner({ ownerCategory, ownerName, territoryId, ownerCode, agencyId }: OwnerFacts): void {
  if (ownerName.trim().length < 2) throw refused('forestOwner.noName', '/ownerName')
  if (!isOwnerPersonal(ownerCategory)) return
  if (territoryId === undefined && ownerCode === undefined) throw refused('forestOwner.whichOne', '/territoryId')
  if (agencyId !== undefined) throw refused('forestOwner.noAgency', '/agencyId')
}

export const contractKinds = ['protection', 'lease', 'afforestation', 'environmentalService', 'other'] as const
export type ContractKind = (typeof contractKinds)[number]
export const contractStates = ['inForce', 'ending', 'over', 'ended'] as const
export type ContractState = (typeof contractStates)[number]

/** So many days before its last one a contract is shown as ending. */
const noticeDays = 60

interface ContractDays {
  readonly validTo: string | null
  readonly endedOn: string | null
}

/** On a day: ended by the parties, over by its own date, ending soon, or in force. */
export function contractStateOn({ validTo, endedOn }: ContractDays, on: string): ContractState {
  if (endedOn !== null && endedOn <= on) return 'ended'
  if (validTo === null) return 'inForce'
  if (validTo < on) return 'over'
  return daysBetween(on, validTo) <= noticeDays ? 'ending' : 'inForce'
}

/** Throws Problem `ownerContract.*`. */
export function requireSoundContract(
  { signedOn, validTo }: { readonly signedOn: string; readonly validTo?: string | undefined },
  today: string,
): void {
  if (signedOn > today) throw refused('ownerContract.fromFuture', '/signedOn', { on: signedOn })
  if (validTo !== undefined && validTo < signedOn) throw refused('ownerContract.endsBefore', '/validTo', { signedOn })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
