// Territories and agencies as the program knows them: dated versions that succeed each other. Pure; runs anywhere.

export const territoryKinds = [
  'province',
  'centralCity',
  'town',
  'ward',
  'commune',
  'township',
  'specialZone',
  'village',
] as const
export type TerritoryKind = (typeof territoryKinds)[number]

export const agencyKinds = [
  'rangerStation',
  'rangerPost',
  'subDepartment',
  'peoplesCommittee',
  'division',
  'department',
  'police',
  'military',
  'fatherlandFront',
  'massOrganization',
  'partyCommittee',
  'ownerOrganization',
  'school',
  'centre',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

/** What somebody answers for in an area; `general` = everything that no other row names. */
export const matters = [
  'general',
  'forestProtection',
  'firePrevention',
  'wildlife',
  'forestLand',
  'rangerArea',
] as const
export type Matter = (typeof matters)[number]
