// Who may as a rule, where a feature has no rule of its own. The words: "all" = everything; "subordinate" = own territories and
// those below; "own" = own agencies.

/** What is done in the field is recorded by whoever did it, and by the station for its area. */
export const recordersInTheField = {
  stationHead: 'all',
  areaRanger: 'subordinate',
  communeOfficer: 'own',
  union: 'own',
  ownerRepresentative: 'own',
  police: 'own',
  military: 'own',
} as const

/** A record is taken out of every count by those who keep it. */
export const withdrawersOfOwn = {
  stationHead: 'all',
  areaRanger: 'own',
  communeOfficer: 'own',
  union: 'own',
  ownerRepresentative: 'own',
} as const

/** What was done somewhere is read by whoever answers for the place. */
export const readersOfTheirArea = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  areaRanger: 'subordinate',
  communeOfficer: 'subordinate',
  union: 'subordinate',
  police: 'subordinate',
  military: 'subordinate',
  finance: 'all',
  ownerRepresentative: 'own',
} as const

/** What agencies agreed on is known to all who work here. */
export const readersOfAll = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  areaRanger: 'all',
  communeOfficer: 'all',
  union: 'all',
  police: 'all',
  military: 'all',
  finance: 'all',
  ownerRepresentative: 'all',
} as const

/** What each agency owes is its own matter, and that of those above. */
export const readersOfOwn = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  areaRanger: 'own',
  communeOfficer: 'own',
  police: 'own',
  military: 'own',
  finance: 'own',
  ownerRepresentative: 'own',
  union: 'own',
} as const
