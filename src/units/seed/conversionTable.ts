// The words of the official table of old and new units: how names of each level begin, what the notes say, where the day stands.

import type { TerritoryKind } from '../unit.ts'
import type { ConversionNote, UnitLevel } from '../unitConversion/unitConversion.ts'

/** The longer before the shorter. */
export const beginnings: Readonly<Record<UnitLevel, readonly (readonly [word: string, kind: TerritoryKind])[]>> = {
  1: [
    ['thành phố', 'centralCity'],
    ['tỉnh', 'province'],
  ],
  2: [
    ['thành phố', 'town'],
    ['thị xã', 'town'],
    ['huyện', 'town'],
    ['quận', 'town'],
  ],
  3: [
    ['thị trấn', 'township'],
    ['đặc khu', 'specialZone'],
    ['phường', 'ward'],
    ['xã', 'commune'],
  ],
}

/** A part is said before the whole: "một phần diện tích, toàn bộ dân số". */
export const notes: readonly (readonly [RegExp, ConversionNote])[] = [
  [/một phần|phần còn lại/, 'part'],
  [/toàn bộ/, 'whole'],
  [/giữ nguyên/, 'unchanged'],
  [/đổi (tên|loại hình)/, 'renamed'],
]

/** The head over the new units: "Đơn vị hành chính từ ngày 01/7/2025". */
export const dayInHead = /^(?!.*trước).*từ ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/iu
