// The invented people of the demonstration, named after trees and streams: none of them exists. The signer of the plan and
// the holders of posts in reality are not among them.
import { seedId } from '../../platform/seedId.ts'
import { agencyId, agencySeeds } from './agencies.ts'
import { postId } from './posts.ts'
import { binhDienId, huongTraId, kimTraId } from './territories.ts'

interface Holding {
  readonly postId: string
  readonly from: string
  readonly to: string | null
}
export interface Persona {
  readonly persona: string
  readonly name: string
  readonly holdings: readonly Holding[]
  /** Shown on the sign-in page, in this order. */
  readonly isOffered: boolean
}

const begin = '2024-01-01'
const change = '2025-07-01'
const held = (agency: string, key: string, from = change, to: string | null = null): Holding => ({
  postId: postId(agency, key),
  from,
  to,
})
/** A post in an agency of the town, then one in its heir. */
const moved = (before: string, after: string, key: string, keyAfter = key) => [
  held(before, key, begin, change),
  held(after, keyAfter),
]

/**
 * The leader sits in the committee of the city: it took over the plan from the town's committee, so it is the one that may see
 * every unit. The chairman of one commune may see only that commune.
 */
export const personas: readonly Persona[] = [
  { persona: 'stationHead', name: 'Lê Đại Thụ', holdings: moved('HKL-TX', 'HKL', 'head'), isOffered: true },
  {
    persona: 'areaRanger',
    name: 'Nguyễn Văn Lim',
    holdings: moved('HKL-TX', 'HKL', 'areaRanger', 'areaRanger-BD'),
    isOffered: true,
  },
  {
    persona: 'communeOfficer',
    name: 'Trần Thị Suối',
    holdings: moved('UBND-20035-TRUOC', 'UBND-BD', 'officer'),
    isOffered: true,
  },
  {
    persona: 'ownerRepresentative',
    name: 'Phan Thị Thông',
    holdings: [held('BQL-SH', 'officer', begin)],
    isOffered: true,
  },
  {
    persona: 'police',
    name: 'Đặng Văn Trắc',
    holdings: [
      held('CA-TX', 'officer', begin, '2025-03-01'),
      held('CA-TP', 'officer', '2025-03-01', change),
      held('CA-BD', 'officer'),
    ],
    isOffered: true,
  },
  { persona: 'finance', name: 'Võ Thị Sen', holdings: [held('STC', 'officer', '2025-01-01')], isOffered: true },
  { persona: 'leader', name: 'Hoàng Đình Gụ', holdings: [held('UBND-TP', 'deputy', '2025-01-01')], isOffered: true },
  { persona: 'union', name: 'Hồ Thị Quế', holdings: moved('MTTQ-TX', 'MTTQ-BD', 'officer'), isOffered: true },
  { persona: 'military', name: 'Phạm Văn Sến', holdings: moved('BCHQS-TX', 'BCHQS-BD', 'head'), isOffered: true },
  {
    persona: 'administrator',
    name: 'Bùi Thị Ngân Hạnh',
    holdings: [held('HKL', 'administrator')],
    isOffered: true,
  },
  {
    persona: 'neighbour',
    name: 'Dương Thị Bàng',
    holdings: moved('UBND-20005-TRUOC', 'UBND-KT', 'officer'),
    isOffered: false,
  },
]

/** Posts that only the demonstration has: one ranger for each of the three communes, answering for it. */
export const demonstrationPosts = [
  { short: 'BD', title: 'Kiểm lâm địa bàn xã Bình Điền', territoryId: binhDienId },
  { short: 'HT', title: 'Kiểm lâm địa bàn phường Hương Trà', territoryId: huongTraId },
  { short: 'KT', title: 'Kiểm lâm địa bàn phường Kim Trà', territoryId: kimTraId },
].map(({ short, title, territoryId }) => ({
  postId: postId('HKL', `areaRanger-${short}`),
  agencyId: agencyId('HKL'),
  title,
  isHead: false,
  role: 'areaRanger' as const,
  responsibilityId: seedId('responsibility', `HKL/areaRanger-${short}`),
  territoryId,
  matter: 'rangerArea' as const,
  validFrom: change,
  legalBasis: 'Phân công kiểm lâm địa bàn (dữ liệu minh họa)',
}))

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương']
const givens = [
  ...['Chò', 'Táu', 'Mun', 'Sao', 'Kiền', 'Huỷnh', 'Dổi', 'Xoan', 'Trám', 'Sấu', 'Re', 'Gội', 'Bời', 'Vạng', 'Ươi'],
  ...['Mây', 'Nứa', 'Giang', 'Lồ Ô', 'Tre', 'Sim', 'Mua', 'Chuồn', 'Kim Giao', 'Hoàng Đàn', 'Pơ Mu', 'Du Sam'],
]

/** A further invented person at the head of every agency that has no persona there, so that somebody answers everywhere. */
export const otherHeads: readonly Persona[] = agencySeeds
  .filter(({ code }) => code !== 'UBND-TINH')
  .filter(
    ({ code }) => !personas.some(({ holdings }) => holdings.some((holding) => holding.postId === postId(code, 'head'))),
  )
  .map(({ code, validFrom, validTo }, index) => ({
    persona: `head-${code}`,
    name: `${families[index % families.length]} ${index % 3 === 2 ? 'Thị' : 'Văn'} ${givens[index % givens.length]}`,
    holdings: [held(code, 'head', validFrom > begin ? validFrom : begin, validTo)],
    isOffered: false,
  }))

/** Rangers of the other two communes, without an account. */
export const otherRangers: readonly Persona[] = [
  { persona: 'ranger-HT', name: 'Ngô Văn Kiền', holdings: [held('HKL', 'areaRanger-HT')], isOffered: false },
  { persona: 'ranger-KT', name: 'Đỗ Thị Sim', holdings: [held('HKL', 'areaRanger-KT')], isOffered: false },
]
