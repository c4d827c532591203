// The agencies that plan 120/KH-UBND names, until 30 June 2025, and what became of them from 1 July 2025. Codes are short
// and never change; where a date or a name is not known it says so in the legal basis.
import { seedId } from '../../platform/seedId.ts'
import type { AgencyKind } from '../unit.ts'
import { binhDienId, cityId, huongTraId, kimTraId, provinceId, territoryId, townId } from './territories.ts'

export interface AgencySeed {
  readonly agencyId: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly agencyKind: AgencyKind
  readonly parentId: string | null
  readonly territoryId: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}
export interface AgencySuccessionSeed {
  readonly agencySuccessionId: string
  readonly fromId: string
  readonly toId: string
  readonly succeededOn: string
  readonly legalBasis: string
}
export interface AgencyAreaSeed {
  readonly agencyAreaId: string
  readonly agencyId: string
  readonly territoryId: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}

/** The id of a seeded agency by its code, e.g. `agencyId('HKL')`. */
export const agencyId = (code: string) => seedId('agency', code)

const ofTown = '2011-11-15'
const ofCity = '2025-01-01'
const of2025 = '2025-07-01'
const endOfPolice = '2025-03-01'

const unknownStart =
  'Nêu trong Kế hoạch 120/KH-UBND ngày 10/01/2025; ngày lập chưa rõ, ghi từ ngày lập thị xã 15/11/2011'
const endOfTown =
  'Luật Tổ chức chính quyền địa phương 72/2025/QH15 và Nghị quyết 1675/NQ-UBTVQH15: hết cấp huyện từ 01/7/2025'
const twoLevels = 'Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 1675/NQ-UBTVQH15, hiệu lực 01/7/2025'
const divisions =
  'Nghị định 150/2025/NĐ-CP về cơ quan chuyên môn thuộc UBND, hiệu lực 01/7/2025 (tên chính thức chờ xác nhận)'
const central = 'Nghị quyết 175/2024/QH15: thành phố Huế trực thuộc trung ương từ 01/01/2025'
const police = 'Đề án không tổ chức công an cấp huyện, thực hiện từ 01/3/2025 (số văn bản chưa đối chiếu)'
const station = 'Sắp xếp hạt kiểm lâm theo khu vực từ 01/7/2025; tên chính thức và quyết định chờ xác nhận'

type Row = readonly [
  code: string,
  agencyKind: AgencyKind,
  name: string,
  shortName: string,
  territoryId: string | null,
  parent: string | null,
]

const ofTheTown: readonly Row[] = [
  ['UBND-TX', 'peoplesCommittee', 'UBND thị xã Hương Trà', 'UBND thị xã', townId, 'UBND-TP'],
  ['HKL-TX', 'rangerStation', 'Hạt Kiểm lâm thị xã Hương Trà', 'Hạt Kiểm lâm', townId, 'CCKL'],
  ['TNMT-TX', 'division', 'Phòng Tài nguyên và Môi trường thị xã Hương Trà', 'Phòng TNMT', townId, 'UBND-TX'],
  ['KT-TX', 'division', 'Phòng Kinh tế thị xã Hương Trà', 'Phòng Kinh tế', townId, 'UBND-TX'],
  ['GDDT-TX', 'division', 'Phòng Giáo dục và Đào tạo thị xã Hương Trà', 'Phòng GDĐT', townId, 'UBND-TX'],
  ['TCKH-TX', 'division', 'Phòng Tài chính - Kế hoạch thị xã Hương Trà', 'Phòng TC-KH', townId, 'UBND-TX'],
  ['CA-TX', 'police', 'Công an thị xã Hương Trà', 'Công an thị xã', townId, 'CA-TP'],
  ['BCHQS-TX', 'military', 'Ban Chỉ huy Quân sự thị xã Hương Trà', 'Ban CHQS thị xã', townId, null],
  ['MTTQ-TX', 'fatherlandFront', 'Ủy ban MTTQ Việt Nam thị xã Hương Trà', 'MTTQ thị xã', townId, null],
  [
    'VHTT-TX',
    'centre',
    'Trung tâm Văn hóa, Thông tin và Thể thao thị xã Hương Trà',
    'Trung tâm VHTT&TT',
    townId,
    'UBND-TX',
  ],
  ['TU-TX', 'partyCommittee', 'Thị ủy Hương Trà', 'Thị ủy', townId, null],
]

