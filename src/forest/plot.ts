// A plot of the register: whose names are people's, when two areas differ, what changed from one version to the next. Pure.
import { type ForestPurpose, purposeDetailOfCode, purposeOfCode, purposeOfDetail } from './forestPurpose.ts'
import { type ForestType, forestTypeOfCode, forestTypeOfSymbol } from './forestType.ts'
import { type PlotField, plotFields } from './frmsColumns.ts'
import type { PlotFacts } from './plotRow.ts'

/** In the order of Biểu 2 (Circular 33/2018/TT-BNNPTNT). */
export const ownerCategories = [
  'specialUseBoard',
  'protectionBoard',
  'economicOrganization',
  'armedUnit',
  'scienceTrainingOrganization',
  'household',
  'residentialCommunity',
  'foreignInvested',
  'communeCommittee',
] as const
export type OwnerCategory = (typeof ownerCategories)[number]

export const changeCauses = [
  'planting',
  'becameForest',
  'regeneration',
  'harvest',
  'fire',
  'clearingOrEncroachment',
  'conversion',
  'pest',
  'disaster',
  'other',
] as const
export type ChangeCause = (typeof changeCauses)[number]

/** Whether the owner's name is a person's: also where nobody said what kind of owner it is (decision 0049). */
export const isOwnerPersonal = (category: OwnerCategory | null): boolean =>
  category === null || category === 'household'

/** Names of people whoever the owner is, never shown with the other facts. */
export const personalFields: readonly PlotField[] = ['ownerName', 'contractorName', 'disputantName']

/** A difference of book and measured area from which a person should look (share of the measured one). */
const remarkableDifference = 0.01
/** The book has two decimals: a difference within its rounding is none. */
const roundingHa = 0.005

/** An unknown area differs from nothing. */
export function areaDiffers(bookAreaHa: number | null, geodesicAreaHa: number | undefined): boolean {
  if (!bookAreaHa || bookAreaHa <= 0 || !geodesicAreaHa) return false
  const difference = Math.abs(bookAreaHa - geodesicAreaHa)
  return difference > roundingHa && difference / geodesicAreaHa > remarkableDifference
}

/** Of what a file says in its symbol or its code; undefined where it says neither. */
export const forestTypeOf = (facts: Pick<PlotFacts, 'forestTypeSymbol' | 'forestTypeCode'>): ForestType | undefined =>
  forestTypeOfSymbol(facts.forestTypeSymbol ?? '') ?? forestTypeOfCode(facts.forestTypeCode ?? 0)

/** As the row says, or as its detailed purpose does. */
export function forestPurposeOf(
  facts: Pick<PlotFacts, 'forestPurpose' | 'purposeDetailCode'>,
): ForestPurpose | undefined {
  const detail = purposeDetailOfCode(facts.purposeDetailCode ?? 0)
  return purposeOfCode(facts.forestPurpose ?? 0) ?? (detail && purposeOfDetail(detail))
}

/** Of the file and no part of what a plot is. */
const bookkeeping: readonly PlotField[] = ['rowNumber', 'frmsId']

/** The fields in which a later version differs. */
export const changedFields = (before: PlotFacts, after: PlotFacts): readonly PlotField[] =>
  plotFields.filter((field) => !bookkeeping.includes(field) && before[field] !== after[field])
