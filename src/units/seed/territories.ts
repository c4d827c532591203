// The administrative units of Hương Trà before and after 1 July 2025, with their codes and instruments. Codes and names of
// 4 January 2025 and of July 2025 are those of the lists of the statistics office; the official areas stand in the notes.
import { seedId } from '../../platform/seedId.ts'
import type { TerritoryKind } from '../unit.ts'

export interface TerritorySeed {
  readonly territoryId: string
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly territoryKind: TerritoryKind
  readonly parentId: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}
export interface SuccessionSeed {
  readonly successionId: string
  readonly fromId: string
  readonly toId: string
  readonly succeededOn: string
  readonly areaShare: number | null
  readonly legalBasis: string
}

/** The id of a seeded version: code and first day. */
export const territoryId = (code: string, validFrom: string) => seedId('territory', `${code}@${validFrom}`)

const ofProvince = '1989-07-01'
const ofTown = '2011-11-15'
const of2020 = '2020-01-01'
const ofCity = '2025-01-01'
const of2025 = '2025-07-01'

export const provinceId = territoryId('46', ofProvince)
export const cityId = territoryId('46', ofCity)
export const townId = territoryId('480', ofTown)
export const huongTraId = territoryId('19996', of2025)
export const kimTraId = territoryId('20017', of2025)
export const binhDienId = territoryId('20035', of2025)

const notSeen = '(số hiệu chưa đối chiếu với bản gốc)'
const fromTown = 'Nghị quyết 99/NQ-CP ngày 15/11/2011 thành lập thị xã Hương Trà và các phường'
const knownFromTown =
  'Có từ trước; ghi từ Nghị quyết 99/NQ-CP ngày 15/11/2011 lập thị xã Hương Trà (ngày lập xã chưa rõ)'
const merger2020 = 'Nghị quyết 834/NQ-UBTVQH14 ngày 17/12/2019, hiệu lực 01/01/2020'
const merger2025 = 'Nghị quyết 1675/NQ-UBTVQH15 ngày 16/6/2025, hiệu lực 01/7/2025'

const before: readonly [
  code: string,
  kind: 'ward' | 'commune',
  name: string,
  from: string,
  to: string,
  basis: string,
][] = [
  ['19996', 'ward', 'Tứ Hạ', ofTown, of2025, fromTown],
  ['20005', 'commune', 'Hương Toàn', ofTown, of2025, knownFromTown],
  ['20008', 'ward', 'Hương Vân', ofTown, of2025, fromTown],
  ['20011', 'ward', 'Hương Văn', ofTown, of2025, fromTown],
  ['20017', 'ward', 'Hương Xuân', ofTown, of2025, fromTown],
  ['20020', 'ward', 'Hương Chữ', ofTown, of2025, fromTown],
  ['20026', 'commune', 'Hương Bình', ofTown, of2025, knownFromTown],
  ['20035', 'commune', 'Bình Tiến', of2020, of2025, merger2020],
  ['20041', 'commune', 'Bình Thành', ofTown, of2025, knownFromTown],
  ['20035', 'commune', 'Bình Điền', ofTown, of2020, knownFromTown],
  ['20038', 'commune', 'Hồng Tiến', ofTown, of2020, knownFromTown],
]
const after: readonly [code: string, kind: 'ward' | 'commune', name: string, basis: string][] = [
  ['19996', 'ward', 'Hương Trà', `${merger2025}; 83,28 km²`],
  ['20017', 'ward', 'Kim Trà', `${merger2025}; 42,80 km²`],
  ['20035', 'commune', 'Bình Điền', `${merger2025}; khoảng 266,24 km²`],
]
const kindWord = { ward: 'phường', commune: 'xã' } as const

export const territorySeeds: readonly TerritorySeed[] = [
  {
    territoryId: provinceId,
    code: '46',
    name: 'Thừa Thiên Huế',
    fullName: 'tỉnh Thừa Thiên Huế',
    territoryKind: 'province',
    parentId: null,
    validFrom: ofProvince,
    validTo: ofCity,
    legalBasis: `Nghị quyết Quốc hội khóa VIII ngày 30/6/1989 chia tỉnh Bình Trị Thiên ${notSeen}`,
  },
  {
    territoryId: cityId,
    code: '46',
    name: 'Huế',
    fullName: 'thành phố Huế',
    territoryKind: 'centralCity',
    parentId: null,
    validFrom: ofCity,
    validTo: null,
    legalBasis: 'Nghị quyết 175/2024/QH15 ngày 30/11/2024, hiệu lực 01/01/2025',
  },
  {
    territoryId: townId,
    code: '480',
    name: 'Hương Trà',
    fullName: 'thị xã Hương Trà',
    territoryKind: 'town',
    parentId: cityId,
    validFrom: ofTown,
    validTo: of2025,
    legalBasis: `${fromTown}; sáu phường, xã chuyển về thành phố Huế từ 01/7/2021; kết thúc theo ${merger2025}`,
  },
  ...before.map(([code, territoryKind, name, validFrom, validTo, legalBasis]) => ({
    territoryId: territoryId(code, validFrom),
    code,
    name,
    fullName: `${kindWord[territoryKind]} ${name}`,
    territoryKind,
    parentId: townId,
    validFrom,
    validTo,
    legalBasis,
  })),
  ...after.map(([code, territoryKind, name, legalBasis]) => ({
    territoryId: territoryId(code, of2025),
    code,
    name,
    fullName: `${kindWord[territoryKind]} ${name}`,
    territoryKind,
    parentId: cityId,
    validFrom: of2025,
    validTo: null,
    legalBasis,
  })),
]

const succession = (
  fromId: string,
  toId: string,
  succeededOn: string,
  areaShare: number | null,
  legalBasis: string,
): SuccessionSeed => ({
  successionId: seedId('territorySuccession', `${fromId}>${toId}`),
  fromId,
  toId,
  succeededOn,
  areaShare,
  legalBasis,
})
const wholly = (codes: readonly string[], from: string, toId: string, on: string, basis: string) =>
  codes.map((code) => succession(territoryId(code, from), toId, on, 1, basis))

/** Which of the nine became which of the three; each of them wholly. */
const heirs2025: readonly [toId: string, codes: readonly string[], share: number][] = [
  [huongTraId, ['19996', '20008', '20011'], 0.2123],
  [kimTraId, ['20005', '20017', '20020'], 0.1091],
  [binhDienId, ['20026', '20041'], 0.6786],
]

export const territorySuccessionSeeds: readonly SuccessionSeed[] = [
  succession(provinceId, cityId, ofCity, 1, 'Nghị quyết 175/2024/QH15 ngày 30/11/2024'),
  ...wholly(['20035', '20038'], ofTown, territoryId('20035', of2020), of2020, merger2020),
  ...heirs2025.flatMap(([toId, codes]) => wholly(codes, ofTown, toId, of2025, merger2025)),
  ...wholly(['20035'], of2020, binhDienId, of2025, merger2025),
  ...heirs2025.map(([toId, , share]) =>
    succession(townId, toId, of2025, share, `${merger2025}; phần diện tích tính từ diện tích công bố`),
  ),
]
