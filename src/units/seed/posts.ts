// The places that every office starts with in its agencies, empty, and what their heads answer for by law and by the plan.
import type { BuiltInRole } from '../../platform/contract.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Matter } from '../unit.ts'
import { type AgencySeed, agencyAreaSeeds, agencySeeds } from './agencies.ts'
import { territorySeeds } from './territories.ts'

export interface PostSeed {
  readonly postId: string
  readonly agencyId: string
  readonly title: string
  readonly isHead: boolean
  readonly role: BuiltInRole | null
}
export interface ResponsibilitySeed {
  readonly responsibilityId: string
  readonly postId: string
  readonly territoryId: string
  readonly matter: Matter
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}

/** The id of a seeded place: code of the agency, then its key below. */
export const postId = (agencyCode: string, key: string) => seedId('post', `${agencyCode}/${key}`)

type Place = readonly [key: string, title: string, role: BuiltInRole | null]
/** The first is the head. */
const places: (agency: AgencySeed) => readonly Place[] = ({ code, agencyKind, territoryId }) => {
  const isOfCity = /-TP$|-TINH$/.test(code)
  switch (agencyKind) {
    case 'rangerStation':
      return [
        ['head', 'Hạt trưởng', 'stationHead'],
        ['deputy', 'Phó Hạt trưởng', 'stationHead'],
        ['areaRanger', 'Kiểm lâm địa bàn', 'areaRanger'],
      ]
    case 'peoplesCommittee':
      return isOfCity
        ? [
            ['head', 'Chủ tịch', 'leader'],
            ['deputy', 'Phó Chủ tịch', 'leader'],
          ]
        : [
            ['head', 'Chủ tịch', 'communeOfficer'],
            ['deputy', 'Phó Chủ tịch', 'communeOfficer'],
            ['officer', 'Công chức phụ trách lâm nghiệp', 'communeOfficer'],
          ]
    case 'subDepartment':
      return [['head', 'Chi cục trưởng', 'leader']]
    case 'department':
      if (code === 'STC')
        return [
          ['head', 'Giám đốc', 'finance'],
          ['officer', 'Chuyên viên', 'finance'],
        ]
      return [['head', 'Giám đốc', code === 'SNNMT' ? 'leader' : null]]
    case 'division':
      return [['head', 'Trưởng phòng', code === 'TCKH-TX' ? 'finance' : 'communeOfficer']]
    case 'police':
      return [
        ['head', isOfCity ? 'Giám đốc' : 'Trưởng Công an', 'police'],
        ['officer', 'Cán bộ', 'police'],
      ]
    case 'military':
      return [['head', 'Chỉ huy trưởng', 'military']]
    case 'fatherlandFront':
      return [
        ['head', 'Chủ tịch', 'union'],
        ['officer', 'Cán bộ', 'union'],
      ]
    case 'partyCommittee':
      return [['head', 'Bí thư', null]]
    case 'centre':
      return [['head', 'Giám đốc', 'union']]
    case 'ownerOrganization':
      return [
        ['head', 'Giám đốc', 'ownerRepresentative'],
        ['officer', 'Cán bộ kỹ thuật', 'ownerRepresentative'],
      ]
    default:
      return territoryId ? [['head', 'Người đứng đầu', null]] : []
  }
}

export const postSeeds: readonly PostSeed[] = [
  ...agencySeeds.flatMap((agency) =>
    places(agency).map(([key, title, role], index) => ({
      postId: postId(agency.code, key),
      agencyId: agency.agencyId,
      title,
      isHead: index === 0,
      role,
    })),
  ),
  {
    postId: postId('HKL', 'administrator'),
    agencyId: agencySeeds.find(({ code }) => code === 'HKL')?.agencyId ?? '',
    title: 'Quản trị hệ thống',
    isHead: false,
    role: 'administrator',
  },
]

const ofForestryLaw = '2019-01-01'
const byPlan =
  'Luật Lâm nghiệp 2017 Điều 102, hiệu lực 01/01/2019; Kế hoạch 120/KH-UBND mục II.2: người đứng đầu chịu trách nhiệm chính'
const byLaw =
  'Luật Lâm nghiệp 2017 Điều 104 (nhiệm vụ của Kiểm lâm), hiệu lực 01/01/2019; Kế hoạch 120/KH-UBND mục III.1'

const responsibility = (
  agency: AgencySeed,
  territoryId: string,
  matter: Matter,
  legalBasis: string,
): ResponsibilitySeed => ({
  responsibilityId: seedId('responsibility', `${agency.code}/${matter}@${territoryId}`),
  postId: postId(agency.code, 'head'),
  territoryId,
  matter,
  validFrom: [
    agency.validFrom,
    ofForestryLaw,
    territorySeeds.find((each) => each.territoryId === territoryId)?.validFrom ?? '',
  ]
    .sort()
    .at(-1) as string,
  validTo: agency.validTo,
  legalBasis,
})

/** The chairman answers for the territory, the head of the ranger station for the protection of its forest. */
export const responsibilitySeeds: readonly ResponsibilitySeed[] = agencySeeds.flatMap((agency) => {
  const own = agency.territoryId ? [agency.territoryId] : []
  if (agency.agencyKind === 'peoplesCommittee')
    return own.map((territoryId) => responsibility(agency, territoryId, 'general', byPlan))
  if (agency.agencyKind !== 'rangerStation') return []
  const areas = agencyAreaSeeds.filter((area) => area.agencyId === agency.agencyId).map((area) => area.territoryId)
  // The station of the town answered in each ward and commune of the town.
  const below = territorySeeds.filter(
    ({ parentId, validTo }) => own.includes(parentId ?? '') && validTo === agency.validTo,
  )
  return [...own, ...below.map((territory) => territory.territoryId), ...areas].map((territoryId) =>
    responsibility(agency, territoryId, 'forestProtection', byLaw),
  )
})