/** Code → name of the nine, as they stood on 30 June 2025, with the first day of that version. */
const nine: readonly [code: string, name: string, from: string][] = [
  ['19996', 'phường Tứ Hạ', ofTown],
  ['20005', 'xã Hương Toàn', ofTown],
  ['20008', 'phường Hương Vân', ofTown],
  ['20011', 'phường Hương Văn', ofTown],
  ['20017', 'phường Hương Xuân', ofTown],
  ['20020', 'phường Hương Chữ', ofTown],
  ['20026', 'xã Hương Bình', ofTown],
  ['20035', 'xã Bình Tiến', '2020-01-01'],
  ['20041', 'xã Bình Thành', ofTown],
]

const three = [
  { short: 'HT', name: 'phường Hương Trà', id: huongTraId, from: ['19996', '20008', '20011'] },
  { short: 'KT', name: 'phường Kim Trà', id: kimTraId, from: ['20005', '20017', '20020'] },
  { short: 'BD', name: 'xã Bình Điền', id: binhDienId, from: ['20026', '20035', '20041'] },
] as const

const ofTheThree: readonly Row[] = three.flatMap(({ short, name, id }): Row[] => {
  const isWard = name.startsWith('phường')
  const committee = `UBND-${short}`
  return [
    [committee, 'peoplesCommittee', `UBND ${name}`, `UBND ${name}`, id, 'UBND-TP'],
    [
      `KT-${short}`,
      'division',
      isWard ? `Phòng Kinh tế, Hạ tầng và Đô thị ${name}` : `Phòng Kinh tế ${name}`,
      isWard ? 'Phòng KT, HT và ĐT' : 'Phòng Kinh tế',
      id,
      committee,
    ],
    [`VHXH-${short}`, 'division', `Phòng Văn hóa - Xã hội ${name}`, 'Phòng VH-XH', id, committee],
    [`CA-${short}`, 'police', `Công an ${name}`, `Công an ${name}`, id, 'CA-TP'],
    [`BCHQS-${short}`, 'military', `Ban Chỉ huy Quân sự ${name}`, `Ban CHQS ${name}`, id, null],
    [`MTTQ-${short}`, 'fatherlandFront', `Ủy ban MTTQ Việt Nam ${name}`, `MTTQ ${name}`, id, null],
    [`DU-${short}`, 'partyCommittee', `Đảng ủy ${name}`, `Đảng ủy ${name}`, id, null],
  ]
})

const seed =
  (validFrom: string, validTo: string | null, legalBasis: string) =>
  ([code, agencyKind, name, shortName, territory, parent]: Row): AgencySeed => ({
    agencyId: agencyId(code),
    code,
    name,
    shortName,
    agencyKind,
    parentId: parent ? agencyId(parent) : null,
    territoryId: territory,
    validFrom,
    validTo,
    legalBasis,
  })

