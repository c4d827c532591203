// The three purposes of forest (ba loại rừng, Law on Forestry 16/2017/QH14 article 5) and the twelve detailed ones, under the
// numbers of FRMS. Pure.

/** By the number of FRMS, which does not follow the order of the law: 1 protection, 2 special-use, 3 production. */
export const forestPurposes = ['protection', 'specialUse', 'production'] as const
export type ForestPurpose = (typeof forestPurposes)[number]

/** By the number of FRMS, 1–12. */
const purposeDetails = [
  'watershed',
  'waveBreak',
  'sandBreak',
  'environment',
  'nationalPark',
  'natureReserve',
  'scientificResearch',
  'culturalLandscape',
  'largeTimber',
  'smallTimber',
  'bamboo',
  'otherProduction',
] as const
export type PurposeDetail = (typeof purposeDetails)[number]

/** Undefined for another number. */
export const purposeOfCode = (code: number): ForestPurpose | undefined => forestPurposes[code - 1]
export const purposeDetailOfCode = (code: number): PurposeDetail | undefined => purposeDetails[code - 1]

/** A detailed purpose fixes the purpose: four of each. */
export function purposeOfDetail(detail: PurposeDetail): ForestPurpose {
  const index = Math.floor(purposeDetails.indexOf(detail) / 4)
  return forestPurposes[index] as ForestPurpose
}
