// Classes of funding sources. Pure.
export const fundingKinds = ['recurrent', 'programme', 'environmentalService', 'otherLawful'] as const
export type FundingKind = (typeof fundingKinds)[number]