export const agencySeeds: readonly AgencySeed[] = [
  seed(
    ofTown,
    ofCity,
    unknownStart,
  )(['UBND-TINH', 'peoplesCommittee', 'UBND tỉnh Thừa Thiên Huế', 'UBND tỉnh', provinceId, null]),
  seed(ofCity, null, central)(['UBND-TP', 'peoplesCommittee', 'UBND thành phố Huế', 'UBND thành phố', cityId, null]),
  seed(ofCity, null, central)(['CA-TP', 'police', 'Công an thành phố Huế', 'Công an thành phố', cityId, null]),
  seed(
    ofCity,
    null,
    central,
  )(['SGDDT', 'department', 'Sở Giáo dục và Đào tạo thành phố Huế', 'Sở GDĐT', cityId, 'UBND-TP']),
  seed(ofCity, null, central)(['STC', 'department', 'Sở Tài chính thành phố Huế', 'Sở Tài chính', cityId, 'UBND-TP']),
  seed(
    '2025-03-01',
    null,
    'Hợp nhất Sở Nông nghiệp và PTNT với Sở Tài nguyên và Môi trường, 01/3/2025 (số nghị quyết chưa đối chiếu)',
  )(['SNNMT', 'department', 'Sở Nông nghiệp và Môi trường thành phố Huế', 'Sở NN&MT', cityId, 'UBND-TP']),
  seed(
    ofCity,
    null,
    central,
  )(['CCKL', 'subDepartment', 'Chi cục Kiểm lâm thành phố Huế', 'Chi cục Kiểm lâm', cityId, 'SNNMT']),
  seed(
    ofTown,
    null,
    'Chủ rừng nêu trong hồ sơ quản lý rừng; ngày lập chưa rõ, ghi từ 15/11/2011',
  )(['BQL-SH', 'ownerOrganization', 'Ban quản lý rừng phòng hộ Sông Hương', 'BQL RPH Sông Hương', null, 'SNNMT']),
  ...ofTheTown.map((row) =>
    row[0] === 'CA-TX'
      ? seed(ofTown, endOfPolice, `${unknownStart}; ${police}`)(row)
      : seed(ofTown, of2025, `${unknownStart}; ${endOfTown}`)(row),
  ),
  ...nine.map(([code, name, from]) =>
    seed(
      from,
      of2025,
      `${unknownStart}; kết thúc theo Nghị quyết 1675/NQ-UBTVQH15`,
    )([`UBND-${code}-TRUOC`, 'peoplesCommittee', `UBND ${name}`, `UBND ${name}`, territoryId(code, from), 'UBND-TX']),
  ),
  seed(of2025, null, station)(['HKL', 'rangerStation', 'Hạt Kiểm lâm Hương Trà', 'Hạt Kiểm lâm', null, 'CCKL']),
  ...ofTheThree.map((row) => seed(of2025, null, row[1] === 'division' ? divisions : twoLevels)(row)),
]

const everywhere = (prefix: string) => three.map(({ short }) => `${prefix}-${short}`)

/** Who took over from whom. Several heirs: a person decides which task goes where. */
const became: readonly [from: string, to: readonly string[], on: string, basis: string][] = [
  ['UBND-TINH', ['UBND-TP'], ofCity, central],
  ['HKL-TX', ['HKL'], of2025, station],
  ['UBND-TX', [...everywhere('UBND'), 'UBND-TP'], of2025, endOfTown],
  ['TNMT-TX', [...everywhere('KT'), 'SNNMT'], of2025, divisions],
  ['KT-TX', [...everywhere('KT'), 'SNNMT'], of2025, divisions],
  ['GDDT-TX', [...everywhere('VHXH'), 'SGDDT'], of2025, divisions],
  ['TCKH-TX', [...everywhere('KT'), 'STC'], of2025, divisions],
  ['CA-TX', ['CA-TP'], endOfPolice, police],
  ['CA-TX', everywhere('CA'), of2025, `${police}; địa bàn do công an xã, phường đảm nhận`],
  ['BCHQS-TX', everywhere('BCHQS'), of2025, endOfTown],
  ['MTTQ-TX', everywhere('MTTQ'), of2025, endOfTown],
  ['VHTT-TX', everywhere('VHXH'), of2025, divisions],
  ['TU-TX', everywhere('DU'), of2025, endOfTown],
  ...three.flatMap(({ short, from }) =>
    from.map((code): [string, string[], string, string] => [
      `UBND-${code}-TRUOC`,
      [`UBND-${short}`],
      of2025,
      'Nghị quyết 1675/NQ-UBTVQH15 ngày 16/6/2025, hiệu lực 01/7/2025',
    ]),
  ),
]

export const agencySuccessionSeeds: readonly AgencySuccessionSeed[] = became.flatMap(
  ([from, heirs, succeededOn, legalBasis]) =>
    heirs.map((to) => ({
      agencySuccessionId: seedId('agencySuccession', `${from}>${to}`),
      fromId: agencyId(from),
      toId: agencyId(to),
      succeededOn,
      legalBasis,
    })),
)

export const agencyAreaSeeds: readonly AgencyAreaSeed[] = three.map(({ id }) => ({
  agencyAreaId: seedId('agencyArea', `HKL@${id}`),
  agencyId: agencyId('HKL'),
  territoryId: id,
  validFrom: of2025,
  validTo: null,
  legalBasis: `Địa bàn thị xã Hương Trà cũ. ${station}`,
}))
